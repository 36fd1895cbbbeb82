import type { PageError } from '../../shared/ipc.js';
import type { Note } from './crash-log.js';

/** Entries of one run: a page that fails at each key must not fill the log. */
const MAX_PAGE_ERRORS = 20;

/** Notes the page's errors, each once, and no more than {@link MAX_PAGE_ERRORS} of a run. */
export function pageErrorLog(note: Note): (error: PageError) => void {
  const noted = new Set<string>();
  return ({ message, stack }) => {
    const key = `${message}\n${stack}`;
    if (noted.has(key) || noted.size >= MAX_PAGE_ERRORS) return;
    noted.add(key);
    // On one line: what comes from a page must not look like an entry of its own.
    note(`page: ${message.replaceAll(/\s+/g, ' ')}`, stack);
  };
}
