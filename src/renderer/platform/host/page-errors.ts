import type { PageError, ReaderApi } from '../../../shared/ipc.js';

/*
 * Faults of the page go to the crash log of this computer: where in the code they happened, and
 * nothing of what was read, searched or written. The web forms have no such log and keep nothing.
 */

/** Characters of the message, and of a frame; longer frames are left out. */
const MAX_LINE = 200;
const MAX_FRAMES = 20;
/** A line of a stack of Chromium that leads to the app's own code; an address without its hash. */
const FRAME = /^\s+at (?:[\w$.<>[\] #]+ )?\(?(?:app|http):\/\/[^\s?#()]+:\d+:\d+\)?$/;

type Log = Pick<ReaderApi, 'reportError'>;

/** Hears whatever the page fails to handle. */
export function watchPageErrors(log: Log): void {
  addEventListener('error', ({ error }) => reportPageError(error, log));
  addEventListener('unhandledrejection', ({ reason }) => reportPageError(reason, log));
}

/** Notes one error, on the desktop. Never throws. */
export function reportPageError(error: unknown, log: Log | undefined = window.reader): void {
  // A log that cannot be written must not be a second failure.
  log?.reportError(describeError(error)).catch(() => undefined);
}

/**
 * Kind and message of an error with its frames. What an engine quotes in a message is what it was
 * given, such as the text of a document, so all that stands between the first and the last quotation
 * mark is left out, and likewise addresses and regular expressions.
 */
export function describeError(error: unknown): PageError {
  if (!(error instanceof Error)) return { message: typeof error, stack: '' };
  const message = error.message
    .replace(/["'`“‘«][^]*["'`”’»]/, '…')
    .replaceAll(/\w+:\/\/\S+/g, '…')
    .replace(/\/[^]*\//, '…')
    .replaceAll(/\s+/g, ' ');
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.length <= MAX_LINE && FRAME.test(line));
  return {
    message: `${error.name}: ${message}`.slice(0, MAX_LINE),
    stack: frames
      .slice(0, MAX_FRAMES)
      .map((line) => line.trim())
      .join('\n'),
  };
}
