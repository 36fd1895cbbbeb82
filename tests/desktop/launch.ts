import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import { launchElectron } from './launch-electron.js';
import { launchStandIn } from './launch-standin.js';

type Api = typeof Electron;

/** The running app as a test sees it; the same for real Electron and for the stand-in. */
export interface Desktop {
  /** `electron` or `stand-in`, with the version of what runs it. */
  host: string;
  userData: string;
  /** The window in which people read, once it has loaded. */
  window(): Promise<Page>;
  /** Runs a function in the main process. It must not use anything from around it. */
  evaluate<R, A>(run: (electron: Api, argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Requests to other addresses that the app itself did not stop. */
  leaked(): Promise<string[]>;
  /** Ends with the exit code when the app has ended. */
  ended: Promise<number | null>;
  /** Quits as a person would, and fails if anything went wrong inside the app meanwhile. */
  quit(): Promise<void>;
}

export interface LaunchOptions {
  /**
   * Folder with `package.json` and `out/`: a copy that the test has damaged, else the one that
   * `FIELD_READER_APP` names, else the repository.
   */
  appFolder?: string;
  /** Kept after the run when given, so that a second run can find it. */
  userData?: string;
  /** Further switches, such as `--safe`. */
  switches?: string[];
  /**
   * Where the program is taken to be, and nothing said of user data. Only the stand-in's program can
   * be anywhere.
   */
  program?: string;
}

export const REPOSITORY = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** The program file of Electron, if there is one on this machine. */
export function electronBinary(): string | undefined {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' } as const;
  const file = process.platform in name ? name[process.platform as keyof typeof name] : 'electron';
  const folder =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(REPOSITORY, 'node_modules/electron/dist');
  const path = join(folder, file);
  return existsSync(path) ? path : undefined;
}

export const onRealElectron = electronBinary() !== undefined;

let announced = false;

/** Starts the built app with a user-data folder of its own. */
export async function launchDesktop(options: LaunchOptions = {}): Promise<Desktop> {
  const appFolder = options.appFolder ?? process.env['FIELD_READER_APP'] ?? REPOSITORY;
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'field-reader-test-')));
  const binary = electronBinary();
  const desktop = binary
    ? await launchElectron(binary, appFolder, userData, options.switches)
    : await launchStandIn(appFolder, userData, options);
  if (!announced && desktop.host !== '') {
    announced = true;
    process.stderr.write(`desktop host: ${desktop.host}\n`);
  }
  if (options.userData !== undefined) return desktop;
  const quit = async (): Promise<void> => {
    try {
      await desktop.quit();
    } finally {
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  return { ...desktop, quit };
}
