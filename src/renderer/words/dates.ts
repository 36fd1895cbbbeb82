import { formatEdtf } from '../../shared/dates.js';
import { m } from '../../shared/messages/messages.js';

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

/** The last year a date reaches, for "newest first": `2013/2016` gives 2016, an open end the far future. */
export function endYear(edtf: string): number {
  const [from = '', to] = edtf.split('/');
  if (to === '..') return Number.MAX_SAFE_INTEGER;
  return Number((to ?? from).slice(0, 4));
}
