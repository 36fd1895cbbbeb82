import { spawn, type ChildProcess } from 'node:child_process';

/** A screen that nobody sees. */
export interface Display {
  /** For the variable of the same name. */
  DISPLAY: string;
  close: () => void;
}

/** Milliseconds. */
const START_TIMEOUT = 10_000;

/**
 * Starts Xvfb on a free display, with a window manager where there is one: without it no window is
 * ever active, maximized or full screen.
 * @param pictures folder for a file with what the screen shows at every moment (see Xvfb's -fbdir)
 * @throws if Xvfb is not installed or does not start
 */
export async function startDisplay(pictures?: string): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'];
  if (pictures !== undefined) args.push('-fbdir', pictures);
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const DISPLAY = `:${await displayNumber(server)}`;
  const env = { ...process.env, DISPLAY };
  const manager = spawn('openbox', { env, stdio: 'ignore' });
  manager.on('error', () => undefined);
  return {
    DISPLAY,
    close: () => {
      manager.kill();
      server.kill();
    },
  };
}

/** What the server writes once it takes connections. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start')), START_TIMEOUT);
    server.once('error', () => reject(new Error('Xvfb is not installed')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
    server.stdio[3]?.once('data', (text: Buffer) => {
      clearTimeout(timer);
      resolve(text.toString().trim());
    });
  });
}
