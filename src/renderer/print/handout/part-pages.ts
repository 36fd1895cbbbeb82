import type { ColumnPages } from './column-pages.js';

/**
 * The page on which each part begins, from the pages before all runs and of those before its own.
 * @param before pages of cover and contents; undefined while not all is known
 */
export function partPages(
  before: number | undefined,
  runs: readonly (ColumnPages | undefined)[],
): (number | undefined)[] {
  let next = before === undefined ? undefined : before + 1;
  return runs.flatMap((run) => {
    const first = next;
    next = first === undefined || run === undefined ? undefined : first + run.pages;
    return (run?.starts ?? []).map((start) => (first === undefined ? undefined : first + start));
  });
}
