import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

interface Reply {
  id?: number;
  method?: string;
  params?: { sessionId: string; targetInfo: { type: string } };
  result?: { result?: { value?: unknown }; exceptionDetails?: unknown };
  error?: { message: string };
}

/** Milliseconds between two looks whether the page has come so far. */
const A_LOOK = 10;

/**
 * The page of an app that was started with `--remote-debugging-pipe`: Chromium's own protocol on two
 * pipes. Playwright would start every app under the inspector too, which takes longer than the app.
 */
export class DevTools {
  readonly #to: Writable;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #page: Promise<string>;
  #found: (session: string) => void = () => undefined;
  #last = 0;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    // The app may be dead before it has been asked.
    to.on('error', () => undefined);
    this.#page = new Promise((resolve) => (this.#found = resolve));
    let text = '';
    from.setEncoding('utf8').on('data', (piece: string) => {
      const whole = (text + piece).split('\0');
      text = whole.pop() ?? '';
      for (const reply of whole) this.#hear(JSON.parse(reply) as Reply);
    });
    const all = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
    void this.#send('Target.setAutoAttach', all);
  }

  /** The value of an expression, once it has come. Never answers when the app dies meanwhile. */
  async evaluate(expression: string): Promise<unknown> {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, error } = await this.#send('Runtime.evaluate', asked, await this.#page);
    if (error) throw new Error(error.message);
    if (result?.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails));
    return result?.result?.value;
  }

  /** Asks until the expression is true; a page that is just being left answers nothing. */
  async comesTrue(expression: string): Promise<void> {
    while ((await this.evaluate(expression).catch(() => false)) !== true) await wait(A_LOOK);
  }

  #hear({ id, method, params, ...reply }: Reply): void {
    if (method === 'Target.attachedToTarget' && params?.targetInfo.type === 'page') {
      this.#found(params.sessionId);
    }
    if (id === undefined) return;
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  #send(method: string, params: object, sessionId?: string): Promise<Reply> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
}
