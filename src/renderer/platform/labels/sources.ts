import type { Source } from '../../../shared/edition/edition.js';
import { dateText } from './dates.js';

/** A source in one line, for the accessible name of a citation: "OSCE, Mandate, December 2003". */
export function sourceLine({ publisher, title, date }: Source): string {
  return [publisher, title, ...(date === undefined ? [] : [dateText(date)])].join(', ');
}

/** The site an address belongs to, for a short link text; the address itself when it has none. */
export function siteName(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/** A part of a reference with its full stop; "KOK e.V." has its own. */
export const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
