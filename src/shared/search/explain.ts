import { MATCH_KINDS, type MatchKind } from './expand.js';
import type { TextIndex } from './text-index.js';
import type { Plan } from './plan.js';
import type { Factor, Ranked } from './rank.js';

/** How one word of the query was answered. */
export interface ExplainedWord {
  typed: string;
  kind: MatchKind | 'missing';
  score: number;
  /** The words of the edition that answered, with the fields they stand in. */
  found: { term: string; fields: string[] }[];
}

/** Why an article stands where it does. */
export interface Explanation {
  /** Whether the whole query is its name: then it stands before everything else. */
  named: boolean;
  words: ExplainedWord[];
  /** What the sum of the words was multiplied with. */
  factors: Factor[];
}

/** Explains the place of a ranked article. @param named whether the whole query is its name */
export function explain(
  { slots }: Plan,
  { article, best, factors }: Ranked,
  named: boolean,
  { articleIndex, sectionIndex }: Readonly<Record<'articleIndex' | 'sectionIndex', TextIndex>>,
): Explanation {
  const words = slots.map(({ word, expansions }, slot): ExplainedWord => {
    const score = best.scores[slot] ?? 0;
    const found = expansions.map(({ term }) => ({
      term,
      fields: [
        ...articleIndex.fieldsHolding(term, article),
        ...sectionIndex.fieldsHolding(term, best.section),
      ],
    }));
    return {
      typed: word.term,
      kind: score > 0 ? (MATCH_KINDS[best.kinds[slot] ?? 0] ?? 'exact') : 'missing',
      score,
      found: found.filter(({ fields }) => fields.length > 0),
    };
  });
  return { named, words, factors };
}
