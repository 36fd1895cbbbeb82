import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../../src/shared/search/fold.js';

describe('fold', () => {
  it.each([
    ['case', 'Trafficking', 'trafficking'],
    ['accents', 'Shqipëri', 'shqiperi'],
    ['letters that do not decompose', 'đ Đ ł', 'd d l'],
    ['both scripts of one language', 'Црна Гора', fold('Crna Gora')],
    ['Serbian digraph letters', 'Љубљана', fold('Ljubljana')],
    ['Macedonian letters', 'Ѓорѓи Ќе', 'gorgi ke'],
    ['Tajik letters', 'ғуломӣ', 'gulomi'],
    ['Kazakh letters', 'әділет қызметі', 'adilet kyzmeti'],
    ['Turkmen letters', 'gulçulyk', 'gulculyk'],
    ['Uzbek apostrophes', 'Oʻzbekiston', fold("O'zbekiston")],
    ['Uzbek in both scripts', 'Ўзбекистон', fold('Oʻzbekiston')],
    ['Turkmen Latin letters', 'ýň ž ş', 'yn z s'],
    ['Kyrgyz letters', 'үй өлкө ң', 'ui olko n'],
    ['composed and decomposed Cyrillic', 'ѓќўй', fold('ѓќўй'.normalize('NFD'))],
    ['soft hyphens and zero-width spaces', 'non\u00adpunish\u200bment', 'nonpunishment'],
    ['full-width letters', 'ＴＨＢ', 'thb'],
    ['combining marks', 'e\u0308', 'e'],
  ])('makes one of %s', (_what, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('gives the same key for composed and decomposed text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aeiouçñéëöüščžÄÖÜŠČŽ')) }),
        (text) => {
          expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        },
      ),
    );
  });
});

describe('foldWithOffsets', () => {
  it('folds as fold does, and every offset lies in the source in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(fold(text));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
      }),
    );
  });

  it('leads back to the letter a folded letter came from', () => {
    const { folded, offsets } = foldWithOffsets('a\u00adЉb');
    expect(folded).toBe('aljb');
    expect(offsets).toEqual([0, 2, 2, 3, 4]);
  });
});
