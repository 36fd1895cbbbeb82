import { indexTerms } from './tokenize.js';

/** The inverted index of a list of documents, as it lies in `search.json`. */
export interface PackedIndex {
  fields: PackedField[];
}

/** One field. Its words are those of the lexicon of the file, in the same order. */
export interface PackedField {
  name: string;
  /** For each document, the number of different words in the field. */
  lengths: number[];
  /** For each word, how many documents hold it in the field. */
  counts: number[];
  /** The documents of one word after another, each as the number of documents skipped before it. */
  gaps: number[];
  /** How often the word stands in each of these documents, as one base-36 digit: 35 at most. */
  frequencies: string;
}

const MAX_FREQUENCY = 35;

/** The words of documents, counted; packed when the lexicon of the whole file is known. */
export class CountedWords<Name extends string> {
  /** In how many documents each word stands. */
  readonly documentCounts = new Map<string, number>();
  readonly #fields: { name: Name; lengths: number[]; postings: Map<string, [number, number][]> }[];

  constructor(names: readonly Name[], documents: readonly Readonly<Record<Name, string>>[]) {
    this.#fields = names.map((name) => ({ name, lengths: [], postings: new Map() }));
    documents.forEach((document, id) => {
      const words = new Set<string>();
      for (const { name, lengths, postings } of this.#fields) {
        const frequencies = new Map<string, number>();
        for (const term of indexTerms(document[name]))
          frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        lengths.push(frequencies.size);
        for (const [term, frequency] of frequencies) {
          words.add(term);
          const known = postings.get(term);
          if (known) known.push([id, frequency]);
          else postings.set(term, [[id, frequency]]);
        }
      }
      for (const word of words)
        this.documentCounts.set(word, (this.documentCounts.get(word) ?? 0) + 1);
    });
  }

  /** @param lexicon every word of the file, in its order */
  pack(lexicon: readonly string[]): PackedIndex {
    const fields = this.#fields.map(({ name, lengths, postings }) => {
      const ofWords = lexicon.map((word) => postings.get(word) ?? []);
      return {
        name,
        lengths,
        counts: ofWords.map((list) => list.length),
        gaps: ofWords.flatMap((list) => list.map(([id], at) => id - (list[at - 1]?.[0] ?? -1) - 1)),
        frequencies: ofWords
          .flat()
          .map(([, frequency]) => Math.min(frequency, MAX_FREQUENCY).toString(36))
          .join(''),
      };
    });
    return { fields };
  }
}
