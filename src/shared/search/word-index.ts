import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import {
  directoryOf,
  eachDocument,
  type Directory,
  type Frequencies,
  type PackedIndex,
} from './packed-index.js';

/** So many indexes are kept; those asked for longest ago are dropped. */
const MAX_KEPT = 200;

/** Whether a document counts. Asked once for every place of a word, in the order of the words. */
export type Admit = (document: number) => boolean;

/** An index of some documents of some words. */
export interface Excerpt<T> {
  index: MiniSearch<T>;
  /**
   * Per field, the words that it holds. MiniSearch takes a word for as rare as it is in the excerpt;
   * times this factor its score is that of the whole.
   */
  rarity: Map<string, ReadonlyMap<string, number>>;
}

/**
 * A packed index of which only the words that are asked for are ever loaded. For a few words it
 * gives a MiniSearch index that holds just these, with the counts and lengths of the whole, so that
 * it scores as the whole would.
 */
export class WordIndex<T> {
  #directories: Directory[] | undefined;
  /** Per document: its lengths by field. Shared by all indexes. */
  #lengths: number[][] = [];
  readonly #kept = new Map<string, MiniSearch<T>>();

  constructor(
    readonly packed: PackedIndex,
    readonly options: Options<T>,
    readonly positionOf: (word: string) => number,
  ) {}

  /** Finds where each word is, ahead of the first question. */
  warm(): void {
    if (this.#directories) return;
    this.#directories = this.packed.postings.map(directoryOf);
    const lengths = this.packed.lengths.map((text) => text.split(' '));
    this.#lengths = Array.from({ length: this.packed.documents }, (_unused, id) =>
      lengths.map((list) => Number.parseInt(list[id] ?? '0', 36)),
    );
  }

  /** An index that can be asked for these words. */
  of(words: readonly string[]): MiniSearch<T> {
    const key = words.join(' ');
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const { index } = this.#load(words);
    this.#kept.set(key, index);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) break;
      this.#kept.delete(oldest);
    }
    return index;
  }

  /**
   * An index of only those documents that are admitted, for large collections: a document that does
   * not count is passed over before it costs anything. It is not kept.
   */
  admitting(words: readonly string[], admit: Admit): Excerpt<T> {
    return this.#load(words, admit);
  }

  #load(words: readonly string[], admit?: Admit): Excerpt<T> {
    this.warm();
    const { documents, fields, averages } = this.packed;
    // Documents are numbered anew, as they come: V8 is quick with objects whose keys leave no gaps.
    const numbers = new Map<number, number>();
    const documentIds: Record<string, number> = {};
    const fieldLength: Record<string, number[]> = {};
    const numberOf = (document: number): number => {
      const known = numbers.get(document);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(document, number);
      documentIds[number] = document;
      fieldLength[number] = this.#lengths[document] ?? [];
      return number;
    };
    const rarity = new Map(fields.map((field) => [field, new Map<string, number>()]));
    const index = words.map((word): [string, Record<string, Frequencies>] => {
      const data: Record<string, Frequencies> = {};
      const position = this.positionOf(word);
      fields.forEach((name, field) => {
        const frequencies: Frequencies = {};
        let all = 0;
        let admitted = 0;
        this.#eachDocument(position, field, (document, times) => {
          all += 1;
          if (admit && !admit(document)) return;
          admitted += 1;
          frequencies[numberOf(document)] = times;
        });
        if (admitted === 0) return;
        data[field] = frequencies;
        rarity.get(name)?.set(word, idf(documents, all) / idf(documents, admitted));
      });
      return [word, data];
    });
    const plain: AsPlainObject = {
      documentCount: documents,
      nextId: documents,
      documentIds,
      fieldIds: Object.fromEntries(fields.map((name, id) => [name, id])),
      fieldLength,
      averageFieldLength: averages,
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    };
    return { index: MiniSearch.loadJS<T>(plain, this.options), rarity };
  }

  #eachDocument(
    position: number,
    field: number,
    visit: (document: number, times: number) => void,
  ): void {
    const directory = this.#directories?.[field];
    const postings = this.packed.postings[field];
    if (!directory || postings === undefined) return;
    const at = find(directory.words, position);
    if (at >= 0) eachDocument(postings, directory.starts[at] ?? 0, directory.ends[at] ?? 0, visit);
  }
}

/** The rarity of a word as MiniSearch reckons it. */
const idf = (documents: number, count: number): number =>
  Math.log(1 + (documents - count + 0.5) / (count + 0.5));

/** Where a number stands in a sorted list, or -1. */
function find(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
