/**
 * Dates of facts and sources, as written in content: a small part of EDTF
 * (Extended Date/Time Format, ISO 8601-2): `2003`, `2003-12`, `2003-12-18`, an interval
 * `2013/2016`, an open interval `2017/..`, and "about" as `2010~`.
 */

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

/** True when the text is a date this edition can hold, and the day exists. */
export function isEdtf(text: string): boolean {
  const parts = text.split('/');
  if (parts.length > 2) return false;
  const [from = '', to] = parts;
  if (!isSingle(from)) return false;
  if (to === undefined || to === '..') return true;
  return isSingle(to) && from.slice(0, 4) <= to.slice(0, 4);
}

function isSingle(text: string): boolean {
  const match = SINGLE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}

/** The year an EDTF date starts in, for sorting. `2013/2016` gives 2013. */
export function startYear(edtf: string): number {
  return Number(edtf.slice(0, 4));
}

/** The last year a date reaches: `2013/2016` gives 2016, an open end the far future. */
function endYear(edtf: string): number {
  const [from = '', to] = edtf.split('/');
  if (to === '..') return Number.MAX_SAFE_INTEGER;
  return Number((to ?? from).slice(0, 4));
}

/**
 * Sorts dated entries as a reader meets them, on screen and on paper: newest first, by the last year
 * a date reaches, then by its first; what still goes on is newest; "2024" stands before "about 2024".
 * Of the same date the order written stays, since entries refer to those before them.
 */
export function newestFirst({ year: a = '' }: Dated, { year: b = '' }: Dated): number {
  return endYear(b) - endYear(a) || startYear(b) - startYear(a) || a.length - b.length;
}
/** Entries without a date stand as they were written. */
interface Dated {
  year?: string | undefined;
}

/** The words around a date, in the language of the interface. */
export interface DateWords {
  about: (date: string) => string;
  since: (date: string) => string;
}

/**
 * An EDTF date as people write it: "18 December 2003", "December 2003", "2013–2016".
 * @param locale BCP 47 tag
 */
export function formatEdtf(edtf: string, locale: string, words: DateWords): string {
  const [from = '', to] = edtf.split('/');
  const start = formatSingle(from, locale, words);
  if (to === undefined) return start;
  if (to === '..') return words.since(start);
  return `${start}–${formatSingle(to, locale, words)}`;
}

function formatSingle(text: string, locale: string, words: DateWords): string {
  const match = SINGLE.exec(text);
  if (!match) return text;
  const [, year, month, day, about] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')));
  const plain =
    month === undefined ? String(year) : formatter(locale, day !== undefined).format(date);
  return about ? words.about(plain) : plain;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does, and a page has a hundred dates. */
function formatter(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(withDay ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
}
