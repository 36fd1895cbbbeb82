import { between, oneOf, type Random } from './random.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The word with one letter added, lost or changed, anywhere in it. */
export function edited(word: string, random: Random): string {
  const at = between(random, 0, word.length - 1);
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  switch (oneOf(random, ['added', 'lost', 'changed'])) {
    case 'added':
      return before + oneOf(random, LETTERS) + word.slice(at);
    case 'lost':
      return before + after;
    default:
      return before + oneOf(random, LETTERS.replace(word.charAt(at), '')) + after;
  }
}
