import { editsAllowed, type Lexicon } from './lexicon.js';
import { keepsNegation } from './negation.js';
import type { QueryWord } from './query.js';
import type { Spellings } from './spellings.js';
import { LIMITS, WEIGHTS } from './weights.js';
import { isMadeOf, stemsOf, wordForms } from './word-forms.js';

/** How a word of the edition matches a word of the query, the surest kind first. */
export const MATCH_KINDS = [
  'exact',
  'spelling',
  'form',
  'prefix',
  // An exact synonym that leads to the article: as sure as a name of the article itself.
  'name',
  'close',
  'synonym',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A word of the edition that is looked up for a word of the query. */
export interface Expansion {
  term: string;
  /** 1 for the word itself, less for what only resembles it. */
  weight: number;
  kind: MatchKind;
}

/** The terms without mere completions: a word that is still being typed is not yet any of them. */
export const wholeWordsOf = (expansions: readonly Expansion[]): ReadonlySet<string> =>
  new Set(expansions.filter(({ kind }) => kind !== 'prefix').map(({ term }) => term));

/** What to look up for one word. Empty when the edition has nothing like it. */
export class Expander {
  constructor(
    readonly lexicon: Lexicon,
    readonly spellings: Spellings,
  ) {}

  /** @param open whether the word may still be typed */
  expand({ term, script }: QueryWord, open: boolean): Expansion[] {
    const isCyrillic = script === 'cyrillic';
    if (isCyrillic && term.length < LIMITS.minAcrossScripts) return [];
    const found = this.#whole(term, open);
    return found.length > 0 || isCyrillic ? found : this.#resembling(term, open);
  }

  /** The words themselves and their other spellings, as far as the edition has them. */
  known(term: string): Expansion[] {
    const found: Expansion[] = this.lexicon.has(term) ? [{ term, weight: 1, kind: 'exact' }] : [];
    for (const other of this.spellings.of(term)) {
      if (this.lexicon.has(other)) found.push({ term: other, weight: 1, kind: 'spelling' });
    }
    return found;
  }

  #whole(term: string, open: boolean): Expansion[] {
    const found = this.known(term);
    const add = (terms: readonly string[], weight: number, kind: MatchKind) => {
      for (const other of terms)
        if (weight > 0 && !found.some((one) => one.term === other))
          found.push({ term: other, weight, kind });
    };
    const forms = wordForms(term).flatMap((form) => this.known(form));
    add(
      forms.map((form) => form.term),
      WEIGHTS.form,
      'form',
    );
    const isKnown = found.length > 0;
    add(this.#family(term), WEIGHTS.family, 'form');
    if (open ? term.length < LIMITS.minPrefix : isKnown || term.length < LIMITS.minMiddlePrefix)
      return found;
    const most = isKnown ? LIMITS.maxCompletions : LIMITS.maxPrefixed;
    const weight = isKnown ? WEIGHTS.completion : WEIGHTS.prefix;
    add(this.lexicon.startingWith(term, most), weight, 'prefix');
    return found;
  }

  /** Other words of the edition made of the same stem, the shortest stem last. */
  #family(term: string): string[] {
    const found = stemsOf(term).flatMap((stem) =>
      this.lexicon.startingWith(stem, LIMITS.maxStemWords).filter((word) => isMadeOf(word, stem)),
    );
    return [...new Set(found)].filter((word) => word !== term).slice(0, LIMITS.maxFamily);
  }

  #resembling(term: string, open: boolean): Expansion[] {
    const close = this.lexicon
      .closeTo(term, editsAllowed(term), LIMITS.maxClose)
      .filter((word) => keepsNegation(term, word));
    const weight = WEIGHTS.close;
    if (close.length > 0 || !open)
      return close.map((word) => ({ term: word, weight, kind: 'close' }));
    // A word with a slip in it that is half typed resembles no whole word: try its beginning.
    for (let length = term.length - 1; length >= LIMITS.minMiddlePrefix; length -= 1) {
      const words = this.lexicon.startingWith(term.slice(0, length), LIMITS.maxClose);
      if (words.length > 0)
        return words.map((word) => ({ term: word, weight: WEIGHTS.cutPrefix, kind: 'close' }));
    }
    return [];
  }
}
