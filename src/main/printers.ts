import type { BrowserWindow, PrinterInfo } from 'electron';
import { AwakeTimer } from './awake-timer.js';

/** Whether each printer takes pages, by its name. */
export type Printers = ReadonlyMap<string, boolean>;

/** Seconds: a printer in a network may be slow to answer, and nobody waits for this. */
const PATIENCE = 5;

/**
 * The printers there are now; undefined if the system does not say so soon.
 * @param window any of the app's: Electron asks its page for printers
 */
export async function printersNow(
  window: Pick<BrowserWindow, 'webContents'>,
): Promise<Printers | undefined> {
  const timer = new AwakeTimer(PATIENCE);
  try {
    return await Promise.race([
      window.webContents
        .getPrintersAsync()
        .then((list) => new Map(list.map((printer) => [nameOf(printer), takesPages(printer)]))),
      timer.over.then(() => undefined),
    ]);
  } catch {
    return undefined;
  } finally {
    timer.stop();
  }
}

const nameOf = ({ name, displayName }: PrinterInfo): string => displayName || name;

/** `options` is what CUPS says of a printer; other systems say none of this. */
function takesPages({ options }: PrinterInfo): boolean {
  const said: Readonly<Record<string, unknown>> = { ...options };
  // RFC 8011: 5 is “stopped”.
  return said['printer-state'] !== '5' && said['printer-is-accepting-jobs'] !== 'false';
}

/** A printer that took pages before and does not now, or is gone. */
export const printerLost = (before: Printers, now: Printers): string | undefined =>
  [...before].find(([name, took]) => took && now.get(name) !== true)?.[0];
