import { LIMITS } from './weights.js';

/**
 * English singular and plural, the one change of form people make without noticing. No stemmer: it
 * would join words that mean different things and lose others while they are typed.
 */
export function wordForms(word: string): string[] {
  if (word.length < 4 || /[^a-z]/u.test(word)) return [];
  if (/(?:ss|us|is)$/u.test(word)) return [`${word}es`];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:sh|ch|x|ss|z)es$/u.test(word)) return [word.slice(0, -2)];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  return /(?:sh|ch|x|z)$/u.test(word) ? [`${word}es`] : [`${word}s`];
}

/** Endings that make one English word of another: monitor, monitors, monitoring. */
const ENDINGS = [
  's',
  'es',
  'e',
  'ed',
  'er',
  'ers',
  'or',
  'ors',
  'ing',
  'ings',
  'ion',
  'ions',
  'ation',
  'ations',
  'ment',
  'ments',
  'ary',
  'ive',
  'al',
  'ally',
  'y',
  'ies',
  'ied',
  'ly',
  'able',
];

/**
 * The stems from which a word may be made. Not a stemmer: nothing is indexed under them, they only
 * tell which other words of the edition are of the same family.
 */
export function stemsOf(word: string): string[] {
  if (/[^a-z]/u.test(word)) return [];
  return [
    word,
    ...ENDINGS.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : [])),
  ].filter((stem) => stem.length >= LIMITS.minStem);
}

/** Whether a word is made of a stem by one of the endings. */
export const isMadeOf = (word: string, stem: string): boolean =>
  word.startsWith(stem) &&
  (word.length === stem.length || ENDINGS.includes(word.slice(stem.length)));
