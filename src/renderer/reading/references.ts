/** Numbers of sources: given in the order of first mention, shown on paper as "1–3,7". */

/** Gives each source id its number, 1 for the first one mentioned. */
export function numberSources(mentions: Iterable<readonly string[]>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const ids of mentions) {
    for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}

/** The numbers of the ids as one short text; three or more in a row become a range. */
export function referenceText(
  ids: readonly string[],
  numberOf: (id: string) => number | undefined,
): string {
  const sorted = [...new Set(ids.flatMap((id) => numberOf(id) ?? []))].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0] ?? ''}–${run.at(-1) ?? ''}` : run.join(',')))
    .join(',');
}
