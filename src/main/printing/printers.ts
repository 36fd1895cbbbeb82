import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow, PrinterInfo } from 'electron';
import { AwakeTimer } from '../diagnostics/awake-timer.js';
import { printServiceRuns } from './print-service.js';

/** Whether each printer takes pages, by its name. */
export type Printers = ReadonlyMap<string, boolean>;

/** Electron asks a page for printers: any page of the app will do. */
type Window = Pick<BrowserWindow, 'webContents'>;

/** Seconds: a printer in a network may be slow to answer, and nobody waits for this. */
const TIMEOUT = 5;
/** How long pages may take to be refused, in looks and in milliseconds from one to the next. */
const LOOKS = 15;
const EVERY = 2_000;

/** The printers there are now; undefined if the system does not say so soon. */
export async function printersNow(window: Window): Promise<Printers | undefined> {
  const timer = new AwakeTimer(TIMEOUT);
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

/** What can become of pages after the system has taken them. */
export type Loss = { what: 'service' } | { what: 'printer'; printer: string };

/**
 * Looks after the printers for half a minute. The engine takes pages that it has handed to the
 * system for printed, whatever becomes of them, and says nothing of which printer they went to.
 * @param before the printers there were when the dialog was opened
 * @returns what has been lost meanwhile, if anything
 */
export async function watchPrinters(
  window: Window,
  before: Printers,
  signal: AbortSignal,
): Promise<Loss | undefined> {
  if (before.size === 0) return undefined;
  for (let look = 0; look < LOOKS; look += 1) {
    await wait(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return undefined;
    if (!printServiceRuns()) return { what: 'service' };
    const now = await printersNow(window);
    const printer = now && printerLost(before, now);
    if (printer !== undefined) return { what: 'printer', printer };
  }
  return undefined;
}
