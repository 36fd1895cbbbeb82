import { LIMITS } from './weights.js';

/** The writing of a word, as far as folding makes one key of two of them. */
export type Script = 'cyrillic' | 'other';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Cyrillic as soon as one letter is: nobody types a Latin word with a Cyrillic letter in it on purpose. */
export const scriptOf = (word: string): Script => (CYRILLIC.test(word) ? 'cyrillic' : 'other');

/**
 * Whether two words that fold to the same key may stand for one another. Short words of two scripts
 * meet by chance (БиГ, a country, and the English "big"), longer ones because they are the same word.
 */
export function sameWord(key: string, one: Script, other: Script): boolean {
  return one === other || key.length >= LIMITS.minAcrossScripts;
}
