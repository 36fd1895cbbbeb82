import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/search/fold.js';
import { indexTerms, tokens, tokensAmong, wordsOf } from '../../../src/shared/search/tokenize.js';

describe('indexTerms', () => {
  it.each([
    ['tabs', 'debt\tbondage', ['debt', 'bondage']],
    ['plus signs', 'act+means', ['act', 'means', 'actmeans']],
    ['hyphens', 'non-punishment', ['non', 'punishment', 'nonpunishment']],
    ['document numbers', 'PC.DEC/557', ['pc', 'dec', '557', 'pcdec557']],
    ['soft hyphens', 'pun\u00adishment', ['punishment']],
    ['zero-width spaces', 'pun\u200bishment', ['punishment']],
    ['thousands', '1,891 and 49,6', ['1', '891', '1891', 'and', '49', '6', '496']],
    ['lists without spaces', 'act,means', ['act', 'means']],
    ['apostrophes', 'victims’ oʻz', ['victims', 'oz']],
    ['other hyphens', 'non‑punishment', ['non', 'punishment', 'nonpunishment']],
    ['directive numbers', '2011/36/EU', ['2011', '36', 'eu', '201136eu']],
    ['no words', ' — … ', []],
  ])('survives %s', (_what, text, expected) => {
    expect(indexTerms(text)).toEqual(expected);
  });
});

describe('marks', () => {
  const letters = fc.constantFrom(
    ...Array.from('aeszcžčćđñöABČ'),
    ...Array.from('абжљЂғқӯөў'),
    'e\u0301',
    'a\u0308\u0323',
    '𝐚',
    '𐐨',
    '\u00ad',
    '\u200d',
  );
  const gaps = fc.constantFrom(' ', '\t', ', ', ' — ', '\n', ' 🙂 ');
  const text = fc
    .array(fc.tuple(fc.array(letters, { minLength: 1, maxLength: 8 }), gaps), { maxLength: 8 })
    .map((parts) => parts.map(([word, gap]) => word.join('') + gap).join(''));

  it('cover whole words of the source, marks and all, and nothing between them', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { term, start, end } of tokens(source)) {
          expect(fold(source.slice(start, end))).toBe(term);
          expect(/^[\p{L}\p{N}]/u.test(source.slice(start))).toBe(true);
          // The word goes on neither before nor after the mark, nor does a mark lose its letter.
          const after = source.slice(end).replace(/^[\u00ad\u200d]+/u, '');
          expect(/^[\p{L}\p{N}\p{M}]/u.test(after)).toBe(false);
          expect(isLowSurrogate(source.charCodeAt(start))).toBe(false);
          expect(isLowSurrogate(source.charCodeAt(end))).toBe(false);
        }
      }),
    );
  });

  it('stand in order and do not run into one another', () => {
    fc.assert(
      fc.property(text, (source) => {
        const places = tokens(source).map(({ start, end }) => [start, end] as const);
        places.slice(1).forEach(([start], at) => {
          expect(start).toBeGreaterThanOrEqual(places[at]?.[1] ?? 0);
        });
      }),
    );
  });
});

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

describe('wordsOf', () => {
  it('asks for a compound by its words', () => {
    expect(wordsOf('Non-punishment PC.DEC/557')).toEqual(['non', 'punishment', 'pc', 'dec', '557']);
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

describe('the tokens among some terms', () => {
  const letters = fc.constantFrom(...Array.from("aabBžćжЉ1٣𝐚'’"), 'e\u0301', '\u00ad');
  const gaps = fc.constantFrom('', ' ', '-', '/', '.', ',', '_', '--', '\n', ' 🙂 ');
  const texts = fc
    .array(fc.tuple(fc.array(letters, { maxLength: 3 }), gaps), { maxLength: 12 })
    .map((parts) => parts.map(([word, gap]) => word.join('') + gap).join(''));

  it('are those of all tokens that are one of them, in the same order', () => {
    fc.assert(
      fc.property(texts, fc.array(texts), (text, others) => {
        const terms = new Set([...others.flatMap(indexTerms), ...indexTerms(text).slice(0, 3)]);
        expect(tokensAmong(text, terms)).toEqual(
          tokens(text).filter(({ term }) => terms.has(term)),
        );
      }),
    );
  });
});
