import { readFileSync } from 'node:fs';

/** Where CUPS listens on Linux unless it is told otherwise. */
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock'];
/** Port 631 in state LISTEN, as `/proc/net/tcp` has it (proc(5)). */
const LISTENING = /^\s*\d+: [0-9A-F]+:0277 [0-9A-F]+:0000 0A/m;

/**
 * Whether the computer's print service can be asked for printers. Linux alone is looked at: the
 * engine says the same of a service that is not running and of one that has no printer, and looks
 * for the former over a network socket. Where this cannot tell, the engine is left to find out.
 */
export function printServiceRuns(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform !== 'linux') return true;
  const server = env['CUPS_SERVER'];
  if (server?.startsWith('/') === true) return isListening(server);
  if (server !== undefined || hasServerOfItsOwn(env)) return true;
  if (SOCKETS.some((socket) => isListening(socket))) return true;
  return ['/proc/net/tcp', '/proc/net/tcp6'].some((file) => LISTENING.test(textOf(file)));
}

/** Flag of a socket that takes connections, in the fourth column of `/proc/net/unix` (proc(5)). */
const ACCEPTS = '00010000';

/** Read, not tried: the app opens no socket of its own, not even a local one. */
const isListening = (socket: string): boolean =>
  textOf('/proc/net/unix')
    .split('\n')
    .some((line) => line.split(' ')[3] === ACCEPTS && line.endsWith(` ${socket}`));

/** Whether CUPS has been told of a print server elsewhere. */
const hasServerOfItsOwn = (env: NodeJS.ProcessEnv): boolean =>
  ['/etc/cups/client.conf', `${env['HOME'] ?? ''}/.cups/client.conf`].some((file) =>
    /^\s*ServerName\s/im.test(textOf(file)),
  );

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
