import type { Expansion } from './expand.js';
import type { PackedField, PackedIndex } from './packed-index.js';
import { BM25, WEIGHTS } from './weights.js';

/** How well each document matches: 0 where it does not. */
export type Scores = Float64Array;

interface Field {
  name: string;
  boost: number;
  /** Where the postings of each word start, and where the last ones end. */
  starts: Uint32Array;
  documents: Uint32Array;
  frequencies: Uint8Array;
  /** For each document, how much its length damps the frequency of a word. */
  norms: Float64Array;
}

/**
 * Scores documents by BM25+ (Lv and Zhai, 2011), field by field, with the formula and constants of
 * MiniSearch. Every posting of a word is visited once and added to an array: MiniSearch keeps an
 * object for each, which at 10,000 sections takes longer than a keystroke may.
 */
export class InvertedIndex {
  readonly size: number;
  #fields: readonly Field[] | undefined;

  /** @param positionOf the place of a word in the lexicon, or -1 */
  constructor(
    readonly packed: PackedIndex,
    readonly positionOf: (word: string) => number,
  ) {
    this.size = packed.fields[0]?.lengths.length ?? 0;
  }

  /** Unpacks the index; otherwise the first query does. */
  warmUp(): readonly Field[] {
    return (this.#fields ??= this.packed.fields.map(unpack));
  }

  /** The documents that hold any of the words. */
  scoresOfAny(expansions: readonly Expansion[]): Scores {
    const scores = new Float64Array(this.size);
    for (const { term, weight } of expansions) {
      const position = this.positionOf(term);
      if (position < 0) continue;
      for (const { boost, starts, documents, frequencies, norms } of this.warmUp()) {
        const start = starts[position] ?? 0;
        const end = starts[position + 1] ?? 0;
        const scale = weight * boost * rarity(this.size, end - start);
        for (let at = start; at < end; at += 1) {
          const document = documents[at] ?? 0;
          const frequency = frequencies[at] ?? 0;
          const saturated = (frequency * (BM25.k + 1)) / (frequency + (norms[document] ?? 0));
          scores[document] = (scores[document] ?? 0) + scale * (BM25.delta + saturated);
        }
      }
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

  /** The fields of a document that hold a word. */
  fieldsHolding(term: string, document: number): string[] {
    const position = this.positionOf(term);
    return this.warmUp()
      .filter(({ starts, documents }) =>
        documents.subarray(starts[position], starts[position + 1]).includes(document),
      )
      .map(({ name }) => name);
  }
}

/** The inverse document frequency of a word that `count` of so many documents hold. */
const rarity = (documents: number, count: number): number =>
  Math.log(1 + (documents - count + 0.5) / (count + 0.5));

function unpack({ name, lengths, counts, gaps, frequencies }: PackedField): Field {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const starts = new Uint32Array(counts.length + 1);
  const documents = new Uint32Array(gaps.length);
  let at = 0;
  counts.forEach((count, word) => {
    let document = -1;
    for (const end = at + count; at < end; at += 1) {
      document += (gaps[at] ?? 0) + 1;
      documents[at] = document;
    }
    starts[word + 1] = at;
  });
  return {
    name,
    boost: WEIGHTS.fields[name] ?? 1,
    starts,
    documents,
    frequencies: Uint8Array.from(frequencies, (digit) => Number.parseInt(digit, 36)),
    norms: Float64Array.from(lengths, (length) => BM25.k * (1 - BM25.b + (BM25.b * length) / mean)),
  };
}
