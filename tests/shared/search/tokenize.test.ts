import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms, queryTerms, tokens } from '../../../src/shared/search/tokenize.js';

describe('indexTerms', () => {
  it.each([
    ['tabs', 'debt\tbondage', ['debt', 'bondage']],
    ['plus signs', 'act+means', ['act', 'means', 'actmeans']],
    ['hyphens', 'non-punishment', ['non', 'punishment', 'nonpunishment']],
    ['document numbers', 'PC.DEC/557', ['pc', 'dec', '557', 'pcdec557']],
    ['directive numbers', '2011/36/EU', ['2011', '36', 'eu', '201136eu']],
    ['no words', ' — … ', []],
  ])('survives %s', (_what, text, expected) => {
    expect(indexTerms(text)).toEqual(expected);
  });
});

describe('queryTerms', () => {
  it('asks for a compound by its words', () => {
    expect(queryTerms('Non-punishment PC.DEC/557')).toEqual([
      'non',
      'punishment',
      'pc',
      'dec',
      '557',
    ]);
  });
});

describe('tokens', () => {
  it('points at the word in the source', () => {
    const text = 'In Shqipëri, ғуломӣ.';
    expect(tokens(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['in', 'In'],
      ['shqiperi', 'Shqipëri'],
      ['gulomi', 'ғуломӣ'],
    ]);
  });

  it('always stays inside the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
