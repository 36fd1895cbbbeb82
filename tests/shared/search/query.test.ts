import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/shared/search/query.js';

describe('parseQuery', () => {
  it('keeps where each word stands', () => {
    const { text, words } = parseQuery('  Šta je «Дужничко»');
    expect(words.map(({ start, end, script }) => [text.slice(start, end), script])).toEqual([
      ['Šta', 'other'],
      ['je', 'other'],
      ['Дужничко', 'cyrillic'],
    ]);
  });

  it.each(['"debt bondage"', '“debt bondage”', '„debt bondage“', '«debt bondage»'])(
    'reads the phrase of %s',
    (typed) => {
      expect(parseQuery(typed).phrases).toEqual([['debt', 'bondage']]);
    },
  );

  it('knows whether the last word may still be typed', () => {
    expect([parseQuery('deb').open, parseQuery('debt ').open]).toEqual([true, false]);
  });

  it('takes only so much of a pasted page, and never fails', () => {
    expect(parseQuery('word '.repeat(500)).words.length).toBeLessThanOrEqual(24);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { text, words } = parseQuery(typed);
        for (const { start, end } of words) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
