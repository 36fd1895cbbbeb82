import { newestFirst } from '../../../shared/edition/dates.js';
import { dateText } from '../../platform/labels/dates.js';

export interface YearGroup<T> {
  /** As shown; unique among the groups. */
  year: string;
  entries: T[];
}

/** Dated entries under their years, newest first; within a year in the order they were written. */
export function byYear<T extends { year: string }>(entries: readonly T[]): YearGroup<T>[] {
  const groups = new Map<string, YearGroup<T>>();
  for (const entry of [...entries].sort(newestFirst)) {
    const year = dateText(entry.year);
    const group = groups.get(year);
    if (group) group.entries.push(entry);
    else groups.set(year, { year, entries: [entry] });
  }
  return [...groups.values()];
}
