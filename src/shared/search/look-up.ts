import type { Query as MiniQuery, SearchResult } from 'minisearch';
import type { Expansion } from './expand.js';
import type { WordIndex } from './word-index.js';

/** What each field counts: a title names the page, a summary only mentions. */
export const ARTICLE_BOOSTS = { title: 4, names: 4, summary: 1 };
export const SECTION_BOOSTS = { heading: 4, text: 1 };

/** Which documents count: those that are allowed, or the first so many. */
export interface Bounds {
  allowed?: (id: number) => boolean;
  most?: number;
}

/**
 * Asks MiniSearch for documents that hold one expansion of each word. The words are known to be in
 * the index and are looked up as they are: MiniSearch expands nothing itself, so a query costs what
 * its words occur, never what they resemble.
 */
export function lookUp<T>(
  index: WordIndex<T>,
  words: readonly (readonly Expansion[])[],
  boost: Record<string, number>,
  { allowed, most = Number.POSITIVE_INFINITY }: Bounds = {},
): SearchResult[] {
  // A document with the boost 0 is skipped before MiniSearch spends anything on it.
  const seen = new Set<number>();
  const first = (id: number): number => {
    if (seen.has(id)) return 1;
    if (seen.size >= most) return 0;
    seen.add(id);
    return 1;
  };
  const admit = allowed
    ? (id: number) => (allowed(id) ? 1 : 0)
    : most < Number.POSITIVE_INFINITY
      ? first
      : undefined;
  const terms = words.flatMap((expansions) => expansions.map(({ term }) => term));
  return index
    .of(terms)
    .search(
      { combineWith: 'AND', queries: words.map(oneOf) },
      { boost, ...(admit ? { boostDocument: admit } : {}) },
    );
}

/** MiniSearch multiplies the score by the number of expansions found; a word with many is no better. */
export const scoreOf = ({ score, queryTerms }: SearchResult): number =>
  score / Math.max(1, queryTerms.length);

function oneOf(expansions: readonly Expansion[]): MiniQuery {
  const weights = new Map(expansions.map(({ term, weight }) => [term, weight]));
  return {
    combineWith: 'OR',
    queries: [[...weights.keys()].join(' ')],
    tokenize: (text: string) => text.split(' '),
    processTerm: (term: string) => term,
    boostTerm: (term: string) => weights.get(term) ?? 1,
  };
}
