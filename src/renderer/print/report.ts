import type { PrintReport, ReaderApi } from '../../shared/ipc.js';

/** The desktop's side of the page, or undefined in a browser. */
export function desktop(): Pick<ReaderApi, 'reportPrint'> | undefined {
  return (window as { reader?: Pick<ReaderApi, 'reportPrint'> }).reader;
}

/**
 * Says that the pages are final, or why there are none: to main on the desktop, and to whoever
 * drives a browser through `<html data-print>`.
 * @param notes what was left out to make a sheet fit, for developers: `<html data-print-notes>`
 */
export function report(outcome: PrintReport, notes: readonly string[] = []): void {
  const { dataset } = document.documentElement;
  if (notes.length > 0) dataset['printNotes'] = JSON.stringify(notes);
  dataset['print'] = outcome.ready ? 'ready' : 'failed';
  // Main has a time-out of its own; a report it refuses must not become a second fault here.
  desktop()
    ?.reportPrint(outcome)
    .catch(() => undefined);
}
