import { spawn } from 'node:child_process';
import { chmod, copyFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { onTestFinished } from 'vitest';
import { electronHost } from '../support/electron.js';
import { appCommand, END_LIMIT, sharedFolder, type Desktop, type LaunchOptions } from './launch.js';
import { endsWithin } from './processes.js';
import { until } from './support.js';

/** The app without Playwright: whatever is attached to a page keeps it from coming back to life. */
export interface AloneDesktop extends Pick<Desktop, 'pid' | 'ended' | 'evaluate'> {
  /** What an expression comes to on the reader's page; undefined where no page answers. */
  onPage<T>(expression: string): Promise<T | undefined>;
  /** Where its windows are. */
  display: string | undefined;
}

const TIMEOUT = 4_000;

/** Starts the built app for one test, waits for its page, and ends it after. */
export async function startAlone(options: LaunchOptions = {}): Promise<AloneDesktop> {
  const folder = await sharedFolder('alone');
  const socket = join(folder, 'socket');
  const inside = join(folder, 'inside.cjs');
  await copyFile(new URL('inside.cjs', import.meta.url), inside);
  await chmod(inside, 0o644);
  const { program, args, cwd, env } = appCommand(options, join(folder, 'data'));
  const child = spawn(program, args, {
    cwd,
    env: { ...env, NODE_OPTIONS: `--require ${inside}`, FIELD_READER_TEST_SOCKET: socket },
    stdio: 'ignore',
    detached: true,
  });
  const pid = child.pid ?? 0;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    if (!(await endsWithin(pid, 0))) process.kill(-pid, 'SIGKILL');
    await endsWithin(pid, END_LIMIT);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  const evaluate = <R, A>(
    run: (electron: typeof Electron, argument: A) => R | Promise<R>,
    argument: A,
  ): Promise<R> => asked<R>(socket, `${JSON.stringify({ source: String(run), argument })}\n`);
  const onPage = async <T>(expression: string): Promise<T | undefined> =>
    evaluate<T | undefined, { expression: string; patience: number }>(
      ({ BrowserWindow }, { expression: code, patience }) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
        const value = window?.webContents.executeJavaScript(code) as Promise<T> | undefined;
        const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
        return Promise.race([value?.catch(() => undefined), late]);
      },
      { expression, patience: TIMEOUT },
    ).catch(() => undefined);
  const desktop = {
    pid,
    ended,
    evaluate,
    onPage,
    display: electronHost().env['DISPLAY'] ?? process.env['DISPLAY'],
  };
  // Before it is complete, going to a page takes the place of the first one.
  const complete =
    "document.readyState === 'complete' && document.querySelector('footer') !== null";
  for (let more = 0; more < 5; more += 1) {
    if (await until(() => onPage<boolean>(complete), Boolean)) return desktop;
  }
  throw new Error('The app has shown no page.');
}

/** Asks the app once. */
function asked<R>(path: string, question: string): Promise<R> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(path, () => socket.write(question));
    socket.on('data', (part) => (text += part.toString()));
    socket.once('error', reject);
    socket.once('end', () => {
      try {
        const { value, error } = JSON.parse(text) as { value?: R; error?: string };
        if (error === undefined) resolve(value as R);
        else reject(new Error(error));
      } catch {
        reject(new Error('The app gave no answer.'));
      }
    });
  });
}
