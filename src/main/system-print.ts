import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow, WebContents } from 'electron';
import type { JobResult } from '../shared/ipc.js';
import { m } from '../shared/messages/messages.js';
import type { PrintJob } from '../shared/print-job.js';
import type { Note } from './crash-log.js';
import { printerLost, printersNow, type Printers } from './printers.js';
import { printServiceRuns } from './print-service.js';

/** Milliseconds in which a printer that does not take a job stops, or is taken away. */
const SETTLING = 2_000;

const failed = (message: string): JobResult => ({ outcome: 'failed', message });

/** What goes to the printer, and what must be known to say how that ended. */
export interface Printing {
  /** The page, laid out. */
  contents: WebContents;
  paper: PrintJob['paper'];
  /** The printers there were before. */
  before: Printers | undefined;
  /** A window that stays when the job's own is gone. */
  parent: BrowserWindow;
  note: Note;
}

/** Shows the system's print dialog, and says how that ended. */
export async function systemPrint(printing: Printing): Promise<JobResult> {
  const { contents, paper, note } = printing;
  const reason = await dialogOf(contents, paper);
  if (reason === undefined) return lossSince(printing);
  const result = printOutcome(reason, await printServiceRuns());
  if (result.outcome === 'failed') note(`print: ${reason}`);
  return result;
}

/** @returns the engine's reason if nothing was printed */
function dialogOf(contents: WebContents, paper: PrintJob['paper']): Promise<string | undefined> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true, pageSize: paper }, (success, reason) =>
      resolve(success ? undefined : reason),
    );
  });
}

/**
 * What the engine's reason means, which is an English phrase whatever the system's language.
 * @param service whether the computer's print service runs, as far as can be told
 */
export function printOutcome(
  reason: string,
  service: boolean,
  platform: NodeJS.Platform = process.platform,
): JobResult {
  // Empty when the page has gone, and the dialog with it.
  if (reason === '' || /cancel/i.test(reason)) return { outcome: 'cancelled' };
  if (/no printers/i.test(reason)) return failed(m.print_failed_no_printer());
  if (/enumerate printers/i.test(reason)) {
    // CUPS says so too when it has none; Windows only when its spooler does not run.
    return failed(
      service && platform !== 'win32' ? m.print_failed_no_printer() : m.print_failed_no_service(),
    );
  }
  return failed(m.print_failed_printer());
}

/**
 * The engine takes pages that it has handed to the system for printed, whatever becomes of them. So
 * the printers are looked at once more: people would wait in vain for their pages.
 */
async function lossSince({ before, parent, note }: Printing): Promise<JobResult> {
  if (!before || before.size === 0) return { outcome: 'done' };
  await wait(SETTLING);
  if (!(await printServiceRuns())) {
    note('print: the print service has ended');
    return failed(m.print_failed_no_service());
  }
  const now = await printersNow(parent);
  const printer = now && printerLost(before, now);
  if (printer === undefined) return { outcome: 'done' };
  note('print: a printer is gone or has stopped');
  return failed(m.print_failed_lost({ printer }));
}
