import SearchableMap from 'minisearch/SearchableMap';

/** How many letters may differ. Numbers are never changed; short words would become other words. */
export function editsAllowed(word: string): number {
  if (/\d/u.test(word) || word.length < 4) return 0;
  return word.length >= 6 ? 2 : 1;
}

/**
 * Every word of the edition with the number of documents that hold it. Only words that are not among
 * them are searched for by edit distance.
 */
export class Lexicon {
  readonly words: readonly string[];
  readonly #counts: Int32Array;
  /** For fuzzy search; built by {@link warmUp} or the first misspelt word. */
  #tree: SearchableMap<number> | undefined;

  constructor(counts: ReadonlyMap<string, number>) {
    this.words = [...counts.keys()].sort();
    this.#counts = Int32Array.from(this.words, (word) => counts.get(word) ?? 0);
  }

  /** Where the word stands in the list of all words, or -1. */
  positionOf(word: string): number {
    const at = this.#lowerBound(word);
    return this.words[at] === word ? at : -1;
  }

  has(word: string): boolean {
    return this.positionOf(word) >= 0;
  }

  /** In how many documents the word stands; 0 for a word the edition does not have. */
  count(word: string): number {
    const at = this.#lowerBound(word);
    return this.words[at] === word ? (this.#counts[at] ?? 0) : 0;
  }

  /** Longer words with this prefix, the most frequent first, at most `limit`. */
  startingWith(prefix: string, limit: number): string[] {
    let at = this.#lowerBound(prefix);
    if (this.words[at] === prefix) at += 1;
    const best: number[] = [];
    for (; this.words[at]?.startsWith(prefix); at += 1) {
      const count = this.#counts[at] ?? 0;
      if (best.length === limit && count <= (this.#counts[best.at(-1) ?? 0] ?? 0)) continue;
      let place = best.length;
      while (place > 0 && count > (this.#counts[best[place - 1] ?? 0] ?? 0)) place -= 1;
      best.splice(place, 0, at);
      if (best.length > limit) best.pop();
    }
    return best.map((index) => this.words[index] ?? '');
  }

  /**
   * The words that are one edit away, or two neighbouring letters swapped; where there are none, those
   * two edits away. The most frequent first, at most `limit`.
   */
  closeTo(word: string, edits: number, limit: number): string[] {
    if (edits < 1) return [];
    const near = new Set([...this.#within(word, 1), ...swaps(word).filter((one) => this.has(one))]);
    return [...(near.size === 0 && edits > 1 ? this.#within(word, 2) : near)]
      .sort((a, b) => this.count(b) - this.count(a) || (a < b ? -1 : 1))
      .slice(0, limit);
  }

  /** Builds the tree for fuzzy search. */
  warmUp(): void {
    if (this.#tree) return;
    this.#tree = new SearchableMap<number>();
    this.words.forEach((word, at) => this.#tree?.set(word, at));
  }

  #within(word: string, edits: number): Iterable<string> {
    this.warmUp();
    return this.#tree?.fuzzyGet(word, edits).keys() ?? [];
  }

  #lowerBound(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The word with each two neighbouring letters swapped. */
function swaps(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_unused, at) => {
    const [first = '', second = ''] = [word[at], word[at + 1]];
    return word.slice(0, at) + second + first + word.slice(at + 2);
  }).filter((swapped) => swapped !== word);
}
