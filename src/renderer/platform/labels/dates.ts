import { formatEdtf } from '../../../shared/edition/dates.js';
import { m } from '../../../shared/messages/messages.js';

const written = new Map<string, string>();

/** An EDTF date as people write it in the language of the interface. A page asks for the same few often. */
export function dateText(edtf: string): string {
  const known = written.get(edtf);
  if (known !== undefined) return known;
  const text = formatEdtf(edtf, m.locale_tag(), {
    about: (date) => m.date_about({ date }),
    since: (date) => m.date_since({ date }),
  });
  written.set(edtf, text);
  return text;
}

/** This moment, as documents hold it: ISO 8601, UTC. */
export const timeNow = (): string => new Date().toISOString();
