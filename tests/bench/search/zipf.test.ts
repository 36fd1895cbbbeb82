import { describe, expect, it } from 'vitest';
import { querySets } from './queries.js';
import { randomFrom } from './random.js';
import { edited } from './typo.js';
import { vocabulary } from './words.js';
import { vocabularySize, zipfSections } from './zipf.js';

const sections = zipfSections(300, 1);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

describe('the vocabulary', () => {
  const words = vocabulary(5000, 7);

  it('has different words of 3 to 14 letters, the frequent ones shorter', () => {
    expect(new Set(words).size).toBe(5000);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,14}$/);
    const mean = (part: string[]) => part.join('').length / part.length;
    expect(mean(words.slice(0, 100))).toBeLessThan(mean(words.slice(-100)) - 1);
  });

  it('grows with the collection and keeps its beginning', () => {
    expect(vocabulary(100, 7)).toEqual(words.slice(0, 100));
    expect(vocabularySize(10_000)).toBeGreaterThan(vocabularySize(1000));
  });
});

describe('synthetic sections', () => {
  it('are the same for the same seed and others for another', () => {
    expect(zipfSections(300, 1)).toEqual(sections);
    expect(zipfSections(300, 2)).not.toEqual(sections);
  });

  it('have 120 words each and their place as id; pages begin without a heading', () => {
    sections.forEach((section, id) => {
      expect(section.id).toBe(id);
      expect(wordsOf(section.text)).toHaveLength(120);
      expect(section.heading === '').toBe(section.page !== sections[id - 1]?.page);
    });
  });

  it('use few words often and most words rarely', () => {
    const counts = new Map<string, number>();
    const all = sections.flatMap(({ text }) => wordsOf(text));
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const share = (part: number[]) => part.reduce((sum, count) => sum + count, 0) / all.length;
    expect(share(sorted.slice(0, 100))).toBeGreaterThan(0.3);
    expect(sorted.filter((count) => count <= 3).length).toBeGreaterThan(sorted.length / 3);
  });
});

describe('query sets', () => {
  const sets = querySets(sections, 3);
  const texts = sections.map(({ title, heading, text }) => wordsOf(`${title} ${heading} ${text}`));
  const known = new Set(texts.flat());

  it('are the same for the same seed and have at least 100 of each kind', () => {
    expect(querySets(sections, 3)).toEqual(sets);
    for (const set of [sets.exact, sets.running, sets.prefix, sets.typo])
      expect(set.length).toBeGreaterThanOrEqual(100);
  });

  it('exact, running: all words stand in one section', () => {
    for (const query of [...sets.exact, ...sets.running]) {
      const words = query.split(' ');
      expect(texts.some((text) => words.every((word) => text.includes(word)))).toBe(true);
    }
  });

  it('exact: no word stands in more than a fifth of the sections, running: some do', () => {
    const common = (word: string) =>
      texts.filter((text) => text.includes(word)).length > sections.length / 5;
    expect(sets.exact.join(' ').split(' ').some(common)).toBe(false);
    expect(sets.running.join(' ').split(' ').some(common)).toBe(true);
  });

  it('prefix: the last word is cut', () => {
    for (const query of sets.prefix) {
      const last = query.split(' ').at(-1) ?? '';
      expect(last.length).toBeGreaterThanOrEqual(2);
      expect([...known].some((word) => word.startsWith(last) && word !== last)).toBe(true);
    }
  });

  it('typo: the last word is unknown, one letter away from a word of each section meant', () => {
    for (const { query, meant } of sets.typo) {
      const [first = '', ...others] = query.split(' ').reverse();
      expect(known.has(first)).toBe(false);
      expect(meant.length).toBeGreaterThan(0);
      for (const id of meant) {
        const text = texts[id] ?? [];
        expect(others.every((word) => text.includes(word))).toBe(true);
        expect(text.some((word) => word.length >= 5 && oneEditApart(word, first))).toBe(true);
      }
    }
  });
});

describe('a typo', () => {
  it('is one edit away, in all three ways', () => {
    const random = randomFrom(5);
    const made = Array.from({ length: 200 }, () => edited('border', random));
    for (const word of made) expect(oneEditApart('border', word)).toBe(true);
    expect(new Set(made.map((word) => word.length))).toEqual(new Set([5, 6, 7]));
  });
});

/** Whether one letter added, lost or changed makes one word of the other. */
function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}
