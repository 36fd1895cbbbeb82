import { editsAllowed, type Lexicon } from './lexicon.js';
import type { QueryWord } from './query.js';
import { MIN_ACROSS_SCRIPTS } from './script.js';
import type { Spellings } from './spellings.js';
import { LIMITS, WEIGHTS } from './weights.js';
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

/** The words that answer as words; what only begins so does not say what a text is about. */
export const termsOf = (expansions: readonly Expansion[]): ReadonlySet<string> =>
  new Set(expansions.filter(({ kind }) => kind !== 'prefix').map(({ term }) => term));

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
      weight: weight * WEIGHTS.otherScript,
    }));
  }

  /** The words themselves and their other spellings, as far as the edition has them. */
  known(term: string): Expansion[] {
    const found: Expansion[] = this.lexicon.has(term) ? [{ term, weight: 1, kind: 'exact' }] : [];
    for (const other of this.spellings.of(term)) {
      if (this.lexicon.has(other)) found.push({ term: other, weight: 1, kind: 'spelling' });
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
        if (!seen.has(other)) found.push({ term: other, weight: WEIGHTS.form, kind: 'form' });
        seen.add(other);
      }
    }
    const knows = found.length > 0;
    for (const other of this.#family(term)) {
      if (!seen.has(other)) found.push({ term: other, weight: WEIGHTS.family, kind: 'form' });
      seen.add(other);
    }
    if (open ? term.length < LIMITS.minPrefix : knows || term.length < LIMITS.minMiddlePrefix)
      return found;
    const weight = knows ? WEIGHTS.completion : WEIGHTS.prefix;
    const most = knows ? LIMITS.maxCompletions : LIMITS.maxPrefixed;
    for (const other of this.lexicon.startingWith(term, most)) {
      if (seen.has(other)) continue;
      const missing = other.length - term.length;
      const share = other.length / (other.length + WEIGHTS.missingLetter * missing);
      found.push({ term: other, weight: weight * share, kind: 'prefix' });
    }
    return found;
  }

  /** Other words of the edition made of the same stem, the shortest stem last. */
  #family(term: string): string[] {
    const found = stemsOf(term).flatMap((stem) =>
      this.lexicon.startingWith(stem, LIMITS.maxLookedAt).filter((word) => isMadeOf(word, stem)),
    );
    return [...new Set(found)].filter((word) => word !== term).slice(0, LIMITS.maxFamily);
  }

  #resembling(term: string, open: boolean): Expansion[] {
    const close = this.lexicon.closeTo(term, editsAllowed(term), LIMITS.maxClose);
    const found = close.map(({ word, distance }): Expansion => ({
      term: word,
      weight: distance > 1 ? WEIGHTS.secondEdit : WEIGHTS.close,
      kind: 'close',
    }));
    // Half a word with a slip in it resembles no whole word, but its beginning may be right.
    if (found.length > 0 || !open) return found;
    for (let length = term.length - 1; length >= LIMITS.minMiddlePrefix; length -= 1) {
      const words = this.lexicon.startingWith(term.slice(0, length), LIMITS.maxClose);
      if (words.length > 0)
        return words.map((word) => ({ term: word, weight: WEIGHTS.cutPrefix, kind: 'close' }));
    }
    return [];
  }
}
