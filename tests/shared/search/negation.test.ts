import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keepsNegation } from '../../../src/shared/search/negation.js';
import { wordsOf } from '../../../src/shared/search/tokenize.js';
import { smallSearch } from './small-edition.js';

describe('a correction', () => {
  it.each([
    ['unlawfull', 'unlawful', true],
    ['traffcking', 'trafficking', true],
    ['inspektor', 'inspector', true],
    ['consnt', 'consent', true],
    ['unsafe', 'safe', false],
    ['safe', 'unsafe', false],
    ['doesnt', 'does', false],
    ['dosnt', 'dose', false],
    ['illegal', 'legal', false],
  ])('of %s to %s may be made: %s', (word, correction, may) => {
    expect(keepsNegation(word, correction)).toBe(may);
  });

  it('is not made in a search', () => {
    // "small" is two letters away.
    expect(smallSearch().search('unsmall').hits).toEqual([]);
  });
});

it.each(['doesnt', 'wont', 'dont', 'cant', 'isn’t', "didn't"])(
  'the stop words hold %s: it is never corrected',
  async (word) => {
    const url = new URL('../../../resources/content/en/stop-words.yaml', import.meta.url);
    const stopWords = new Set((parse(await readFile(url, 'utf8')) as string[]).flatMap(wordsOf));
    expect(stopWords.has(wordsOf(word).join(''))).toBe(true);
  },
);
