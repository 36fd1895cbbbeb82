import { startYear } from '../../shared/dates.js';
import { dateText, endYear } from '../words/dates.js';

export interface YearGroup<T> {
  /** As shown; unique among the groups. */
  year: string;
  entries: T[];
}

/** Dated entries under their years, newest first; within a year in the order they were written. */
export function byYear<T extends { year: string }>(entries: readonly T[]): YearGroup<T>[] {
  const groups = new Map<string, YearGroup<T>>();
  const sorted = [...entries].sort(
    (a, b) =>
      endYear(b.year) - endYear(a.year) ||
      startYear(b.year) - startYear(a.year) ||
      // "2024" before "about 2024".
      a.year.length - b.year.length,
  );
  for (const entry of sorted) {
    const year = dateText(entry.year);
    const group = groups.get(year);
    if (group) group.entries.push(entry);
    else groups.set(year, { year, entries: [entry] });
  }
  return [...groups.values()];
}
