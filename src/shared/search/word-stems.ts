import { stemmer } from '@orama/stemmers/russian';
import { isEnding } from './endings.js';
import { scriptOf } from './script.js';
import { wordsOf } from './tokenize.js';

/** A word of the content's vocabulary in other languages. */
interface Known {
  /** Folded. */
  term: string;
  at: number;
}

/** Letters that two words must begin with; those with so few alike take no long ending. */
const MIN_STEM = 4;
const LEAST_STEM = 3;
const SHORT_ENDING = 2;
const MAX_ENDING = 9;
const CYRILLIC_RUSSIAN = /^[а-яё]+$/u;

/** The folded stem of a word as it is written, where Russian could have it. */
export function russianStem(written: string): string | undefined {
  const lower = written.toLowerCase().normalize('NFC');
  if (!CYRILLIC_RUSSIAN.test(lower)) return undefined;
  return wordsOf(stemmer(lower.replaceAll('ё', 'е'))).join('');
}

/** Finds words that differ from one another in their endings only. */
export class WordStems {
  /** Sorted by term. */
  readonly #words: Known[] = [];
  readonly #ofRussianStem = new Map<string, Known[]>();

  /** @param words the folded words with a way to write each of them; numbered in their order */
  constructor(words: Iterable<readonly [term: string, written: string]>) {
    let at = 0;
    for (const [term, written] of words) {
      const known = { term, at };
      at += 1;
      this.#words.push(known);
      const stem = scriptOf(written) === 'cyrillic' ? russianStem(written) : undefined;
      if (stem === undefined) continue;
      const same = this.#ofRussianStem.get(stem);
      if (same) same.push(known);
      else this.#ofRussianStem.set(stem, [known]);
    }
    this.#words.sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  /**
   * The words of the same stem, by their number, and how alike they are (0–1).
   * @param open whether the word may still be typed: longer words are taken then too
   */
  alike(term: string, written: string, open: boolean): Map<number, number> {
    const found = new Map<number, number>();
    const add = ({ at, term: other }: Known, shared: number) => {
      const alike =
        shared / Math.min(term.length, other.length) + (2 * shared) / (term.length + other.length);
      if (alike / 2 > (found.get(at) ?? 0)) found.set(at, alike / 2);
    };
    const stem = russianStem(written);
    if (stem !== undefined)
      for (const known of this.#ofRussianStem.get(stem) ?? []) add(known, known.term.length);
    const least = Math.max(LEAST_STEM, term.length - MAX_ENDING);
    for (let length = term.length; length >= least; length -= 1) {
      const ending = term.slice(length);
      if (!isEnding(ending)) continue;
      const most = length < MIN_STEM ? SHORT_ENDING : MAX_ENDING;
      if (ending.length > most) continue;
      for (const known of this.#startingWith(term.slice(0, length))) {
        const other = known.term.slice(length);
        if (other.length <= most && isEnding(other)) add(known, length);
      }
    }
    if (open && found.size === 0 && term.length >= MIN_STEM)
      for (const known of this.#startingWith(term)) add(known, term.length);
    return found;
  }

  *#startingWith(prefix: string): Generator<Known> {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle]?.term ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#words[at]?.term.startsWith(prefix); at += 1) {
      const known = this.#words[at];
      if (known) yield known;
    }
  }
}
