import type { Query as MiniQuery, SearchResult } from 'minisearch';
import type { Expansion } from './expand.js';
import type { Admit, WordIndex } from './word-index.js';

/** What each field counts: a title names the page; a summary or a question only mentions. */
export const ARTICLE_BOOSTS = {
  title: 4,
  names: 4,
  summary: 1,
  asked: 1,
};
export const SECTION_BOOSTS = { heading: 4, text: 1 };

/** Which documents count: those that are allowed, or the first so many. */
export interface Bounds {
  allowed?: Admit;
  most?: number;
  /** Whether to load only the documents that count: where there are many others. */
  sparing?: boolean;
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
  bounds: Bounds = {},
): SearchResult[] {
  const terms = words.flatMap((expansions) => expansions.map(({ term }) => term));
  const admit = admitted(bounds);
  if (admit && bounds.sparing) {
    const { index: few, rarity } = index.admitting(terms, admit);
    const oneOf = (expansions: readonly Expansion[]): MiniQuery => ({
      combineWith: 'OR',
      queries: [...rarity].map(([field, factors]) => ({
        ...anyOf(
          expansions.filter(({ term }) => factors.has(term)),
          factors,
        ),
        fields: [field],
      })),
    });
    return few.search({ combineWith: 'AND', queries: words.map(oneOf) }, { boost });
  }
  // A document with the boost 0 is skipped before MiniSearch spends anything on it.
  const boostDocument = admit && ((id: number) => (admit(id) ? 1 : 0));
  return index
    .of(terms)
    .search(
      { combineWith: 'AND', queries: words.map((one) => anyOf(one)) },
      { boost, ...(boostDocument ? { boostDocument } : {}) },
    );
}

function admitted({ allowed, most }: Bounds): Admit | undefined {
  if (allowed || most === undefined) return allowed;
  const seen = new Set<number>();
  return (id) => {
    if (seen.has(id)) return true;
    if (seen.size >= most) return false;
    seen.add(id);
    return true;
  };
}

/** MiniSearch multiplies the score by the number of expansions found; a word with many is no better. */
export const scoreOf = ({ score, queryTerms }: SearchResult): number =>
  score / Math.max(1, queryTerms.length);

function anyOf(
  expansions: readonly Expansion[],
  factors?: ReadonlyMap<string, number>,
): Exclude<MiniQuery, string | symbol> {
  const weights = new Map(expansions.map(({ term, weight }) => [term, weight]));
  return {
    combineWith: 'OR',
    queries: [[...weights.keys()].join(' ')],
    tokenize: (text: string) => text.split(' '),
    processTerm: (term: string) => term,
    boostTerm: (term: string) => (weights.get(term) ?? 1) * (factors?.get(term) ?? 1),
  };
}
