import { describe, expect, it } from 'vitest';
import { buildSearchFileOf } from '../../../src/content/search-index.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { plainArticle } from './small-edition.js';

const search = new EditionSearch(
  buildSearchFileOf(
    [
      plainArticle('topics/labour-signs', 'Indicators: forced labour', {
        '': 'Debts and threats.',
      }),
      plainArticle('glossary/forced-labour', 'Forced labour', { '': 'Work under a menace.' }),
      plainArticle('glossary/indicators', 'Indicator', { '': 'A sign of forced labour or more.' }),
      plainArticle('topics/non-punishment', 'Non-punishment', { '': 'No fines for victims.' }),
      plainArticle('glossary/victim', 'Victim', { '': 'A person who was trafficked.' }),
    ],
    {
      groups: [
        {
          id: 'forced-labour',
          label: 'forced labour',
          to: ['glossary/forced-labour', 'topics/labour-signs'],
          words: [],
          matchOnly: ['принудительный труд', 'prisilni rad', 'majburiy mehnat'],
        },
        {
          id: 'non-punishment',
          label: 'non-punishment',
          to: ['topics/non-punishment'],
          words: [],
          matchOnly: ['наказание жертвы', 'kažnjavanje žrtve', 'qurbonni jazolash'],
        },
        {
          id: 'word-signs',
          label: 'indicators',
          to: [],
          words: ['signs'],
          matchOnly: ['признак', 'znak', 'belgi'],
        },
        {
          id: 'word-victim',
          label: 'victim',
          to: [],
          words: [],
          matchOnly: ['жертва', 'žrtva', 'qurbon'],
        },
      ],
      stopWords: ['ли', 'за', 'се', 'da', 'li', 'se', 'is', 'the'],
    },
  ),
);

const ids = (query: string): string[] => search.search(query).hits.map(({ article }) => article);

describe('a question in another language', () => {
  it.each([
    'признаки принудительного труда',
    'znakovi prisilnog rada',
    'majburiy mehnat belgilari',
  ])('asks its terms together: %s', (query) => {
    expect(ids(query)[0]).toBe('topics/labour-signs');
  });

  it.each(['наказывают ли жертву за кражу', 'da li se žrtva kažnjava', 'qurbon jazolanadimi'])(
    'finds a synonym in another order, with other endings: %s',
    (query) => {
      expect(ids(query)[0]).toBe('topics/non-punishment');
    },
  );

  it('searches for the English word where a group leads nowhere', () => {
    expect(ids('жертвам')).toContain('glossary/victim');
  });

  it('says which of its words are not known, and answers by the others', () => {
    const { missing, hits } = search.search('наказание жертвы щенячье');
    expect(missing).toEqual(['щенячье']);
    expect(hits[0]?.article).toBe('topics/non-punishment');
  });

  it('leaves English as it is', () => {
    expect(ids('victim')[0]).toBe('glossary/victim');
    expect(search.search('viktim trafficked').didYouMean).toBe('Victim trafficked');
  });
});
