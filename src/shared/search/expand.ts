import { editsAllowed, type Lexicon } from './lexicon.js';
import type { QueryWord } from './query.js';
import { MIN_ACROSS_SCRIPTS } from './script.js';
import type { Spellings } from './spellings.js';
import { isMadeOf, stemsOf, wordForms } from './word-forms.js';

/** By what a word of the edition answers to a word of the query, the surest first. */
export const MATCH_KINDS = [
  'exact',
  'spelling',
  'form',
  'compound',
  'prefix',
  // The words name a term group that leads to the article: as good as a name of the article itself.
  'name',
  'close',
  'bridge',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A word of the edition that is looked up for a word of the query. */
export interface Expansion {
  term: string;
  /** 1 for the word itself, less for what only resembles it. */
  weight: number;
  how: MatchKind;
}

/** The words that answer as words; what only begins so does not say what a text is about. */
export const termsOf = (expansions: readonly Expansion[]): ReadonlySet<string> =>
  new Set(expansions.filter(({ how }) => how !== 'prefix').map(({ term }) => term));

const WEIGHT = {
  form: 0.85,
  family: 0.15,
  prefix: 0.45,
  completion: 0.25,
  close: 0.5,
  secondEdit: 0.3,
  cut: 0.2,
};
const MIN_PREFIX = 2;
/** A word in the middle of a query is not still being typed: fewer letters are taken for its beginning. */
const MIN_MIDDLE_PREFIX = 4;
const MAX_PREFIXED = 8;
const MAX_COMPLETIONS = 5;
const MAX_CLOSE = 5;
const MAX_LOOKED_AT = 12;
const MAX_FAMILY = 5;
/** Another script may carry the same name; it is never as sure as the same letters. */
const OTHER_SCRIPT = 0.6;

/** What to look up for one word. Empty when the edition has nothing like it. */
export class Expander {
  constructor(
    readonly lexicon: Lexicon,
    readonly spellings: Spellings,
  ) {}

  /** @param open whether the word may still be typed */
  expand({ term, script }: QueryWord, open: boolean): Expansion[] {
    if (script === 'other') return this.#latin(term, open);
    if (term.length < MIN_ACROSS_SCRIPTS) return [];
    return this.#whole(term, open).map(({ weight, ...rest }) => ({
      ...rest,
      weight: weight * OTHER_SCRIPT,
    }));
  }

  /** The words themselves and their other spellings, as far as the edition has them. */
  known(term: string): Expansion[] {
    const found: Expansion[] = this.lexicon.has(term) ? [{ term, weight: 1, how: 'exact' }] : [];
    for (const other of this.spellings.of(term)) {
      if (this.lexicon.has(other)) found.push({ term: other, weight: 1, how: 'spelling' });
    }
    return found;
  }

  #latin(term: string, open: boolean): Expansion[] {
    const whole = this.#whole(term, open);
    return whole.length > 0 ? whole : this.#resembling(term, open);
  }

  #whole(term: string, open: boolean): Expansion[] {
    const found = this.known(term);
    const seen = new Set(found.map((one) => one.term));
    for (const form of wordForms(term)) {
      for (const { term: other } of this.known(form)) {
        if (!seen.has(other)) found.push({ term: other, weight: WEIGHT.form, how: 'form' });
        seen.add(other);
      }
    }
    const knows = found.length > 0;
    for (const other of this.#family(term)) {
      if (!seen.has(other)) found.push({ term: other, weight: WEIGHT.family, how: 'form' });
      seen.add(other);
    }
    if (open ? term.length < MIN_PREFIX : knows || term.length < MIN_MIDDLE_PREFIX) return found;
    const weight = knows ? WEIGHT.completion : WEIGHT.prefix;
    const most = knows ? MAX_COMPLETIONS : MAX_PREFIXED;
    for (const other of this.lexicon.startingWith(term, most)) {
      if (seen.has(other)) continue;
      const missing = other.length - term.length;
      const share = other.length / (other.length + 0.3 * missing);
      found.push({ term: other, weight: weight * share, how: 'prefix' });
    }
    return found;
  }

  /** Other words of the edition made of the same stem, the shortest stem last. */
  #family(term: string): string[] {
    const found = stemsOf(term).flatMap((stem) =>
      this.lexicon.startingWith(stem, MAX_LOOKED_AT).filter((word) => isMadeOf(word, stem)),
    );
    return [...new Set(found)].filter((word) => word !== term).slice(0, MAX_FAMILY);
  }

  #resembling(term: string, open: boolean): Expansion[] {
    const close = this.lexicon.closeTo(term, editsAllowed(term), MAX_CLOSE);
    const found = close.map(({ word, distance }): Expansion => ({
      term: word,
      weight: distance > 1 ? WEIGHT.secondEdit : WEIGHT.close,
      how: 'close',
    }));
    // Half a word with a slip in it resembles no whole word, but its beginning may be right.
    if (found.length > 0 || !open) return found;
    for (let length = term.length - 1; length >= MIN_MIDDLE_PREFIX; length -= 1) {
      const words = this.lexicon.startingWith(term.slice(0, length), MAX_CLOSE);
      if (words.length > 0)
        return words.map((word) => ({ term: word, weight: WEIGHT.cut, how: 'close' }));
    }
    return [];
  }
}
