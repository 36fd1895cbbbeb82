import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import {
  directoryOf,
  unpackDocuments,
  type Directory,
  type Frequencies,
  type PackedIndex,
} from './packed-index.js';

/** So many indexes of words are kept; those asked for longest ago are dropped. */
const MOST_KEPT = 200;

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

  get isWarm(): boolean {
    return this.#directories !== undefined;
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
    const loaded = MiniSearch.loadJS<T>(this.#plain(words), this.options);
    this.#kept.set(key, loaded);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return loaded;
  }

  #plain(words: readonly string[]): AsPlainObject {
    this.warm();
    const { documents, fields, averages } = this.packed;
    const documentIds: Record<string, number> = {};
    const fieldLength: Record<string, number[]> = {};
    const index = words.map((word): [string, Record<string, Frequencies>] => {
      const data: Record<string, Frequencies> = {};
      fields.forEach((_name, field) => {
        const frequencies = this.#documentsOf(word, field);
        if (!frequencies) return;
        data[field] = frequencies;
        for (const id in frequencies) {
          if (fieldLength[id]) continue;
          documentIds[id] = Number(id);
          fieldLength[id] = this.#lengths[Number(id)] ?? [];
        }
      });
      return [word, data];
    });
    return {
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
  }

  #documentsOf(word: string, field: number): Frequencies | undefined {
    const directory = this.#directories?.[field];
    const postings = this.packed.postings[field];
    if (!directory || postings === undefined) return undefined;
    const at = find(directory.words, this.positionOf(word));
    if (at < 0) return undefined;
    return unpackDocuments(postings, directory.starts[at] ?? 0, directory.ends[at] ?? 0);
  }
}

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
