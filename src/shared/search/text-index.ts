import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Expansion } from './expand.js';
import { indexTerms } from './tokenize.js';
import { WEIGHTS } from './weights.js';

/** How well each document matches: 0 where it does not. */
export type Scores = Float64Array;

/** A document by its position in the list. */
interface Numbered {
  id: number;
}

/** Words whose matches are kept; those asked for longest ago are dropped. */
const MAX_WORDS_KEPT = 400;

const optionsFor = (fields: string[]) => ({
  fields,
  tokenize: indexTerms,
  // `indexTerms` has folded them already.
  processTerm: (term: string) => term,
});

/** Indexes documents, numbered in their order. @returns what {@link TextIndex} is made from */
export function buildIndex<Name extends string>(
  fields: readonly Name[],
  documents: readonly Readonly<Record<Name, string>>[],
): AsPlainObject {
  const index = new MiniSearch<Numbered>(optionsFor([...fields]));
  index.addAll(documents.map((document, id) => ({ id, ...document })));
  return index.toJSON();
}

/** Every word of some indexes, and in how many documents it stands. */
export function documentCounts(indexes: readonly AsPlainObject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { index } of indexes) {
    for (const [word, fields] of index) {
      const [first = {}, ...others] = Object.values(fields);
      let count = Object.keys(first).length;
      // A word seldom stands in two fields.
      if (others.length > 0)
        count = new Set([first, ...others].flatMap((documents) => Object.keys(documents))).size;
      counts.set(word, count + (counts.get(word) ?? 0));
    }
  }
  return counts;
}

/** A MiniSearch index that is asked for whole words alone, each with a weight of its own. */
export class TextIndex {
  readonly size: number;
  #index: MiniSearch<Numbered> | undefined;
  /** Per word: the documents that hold it and their scores. A query typed on asks for most again. */
  readonly #matches = new Map<string, { documents: Uint32Array; scores: Scores }>();

  constructor(readonly stored: AsPlainObject) {
    this.size = stored.documentCount;
  }

  /** Loads the index; otherwise the first query does. */
  warmUp(): MiniSearch<Numbered> {
    return (this.#index ??= MiniSearch.loadJS<Numbered>(
      this.stored,
      optionsFor(Object.keys(this.stored.fieldIds)),
    ));
  }

  /** The documents that hold any of the words. */
  scoresOfAny(expansions: readonly Expansion[]): Scores {
    const scores = new Float64Array(this.size);
    for (const { term, weight } of expansions) {
      const { documents, scores: ofTerm } = this.#matchesOf(term);
      documents.forEach((document, at) => {
        scores[document] = (scores[document] ?? 0) + weight * (ofTerm[at] ?? 0);
      });
    }
    return scores;
  }

  /** The documents that hold one of the expansions of every word, with their scores; none for no words. */
  scoresOfAll(words: readonly (readonly Expansion[])[]): Map<number, number> {
    const [first = new Float64Array(), ...others] = words.map((one) => this.scoresOfAny(one));
    const found = new Map<number, number>();
    first.forEach((score, document) => {
      if (score === 0 || !others.every((scores) => scores[document] !== 0)) return;
      found.set(
        document,
        others.reduce((sum, scores) => sum + (scores[document] ?? 0), score),
      );
    });
    return found;
  }

  /** Whether any document holds a word. */
  has(term: string): boolean {
    return this.#matchesOf(term).documents.length > 0;
  }

  /** The fields of a document that hold a word. */
  fieldsHolding(term: string, document: number): string[] {
    const [result] = this.#search(term, document);
    return result?.match[term] ?? [];
  }

  #matchesOf(term: string): { documents: Uint32Array; scores: Scores } {
    const known = this.#matches.get(term);
    if (known) this.#matches.delete(term);
    const matches = known ?? this.#find(term);
    this.#matches.set(term, matches);
    for (const oldest of this.#matches.keys()) {
      if (this.#matches.size <= MAX_WORDS_KEPT) break;
      this.#matches.delete(oldest);
    }
    return matches;
  }

  #find(term: string): { documents: Uint32Array; scores: Scores } {
    const results = this.#search(term);
    return {
      documents: Uint32Array.from(results, ({ id }) => id as number),
      scores: Float64Array.from(results, ({ score }) => score),
    };
  }

  #search(term: string, document?: number): ReturnType<MiniSearch<Numbered>['search']> {
    return this.warmUp().search(term, {
      tokenize: (word) => [word],
      boost: WEIGHTS.fields,
      ...(document === undefined ? {} : { filter: ({ id }) => id === document }),
    });
  }
}
