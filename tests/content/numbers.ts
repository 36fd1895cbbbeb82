/** A statement of that very year, or of a span of years whose text names the year. */
export function speaksOf({ year, text }: { year: string; text: string }, wanted: number): boolean {
  const [from = '', to] = year.split('/').map((date) => date.slice(0, 4));
  if (to === undefined) return from === String(wanted);
  return from <= String(wanted) && String(wanted) <= to && numbersOf(text).includes(String(wanted));
}

/** Keys of fields whose numbers state nothing: ids, addresses, places on the map, dates of checking. */
const SILENT: ReadonlySet<string> = new Set([
  'sources',
  'factSources',
  'url',
  'coordinates',
  'asOf',
  'terms',
]);

/** The numbers that structured fields state. */
export function numbersInFields(fields: object): string[] {
  return numbersOf(
    JSON.stringify(fields, (key, value: unknown) => (SILENT.has(key) ? undefined : value)),
  );
}

/** Every number of a text as digits: 27.6, 2021, 1,891 → 1891. */
export function numbersOf(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(',', ''));
}
