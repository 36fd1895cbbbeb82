import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/shared/search/lexicon.js';

const lexicon = new Lexicon(
  new Map([
    ['debt', 2],
    ['bond', 5],
    ['bondage', 10],
    ['bonded', 3],
    ['bonder', 1],
    ['border', 4],
  ]),
);

describe('Lexicon', () => {
  it('knows its words and how often they stand', () => {
    expect(lexicon.has('bond')).toBe(true);
    expect(lexicon.has('bon')).toBe(false);
    expect(lexicon.count('bondage')).toBe(10);
    expect(lexicon.count('bondages')).toBe(0);
  });

  it('continues a beginning with the most frequent words, without the word itself', () => {
    expect(lexicon.startingWith('bond', 2)).toEqual(['bondage', 'bonded']);
    expect(lexicon.startingWith('bo', 9)).toEqual([
      'bondage',
      'bond',
      'border',
      'bonded',
      'bonder',
    ]);
    expect(lexicon.startingWith('x', 9)).toEqual([]);
  });

  it.each([
    ['bondge', 'bondage'],
    ['bodnage', 'bondage'],
    ['dbet', 'debt'],
    ['bordr', 'border'],
  ])('finds for %s the close word %s first', (typo, word) => {
    expect(lexicon.closeTo(typo, 2, 3)[0]).toBe(word);
  });

  it('finds nothing close when nothing may differ', () => {
    expect(lexicon.closeTo('bondge', 0, 3)).toEqual([]);
  });
});
