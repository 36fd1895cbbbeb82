import type { WebContents } from 'electron';
import type { JobResult } from '../../shared/ipc.js';
import { m } from '../../shared/messages/messages.js';
import type { PrintJob } from '../../shared/print/print-job.js';
import type { Note } from '../diagnostics/crash-log.js';
import { printServiceRuns } from './print-service.js';

const failed = (message: string): JobResult => ({ outcome: 'failed', message });

/** Shows the system's print dialog for a page that is laid out, and says how that ended. */
export async function systemPrint(
  contents: WebContents,
  paper: PrintJob['paper'],
  note: Note,
): Promise<JobResult> {
  const reason = await dialogOf(contents, paper);
  if (reason === undefined) return { outcome: 'done' };
  const result = printOutcome(reason, printServiceRuns());
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
