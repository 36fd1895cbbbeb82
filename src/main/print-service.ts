import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** Where CUPS listens on Linux unless it is told otherwise. */
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock'];
/** Milliseconds for an answer from the same computer. */
const PATIENCE = 2_000;
/** Port 631 in state LISTEN, as `/proc/net/tcp` has it (proc(5)). */
const LISTENING = /^\s*\d+: [0-9A-F]+:0277 [0-9A-F]+:0000 0A/m;

/**
 * Whether the computer's print service can be asked for printers. Linux alone is looked at: the
 * engine says the same of a service that is not running and of one that has no printer, and looks
 * for the former over a network socket. Where this cannot tell, the engine is left to find out.
 */
export async function printServiceRuns(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  if (platform !== 'linux') return true;
  const server = env['CUPS_SERVER'];
  if (server?.startsWith('/') === true) return answers(server);
  if (server !== undefined || hasServerOfItsOwn(env)) return true;
  for (const socket of SOCKETS) if (await answers(socket)) return true;
  return ['/proc/net/tcp', '/proc/net/tcp6'].some((file) => LISTENING.test(textOf(file)));
}

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

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    const end = (answer: boolean): void => {
      connection.destroy();
      resolve(answer);
    };
    connection.setTimeout(PATIENCE, () => end(false));
    connection.once('connect', () => end(true));
    connection.once('error', () => end(false));
  });
}
