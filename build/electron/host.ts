import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startDisplay, type Display } from './display.js';
import { findElectron } from './find-electron.js';

/** An Electron that has been seen to start, and how to start it as an ordinary user. */
export interface ElectronHost {
  version: string;
  /**
   * The file to start; as root, a script that becomes an ordinary user first. It starts the program
   * that {@link PROGRAM_VARIABLE} names in its place.
   */
  program: string;
  /** Electron's own folder, readable for that user. */
  folder: string;
  /** The built app (`package.json` and `out`), readable for that user. */
  app: string;
  /** A folder that user may write to. */
  home: string;
  /** Who runs it, where that is not who runs this. */
  user?: { uid: number; gid: number } | undefined;
  /** For the environment of what is started. */
  env: Record<string, string>;
}

/** Names another copy of Electron's program, such as one on a stick. */
export const PROGRAM_VARIABLE = 'FIELD_READER_PROGRAM';

const ROOT = join(import.meta.dirname, '..', '..');
/** Milliseconds for a page of one line. */
const PROBE_TIMEOUT = 60_000;

/**
 * Makes Electron ready to be started on this machine, and starts it once with an app of one line.
 * @returns the host, and what ends all that was begun for it
 * @throws with one sentence that says why there is none
 */
export async function prepareElectron(): Promise<{ host: ElectronHost; close: () => void }> {
  const found = await findElectron();
  const display = process.platform === 'linux' ? await findDisplay() : undefined;
  // Not in the checkout: an ordinary user may not be able to enter it.
  const place = mkdtempSync(join(tmpdir(), 'field-reader-electron-'));
  const close = (): void => {
    display?.close();
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const host = process.getuid?.() === 0 ? asOrdinaryUser(found, place) : asIs(found, place);
    if (display) host.env['DISPLAY'] = display.DISPLAY;
    await probe(host);
    return { host, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function findDisplay(): Promise<Display> {
  try {
    return await startDisplay();
  } catch (error) {
    const { DISPLAY } = process.env;
    if (DISPLAY === undefined) throw error;
    return { DISPLAY, close: () => undefined };
  }
}

type Found = Awaited<ReturnType<typeof findElectron>>;

const asIs = (found: Found, place: string): ElectronHost => ({
  ...found,
  app: ROOT,
  home: place,
  env: {},
});

/** Chromium refuses its sandbox to root, and without it nothing here would be the real thing. */
function asOrdinaryUser(found: Found, place: string): ElectronHost {
  const user = { uid: idOf('-u'), gid: idOf('-g') };
  chmodSync(place, 0o755);
  const folder = join(place, 'electron');
  cpSync(found.folder, folder, { recursive: true });
  chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
  const app = join(place, 'app');
  for (const part of ['package.json', 'out']) {
    cpSync(join(ROOT, part), join(app, part), { recursive: true });
  }
  const home = join(place, 'home');
  mkdirSync(home);
  chownSync(home, user.uid, user.gid);
  const env = { HOME: home };
  const program = join(place, 'electron-as-user');
  writeFileSync(program, scriptFor(join(folder, 'electron'), place, user), { mode: 0o755 });
  return { version: found.version, program, folder, app, home, user, env };
}

const idOf = (of: '-u' | '-g'): number =>
  Number(execFileSync('id', [of, 'nobody'], { encoding: 'utf8' }));

/** Playwright's own file is in the checkout, so a copy takes its place. */
function scriptFor(
  program: string,
  place: string,
  { uid, gid }: { uid: number; gid: number },
): string {
  const playwright = dirname(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
  );
  const loader = join(playwright, 'lib/server/electron/loader.js');
  const copy = join(place, 'loader.cjs');
  cpSync(loader, copy);
  return `#!/bin/sh
[ "$1" = -r ] && [ "$2" = '${loader}' ] && shift 2 && set -- -r '${copy}' "$@"
exec setpriv --reuid=${String(uid)} --regid=${String(gid)} --clear-groups -- \\
  "\${${PROGRAM_VARIABLE}:-${program}}" "$@"
`;
}

/** @throws if Electron cannot show a page here */
async function probe({ program, env, home }: ElectronHost): Promise<void> {
  const folder = join(dirname(program), 'probe');
  const main = `
    import { app, BrowserWindow } from 'electron';
    app.enableSandbox();
    app.disableHardwareAcceleration();
    app.setPath('userData', process.env.HOME + '/probe');
    const open = () => new BrowserWindow({ show: false }).loadURL('data:text/html,hello');
    app.whenReady().then(open).then(() => app.exit(0));`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"probe","type":"module","main":"main.js"}');
  writeFileSync(join(folder, 'main.js'), main);
  const child = spawn(program, [folder], {
    cwd: folder,
    env: { ...process.env, HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PROBE_TIMEOUT,
    killSignal: 'SIGKILL',
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  rmSync(folder, { recursive: true, force: true });
  if (code === 0) return;
  const reason = said.split('\n').find((line) => /FATAL|sandbox|shared librar/i.test(line));
  throw new Error(
    `Electron does not start here: ${reason?.trim() ?? `it ended with ${String(code)}`}`,
  );
}
