import { describe, expect, it } from 'vitest';
import { smallSearch } from './small-edition.js';

const search = smallSearch();

describe('suggestions', () => {
  it('complete titles, from their beginning before from a word within', () => {
    expect(search.suggest('deb').map(({ text }) => text)).toEqual([
      'Debt bondage',
      'Debts and how they grow',
    ]);
    expect(search.suggest('inspec')[0]).toMatchObject({ text: 'Labour inspection', kind: 'title' });
  });

  it('complete terms and say what they stand for', () => {
    expect(search.suggest('TH')[0]).toEqual({
      text: 'THB',
      kind: 'term',
      article: 'glossary/thb',
      label: 'trafficking in human beings',
    });
  });

  it('never show a word that may not be shown, and never too many', () => {
    expect(search.suggest('торговля')).toEqual([]);
    expect(search.suggest('d').length).toBe(0);
    for (const typed of ['de', 'la', 'tr', 'mi', 'in'])
      expect(search.suggest(typed).length, typed).toBeLessThanOrEqual(6);
  });
});

describe('did you mean', () => {
  it('gives the query with the misspelt word put right, and the others as they were typed', () => {
    expect(search.search('debt bondge').didYouMean).toBe('debt bondage');
    expect(search.search('Inspecton, forced labour').didYouMean).toBe('Inspection, forced labour');
  });

  it('gives the word with its accents', () => {
    expect(search.search('sibenlk').didYouMean?.toLowerCase()).toBe('šibenik');
  });

  it.each(['debt bondage', 'debt bond', 'zzqqxx', 'THB', 'labor', ''])(
    'says nothing to %j',
    (query) => {
      expect(search.search(query).didYouMean).toBeUndefined();
    },
  );
});
