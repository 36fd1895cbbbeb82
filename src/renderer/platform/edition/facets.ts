import type { CatalogEntry } from '../../../shared/edition/edition.js';

/** Entries under one heading of a list. */
export interface Group {
  name: string;
  entries: CatalogEntry[];
}

/** Entries by a name each of them has, in the order in which the names first come up. */
export function groupBy(
  entries: readonly CatalogEntry[],
  nameOf: (entry: CatalogEntry) => string,
): Group[] {
  const groups = new Map<string, CatalogEntry[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups].map(([name, list]) => ({ name, entries: list }));
}

const LETTER = /\p{L}/u;

/** The letter a title stands under in an A–Z list; `#` for digits and signs. */
export function firstLetter(title: string): string {
  const first = title.normalize('NFD').charAt(0).toUpperCase();
  return LETTER.test(first) ? first : '#';
}
