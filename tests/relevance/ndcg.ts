/**
 * Measures of a ranked list against graded judgements. Grades are whole numbers: 3 what was wanted,
 * 2 good too, 1 useful, 0 (or not judged) of no use.
 */
export type Judgements = ReadonlyMap<string, number>;

/** What one grade is worth: 2^grade − 1, so that one page that was wanted outweighs several useful ones. */
export function gain(grade: number): number {
  return grade > 0 ? 2 ** grade - 1 : 0;
}

/** A gain at a place counts less the lower it stands: divided by log2(place + 1), places from 1. */
function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);
}

/**
 * nDCG@k: the discounted gain of the first `k`, as a share (0–1) of the best that any order of the
 * judged targets could reach. An id that comes twice gains only the first time.
 *
 * Undefined when nothing is judged useful: such a query has no best order, and an average over
 * queries must leave it out instead of counting it as 0 or 1.
 */
export function ndcgAt(
  k: number,
  ranking: readonly string[],
  judgements: Judgements,
): number | undefined {
  const best = discounted([...judgements.values()].sort((a, b) => b - a).slice(0, k));
  if (best === 0) return undefined;
  const seen = new Set<string>();
  const grades = ranking.slice(0, k).map((id) => {
    if (seen.has(id)) return 0;
    seen.add(id);
    return judgements.get(id) ?? 0;
  });
  return discounted(grades) / best;
}

/**
 * Success@k: whether a target of the highest grade given for the query is among the first `k`.
 * False when nothing is judged useful.
 */
export function successAt(k: number, ranking: readonly string[], judgements: Judgements): boolean {
  const highest = Math.max(0, ...judgements.values());
  return highest > 0 && ranking.slice(0, k).some((id) => judgements.get(id) === highest);
}

/** The mean of the values that are defined; undefined when there are none. */
export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const defined = values.filter((value) => value !== undefined);
  if (defined.length === 0) return undefined;
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}
