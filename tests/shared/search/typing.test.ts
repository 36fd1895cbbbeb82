import { beforeAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../../src/content/compile.js';
import type { SearchFile } from '../../../src/shared/search/search-file.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { everyNth } from '../../support/thorough.js';

let file: SearchFile;
let search: EditionSearch;

beforeAll(async () => {
  const { files } = await compileContent('resources/content', 'en');
  file = JSON.parse(files.get('search.json') ?? '') as SearchFile;
  search = new EditionSearch(file);
}, 120_000);

const SHORTEST = 2;
/** One in five here, all of them before a release. */
const STEP = 5;
const beginnings = (text: string): string[] =>
  Array.from({ length: text.length - SHORTEST + 1 }, (_unused, at) => text.slice(0, at + SHORTEST));

/** What of a text is typed on the way to it, each only once, and is left without an answer. */
function unanswered(texts: Iterable<string>): string[] {
  const typed = new Set([...texts].flatMap(beginnings));
  return [...typed].filter((query) => search.search(query, 1).hits.length === 0);
}

describe('while it is typed letter by letter, never without an answer', () => {
  it('the words of titles', () => {
    const words = file.articles.flatMap(({ title }) => title.match(/[\p{L}]{4,}/gu) ?? []);
    expect(unanswered(everyNth([...new Set(words)], STEP))).toEqual([]);
  }, 120_000);

  it('the labels of terms', () => {
    const labels = file.terms.map(({ label }) => label);
    expect(unanswered(everyNth(labels, STEP))).toEqual([]);
  }, 120_000);
});

describe('one wrong letter in a word of five or more', () => {
  it('is never without an answer', () => {
    const words = new Set(file.articles.flatMap(({ title }) => title.match(/[\p{L}]{5,}/gu) ?? []));
    const wrong = everyNth([...words], STEP).flatMap((word) => {
      const at = 1 + (word.length % (word.length - 2));
      return [
        word.slice(0, at) + word.slice(at + 1),
        `${word.slice(0, at)}q${word.slice(at)}`,
        `${word.slice(0, at)}q${word.slice(at + 1)}`,
        word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
      ];
    });
    expect(wrong.filter((query) => search.search(query, 1).hits.length === 0)).toEqual([]);
  }, 120_000);
});
