import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installedElectron } from './electron/find-electron.js';
import {
  hasDisplay,
  needsBuild,
  npmCommand,
  openCommand,
  portableLine,
  type Reason,
} from './start-steps.js';

/**
 * `npm start`: the desktop app where it can run, else the portable page in the browser. Whatever
 * happens, the person reads one plain line and never a stack trace.
 */
const ROOT = join(import.meta.dirname, '..');
const PORTABLE = join(ROOT, 'dist', 'field-reader.html');
/** Electron is about 110 MB; where nothing arrives, nobody should wait for minutes. */
const FETCH_PATIENCE_MS = 120_000;

/** Runs a program to its end. @returns its exit code; `undefined` if it could not be started */
function run(
  command: string,
  args: string[],
  options: { loud?: boolean; patience?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: options.loud ? 'inherit' : 'ignore',
      env: options.env ?? process.env,
      timeout: options.patience,
      // `npm` is a script on Windows, which can only be started through the command line.
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.once('error', () => resolve(undefined));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function build(): Promise<boolean> {
  console.log('Building Field Reader …');
  const [npm, args] = npmCommand(process.env);
  return (await run(npm, [...args, 'run', '--silent', 'build'])) === 0;
}

async function findElectron(): Promise<string | undefined> {
  const there = installedElectron(ROOT, process.env);
  if (there !== undefined) return there;
  console.log('Fetching Electron, this once …');
  const install = join(ROOT, 'node_modules', 'electron', 'install.js');
  await run(process.execPath, [install], { patience: FETCH_PATIENCE_MS });
  return installedElectron(ROOT, process.env);
}

async function openPortable(reason: Reason): Promise<void> {
  let opens = hasDisplay(process.env);
  if (opens) {
    const [command, args] = openCommand(PORTABLE);
    opens = (await run(command, args)) === 0;
  }
  console.log(portableLine(reason, PORTABLE, opens));
}

async function start(): Promise<void> {
  if (needsBuild(ROOT) && !(await build())) {
    console.error('Field Reader could not be built. Run “npm run build” to see why.');
    process.exitCode = 1;
    return;
  }
  // Without a display Electron would only fail, so it is not fetched either.
  if (!hasDisplay(process.env)) {
    await openPortable('no-display');
    return;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await openPortable('root');
    return;
  }
  const electron = await findElectron();
  if (electron === undefined) {
    await openPortable('no-electron');
    return;
  }
  // Inside editors this variable is often set, and would make Electron behave as plain Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  if ((await run(electron, [ROOT], { loud: true, env })) !== 0) {
    await openPortable('electron-failed');
  }
}

start().catch((error: unknown) => {
  console.error(`Field Reader could not start: ${String(error)}`);
  process.exitCode = 1;
});
