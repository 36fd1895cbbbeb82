import { describe, expect, it } from 'vitest';
import { wordForms } from '../../../src/shared/search/word-forms.js';

describe('wordForms', () => {
  it.each([
    ['indicator', 'indicators'],
    ['indicators', 'indicator'],
    ['country', 'countries'],
    ['countries', 'country'],
    ['approach', 'approaches'],
    ['approaches', 'approach'],
    ['survey', 'surveys'],
  ])('%s is also %s', (word, form) => {
    expect(wordForms(word)).toContain(form);
  });

  it.each(['act', 'bus', '2011', 'ropstvo1', 'žrtve'])('leaves %s alone', (word) => {
    expect(wordForms(word)).toEqual([]);
  });
});
