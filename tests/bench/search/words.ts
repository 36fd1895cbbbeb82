import { between, oneOf, randomFrom, type Random } from './random.js';

/** Common consonants stand more than once, so that they come more often. */
const ONSETS = 'b c d d f g h l l m m n n p r r s s t t v w br ch cl dr gr pl pr sh sp st th tr';
const NUCLEI = 'a a e e e i i o o u ai ea io ou';
const CODAS = 'l m n n r r s t ct nd ng nt rt st';
const CODA_SHARE = 0.35;
const SHORTEST = 3;
const LONGEST = 14;

const onsets = ONSETS.split(' ');
const nuclei = NUCLEI.split(' ');
const codas = CODAS.split(' ');

/**
 * Made-up words that can be spoken, all different, most frequent first: like real ones, frequent
 * words are short. A larger vocabulary begins with the words of a smaller one.
 */
export function vocabulary(size: number, seed: number): string[] {
  const random = randomFrom(seed);
  const words = new Set<string>();
  while (words.size < size) {
    const typical = 0.6 * Math.log2(1 + words.size / 50);
    const length = SHORTEST + Math.floor(typical) + between(random, 0, 3);
    let word = speakable(random, Math.min(length, LONGEST));
    // Where the short words are used up, take a longer one.
    while (words.has(word)) word = speakable(random, Math.min(word.length + 1, LONGEST));
    words.add(word);
  }
  return [...words];
}

function speakable(random: Random, length: number): string {
  let word = '';
  while (word.length < length) {
    word += oneOf(random, onsets) + oneOf(random, nuclei);
    if (random() < CODA_SHARE) word += oneOf(random, codas);
  }
  return word.slice(0, length);
}
