import { between, oneOf, randomFrom, type Random } from './random.js';
import { wholeText, type Section } from './section.js';
import { edited } from './typo.js';

/** A misspelt query with what was meant. */
export interface TypoQuery {
  query: string;
  /** Ids of all sections that hold every word that was meant. */
  meant: number[];
}

export interface QuerySets {
  exact: string[];
  running: string[];
  prefix: string[];
  typo: TypoQuery[];
}

/** Queries of each kind. */
export const PER_KIND = 120;
/** Words in more sections than this tell as little as "the" does; nobody searches for them. */
const COMMON_SHARE = 0.2;
const WORD = /\p{L}{3,}/gu;
/** Shorter words are hardly ever recognisable when a letter is wrong. */
const MIN_TYPO = 5;
const MIN_PREFIX = 2;

/**
 * Queries drawn from the sections themselves, so that each has an answer:
 * - exact: one to three words that stand next to each other, the words of no meaning left out;
 * - running: the same with every word, as when a line is pasted: the slowest there is;
 * - prefix: one or two words, the last cut after its second letter or later;
 * - typo: a word of five letters or more with one letter added, lost or changed, alone or beside a
 *   correct word. The result is never itself a word of the collection: nobody could call that a typo.
 */
export function querySets(sections: readonly Section[], seed: number): QuerySets {
  const random = randomFrom(seed);
  const telling = tellingWords(sections);
  const draw = (count: number) =>
    wordsTogether(sections, random, count, (word) => telling.has(word));
  const words = (least: number, most: number) => draw(between(random, least, most));
  const exact = Array.from({ length: PER_KIND }, () => words(1, 3).join(' '));
  const running = Array.from({ length: PER_KIND }, () =>
    wordsTogether(sections, random, between(random, 2, 4), () => true).join(' '),
  );
  const prefix = Array.from({ length: PER_KIND }, () => {
    const typed = words(1, 2);
    const last = typed.at(-1) ?? '';
    const cut = last.slice(0, between(random, MIN_PREFIX, last.length - 1));
    return [...typed.slice(0, -1), cut].join(' ');
  });
  return { exact, running, prefix, typo: typoQueries(sections, random, draw) };
}

/** All words but those that stand in more than {@link COMMON_SHARE} of the sections. */
function tellingWords(sections: readonly Section[]): Set<string> {
  const counts = new Map<string, number>();
  for (const section of sections) {
    for (const word of new Set(wordsOf(section))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = COMMON_SHARE * sections.length;
  return new Set([...counts].filter(([, count]) => count <= most).map(([word]) => word));
}

function typoQueries(
  sections: readonly Section[],
  random: Random,
  draw: (count: number) => string[],
): TypoQuery[] {
  const known = new Set<string>();
  for (const section of sections) for (const word of wordsOf(section)) known.add(word);
  const found: { query: string; words: string[] }[] = [];
  while (found.length < PER_KIND) {
    // Every second query has a correct word beside the misspelt one.
    const words = draw(1 + (found.length % 2));
    const right = words.at(-1) ?? '';
    if (right.length < MIN_TYPO) continue;
    const wrong = edited(right, random);
    if (known.has(wrong)) continue;
    found.push({ query: [...words.slice(0, -1), wrong].join(' '), words });
  }
  const holders = sectionsByWord(sections, new Set(found.flatMap(({ words }) => words)));
  return found.map(({ query, words }) => {
    const [first, ...others] = words.map((word) => holders.get(word) ?? new Set<number>());
    return { query, meant: [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id))) };
  });
}

function sectionsByWord(
  sections: readonly Section[],
  wanted: ReadonlySet<string>,
): Map<string, Set<number>> {
  const holders = new Map([...wanted].map((word) => [word, new Set<number>()]));
  for (const section of sections) {
    for (const word of wordsOf(section)) holders.get(word)?.add(section.id);
  }
  return holders;
}

/** Different words of one section that stand next to each other, as far as it has that many. */
function wordsTogether(
  sections: readonly Section[],
  random: Random,
  count: number,
  wanted: (word: string) => boolean,
): string[] {
  for (;;) {
    const all = (oneOf(random, sections).text.toLowerCase().match(WORD) ?? []).filter(wanted);
    const from = between(random, 0, Math.max(0, all.length - count));
    const words = [...new Set(all.slice(from, from + count))];
    if (words.length === count) return words;
  }
}

function wordsOf(section: Section): string[] {
  return wholeText(section).toLowerCase().match(WORD) ?? [];
}
