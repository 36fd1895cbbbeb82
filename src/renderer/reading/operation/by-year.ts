import { dateText } from '../../platform/labels/dates.js';

export interface YearGroup<T> {
  /** As shown; unique among the groups. */
  year: string;
  entries: T[];
}

/** Dated entries under their years, in the order given. */
export function byYear<T extends { year?: string }>(entries: readonly T[]): YearGroup<T>[] {
  const groups = new Map<string, YearGroup<T>>();
  for (const entry of entries) {
    const year = dateText(entry.year ?? '');
    const group = groups.get(year);
    if (group) group.entries.push(entry);
    else groups.set(year, { year, entries: [entry] });
  }
  return [...groups.values()];
}
