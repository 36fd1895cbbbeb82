import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { _electron, type Page } from 'playwright-core';
import { PROGRAM_VARIABLE } from '../../build/electron/host.js';
import { electronHost } from '../support/electron.js';
import { endsWithin, processesOf } from './processes.js';

type Api = typeof Electron;

/** The app, running in real Electron, as a test sees it. */
export interface Desktop {
  version: string;
  userData: string;
  /** Of the main process, which leads the group of all its processes. */
  pid: number;
  /** The window in which people read, once it has loaded. */
  window(): Promise<Page>;
  /** Runs a function in the main process. It must not use anything from around it. */
  evaluate<R, A>(run: (electron: Api, argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Requests that reached another address. */
  leaked(): string[];
  /** Ends with the exit code when the main process has ended. */
  ended: Promise<number | null>;
  /** Quits as the menu does; fails if a process is left, or if anything went wrong meanwhile. */
  quit(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder with `package.json` and `out/`, such as a copy that the test has damaged. */
  appFolder?: string;
  /** Kept after the run when given, so that a second run can find it. */
  userData?: string;
  /** Further switches, such as `--safe`. */
  switches?: string[];
  /** A copy of Electron's program; nothing is then said of user data. */
  program?: string;
  env?: Record<string, string>;
  /** Errors of the page that the test causes; all others fail it. */
  causes?: RegExp;
}

export const REPOSITORY = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** Seconds after which no process of an app that was told to end may be left. */
export const END_LIMIT = 6;

/** What Electron and Node write when code of the main process has failed. */
const MAIN_FAULT = /JavaScript error occurred|UnhandledPromiseRejection|Uncaught Exception/;

/** A new folder that whoever runs the app may write to, and all that is put into it by a test. */
export async function sharedFolder(name: string): Promise<string> {
  process.umask(0);
  const folder = await mkdtemp(join(tmpdir(), `field-reader-${name}-`));
  await chmod(folder, 0o777);
  return folder;
}

/** The command that starts the app, for those who start it as a plain process. */
export function appCommand(options: LaunchOptions, userData: string) {
  const host = electronHost();
  const place = options.program === undefined ? [`--user-data-dir=${userData}`] : [];
  const program = options.program === undefined ? {} : { [PROGRAM_VARIABLE]: options.program };
  return {
    program: host.user || options.program === undefined ? host.program : options.program,
    args: [options.appFolder ?? host.app, ...place, ...(options.switches ?? [])],
    cwd: host.home,
    env: { ...ownEnvironment(), ...host.env, ...program, ...options.env },
  };
}

/** Without what a development server sets, and editors, which make Electron behave as plain Node. */
function ownEnvironment(): Record<string, string> {
  const unwanted = new Set(['ELECTRON_RENDERER_URL', 'ELECTRON_RUN_AS_NODE']);
  const kept = Object.entries(process.env).filter(([name]) => !unwanted.has(name));
  return Object.fromEntries(kept) as Record<string, string>;
}

/**
 * Starts the app as a plain process, as a person does from a launcher: for a start that ends at once,
 * which Playwright cannot drive.
 */
export function startPlain(userData: string, options: LaunchOptions = {}): ChildProcess {
  const { program, args, cwd, env } = appCommand(options, userData);
  return spawn(program, args, { cwd, env, stdio: 'pipe', detached: true });
}

/** Starts the built app with a user-data folder of its own. */
export async function launchDesktop(options: LaunchOptions = {}): Promise<Desktop> {
  const userData = options.userData ?? (await sharedFolder('data'));
  const { program, args, cwd, env } = appCommand(options, userData);
  const running = await _electron.launch({
    executablePath: program,
    args,
    cwd,
    env,
    chromiumSandbox: true,
    // Else Playwright forces the light theme.
    colorScheme: null,
  });
  const faults: string[] = [];
  const leaked: string[] = [];
  const child = running.process();
  const pid = child.pid ?? 0;
  child.stderr?.on('data', (text: Buffer) => {
    if (MAIN_FAULT.test(text.toString())) faults.push(text.toString());
  });
  running.context().on('weberror', (event) => {
    const error = String(event.error());
    if (options.causes?.test(error) !== true) faults.push(error);
  });
  running.context().on('requestfinished', (request) => {
    if (!/^(?:app|devtools|data|blob):/.test(request.url())) leaked.push(request.url());
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  // Before there is a window the main process cannot be asked anything.
  await running.firstWindow();
  return {
    version: electronHost().version,
    userData,
    pid,
    window: () => running.firstWindow(),
    // The two types describe the same object; Playwright only knows it by a looser one.
    evaluate: (run, argument) => running.evaluate(run as never, argument as never),
    leaked: () => leaked,
    ended,
    quit: async () => {
      await running.evaluate(({ app }) => setTimeout(() => app.quit())).catch(() => undefined);
      const left = (await endsWithin(pid, END_LIMIT)) ? [] : processesOf(pid);
      if (left.length > 0) process.kill(-pid, 'SIGKILL');
      if (options.userData === undefined) {
        await rm(userData, { recursive: true, force: true, maxRetries: 3 });
      }
      if (left.length > 0) faults.push(`still running: ${left.join(', ')}`);
      if (faults.length > 0) throw new Error(faults.join('\n\n'));
    },
  };
}
