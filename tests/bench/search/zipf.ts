import { between, randomFrom, type Random } from './random.js';
import type { Section } from './section.js';
import { vocabulary } from './words.js';

const WORDS_PER_SECTION = 120;
const SECTIONS_PER_PAGE = 5;
/** Zipf–Mandelbrot: the word of rank r comes with weight 1 / (r + shift). */
const RANK_SHIFT = 2.7;
/** Heaps: the vocabulary grows with the square root of the text. */
const VOCABULARY_FACTOR = 35;

/** Different words in a collection of that many sections. */
export function vocabularySize(sections: number): number {
  return Math.round(VOCABULARY_FACTOR * Math.sqrt(sections * WORDS_PER_SECTION));
}

/**
 * Synthetic sections: 120 words each, drawn as words are in real texts (Zipf), five to a page.
 * The same count and seed always give the same sections.
 */
export function zipfSections(count: number, seed: number): Section[] {
  const random = randomFrom(seed);
  const draw = zipfDraw(vocabulary(vocabularySize(count), seed + 1), random);
  const phrase = (length: number) => Array.from({ length }, draw).join(' ');
  const sections: Section[] = [];
  let title = '';
  for (let id = 0; id < count; id += 1) {
    const first = id % SECTIONS_PER_PAGE === 0;
    if (first) title = capitalised(phrase(between(random, 2, 4)));
    const heading = first ? '' : capitalised(phrase(between(random, 2, 3)));
    const page = `page-${Math.floor(id / SECTIONS_PER_PAGE)}`;
    sections.push({ id, page, title, heading, text: sentences(draw, random) });
  }
  return sections;
}

/** Draws words by their rank. */
function zipfDraw(words: readonly string[], random: Random): () => string {
  const upTo = new Float64Array(words.length);
  let total = 0;
  for (let rank = 0; rank < words.length; rank += 1) {
    total += 1 / (rank + 1 + RANK_SHIFT);
    upTo[rank] = total;
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? total) > wanted) high = middle;
      else low = middle + 1;
    }
    return words[low] ?? '';
  };
}

function sentences(draw: () => string, random: Random): string {
  const parts: string[] = [];
  for (let left = WORDS_PER_SECTION; left > 0;) {
    const length = Math.min(left, between(random, 8, 20));
    parts.push(`${capitalised(Array.from({ length }, draw).join(' '))}.`);
    left -= length;
  }
  return parts.join(' ');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
