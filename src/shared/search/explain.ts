import { MATCH_KINDS, type MatchKind } from './expand.js';
import type { ArticleDocument } from './index-options.js';
import { ARTICLE_BOOSTS, lookUp, SECTION_BOOSTS } from './look-up.js';
import type { Plan } from './plan.js';
import type { Factor, Ranked } from './rank.js';
import type { SectionStore } from './section-store.js';
import type { WordIndex } from './word-index.js';

/** How one word of the query was answered. */
export interface ExplainedWord {
  typed: string;
  how: MatchKind | 'missing';
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

/** Explains a ranked article by asking again for it alone. */
export function explain(
  { slots }: Plan,
  { article, best, factors }: Ranked,
  named: boolean,
  names: WordIndex<ArticleDocument>,
  store: SectionStore,
): Explanation {
  const part = store.partOf(best.section);
  const local = best.section - store.startOf(part);
  const texts = store.indexes[part];
  const words = slots.map(({ word, expansions }, slot): ExplainedWord => {
    const inNames = lookUp(names, [expansions], ARTICLE_BOOSTS, {
      allowed: (id) => id === article,
    });
    const inText = texts
      ? lookUp(texts, [expansions], SECTION_BOOSTS, { allowed: (id) => id === local })
      : [];
    const fields = new Map<string, Set<string>>();
    for (const { match } of [...inNames, ...inText]) {
      for (const [term, list] of Object.entries(match))
        fields.set(term, new Set([...(fields.get(term) ?? []), ...list]));
    }
    const score = best.scores[slot] ?? 0;
    return {
      typed: word.term,
      how: score > 0 ? (MATCH_KINDS[best.hows[slot] ?? 0] ?? 'exact') : 'missing',
      score,
      found: [...fields].map(([term, list]) => ({ term, fields: [...list] })),
    };
  });
  return { named, words, factors };
}
