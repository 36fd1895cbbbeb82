import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { appCommand, type LaunchOptions } from './launch.js';
import { until } from './support.js';

/**
 * The app driven over a pipe. Playwright drives it over two local ports, and where a test looks at
 * the sockets of the app, there must be none of its own.
 */
export interface PipedApp {
  pid: number;
  /** The value of an expression in the page in which people read. */
  evaluate: (expression: string) => Promise<unknown>;
}

/** One answer or event of the DevTools protocol. */
interface Message {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** @param tracer a program with its arguments that the app's command line is given to */
export async function startPiped(
  userData: string,
  tracer: string[] = [],
  options: LaunchOptions = {},
): Promise<PipedApp> {
  const { program, args, cwd, env } = appCommand(options, userData);
  const [first, ...rest] = [...tracer, program, ...args, '--remote-debugging-pipe'] as const;
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
  const child = spawn(first, rest, { cwd, env, stdio: [...stdio], detached: true });
  const send = protocolOf(child);
  const targetId = await until(async () => {
    const { targetInfos } = (await send('Target.getTargets')) as { targetInfos: Target[] };
    return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('app:'))?.targetId;
  }, Boolean);
  const attached = await send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = String(attached['sessionId']);
  // The page is given a place of its own while it loads (Cross-Origin-Opener-Policy): until then
  // there is nothing to ask.
  await until(
    () =>
      send('Runtime.evaluate', { expression: 'location.href' }, sessionId).then(
        () => true,
        () => false,
      ),
    Boolean,
  );
  return {
    pid: child.pid ?? 0,
    evaluate: async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result } = (await send('Runtime.evaluate', params, sessionId)) as {
        result: { value: unknown };
      };
      return result.value;
    },
  };
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

type Send = (
  method: string,
  params?: object,
  sessionId?: string,
) => Promise<Record<string, unknown>>;

/** Messages end with a zero byte; the program reads from the first pipe and writes to the second. */
function protocolOf(child: ChildProcess): Send {
  const [, , , input, output] = child.stdio as unknown as [0, 0, 0, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
  let ended: (error: Error) => void;
  const end = new Promise<never>((_resolve, reject) => (ended = reject));
  end.catch(() => undefined);
  child.once('exit', () => ended(new Error('The app has ended.')));
  let last = 0;
  return (method, params = {}, sessionId) => Promise.race([end, ask(method, params, sessionId)]);

  function ask(
    method: string,
    params: object,
    sessionId: string | undefined,
  ): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result = {}, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  }
}
