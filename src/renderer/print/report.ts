import type { PrintReport, ReaderApi } from '../../shared/ipc.js';

/** The desktop's side of the page, or undefined in a browser. */
type Desktop = Pick<ReaderApi, 'reportPrint' | 'reportProgress'>;
export function desktop(): Desktop | undefined {
  return (window as { reader?: Desktop }).reader;
}

/** Says that so many of the parts are laid out. */
export function reportProgress(done: number, total: number): void {
  // Progress is a courtesy: a job must not fail for it.
  desktop()
    ?.reportProgress(done, total)
    .catch(() => undefined);
}

/**
 * Says that the pages are final, or why there are none: to main on the desktop, and to whoever
 * drives a browser through `<html data-print>`.
 * @param notes what was left out to make a sheet fit, for developers: `<html data-print-notes>`
 */
export function report(outcome: PrintReport, notes: readonly string[] = []): void {
  const { dataset } = document.documentElement;
  if (notes.length > 0) dataset['printNotes'] = JSON.stringify(notes);
  if (outcome.ready && outcome.pages !== undefined) dataset['printPages'] = String(outcome.pages);
  // To the reader's own page around this one, which counts the pages of its handout.
  if (parent !== window) parent.postMessage({ report: outcome }, '*');
  dataset['print'] = outcome.ready ? 'ready' : 'failed';
  // Main has a time-out of its own; a report it refuses must not become a second fault here.
  desktop()
    ?.reportPrint(outcome)
    .catch(() => undefined);
}
