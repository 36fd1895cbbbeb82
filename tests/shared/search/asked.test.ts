import { describe, expect, it } from 'vitest';
import { buildSearchFileOf } from '../../../src/content/search-index.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { plainArticle, smallSearch } from './small-edition.js';

const search = smallSearch();
const MISSION = 'operations/mission-to-somewhere';
const textOf = (query: string) => {
  const [hit] = search.search(query).hits;
  return { article: hit?.article, asked: hit?.asked?.text, lacks: hit?.lacks, step: hit?.step };
};

describe('questions in everyday words', () => {
  it('lead to the page that answers them, and the row shows the question', () => {
    const [hit] = search.search('who of the traffickers is in prison since last year').hits;
    expect(hit?.article).toBe(MISSION);
    expect(hit?.asked?.text).toBe('how many traffickers were sent to prison last year');
    const marked = hit?.asked?.marks.map(([start, end]) => hit.asked?.text.slice(start, end));
    expect(marked).toEqual(['traffickers', 'prison', 'last', 'year']);
  });

  it('are not shown where the row speaks for itself or the question is another', () => {
    expect(textOf('convictions').asked).toBeUndefined();
    expect(textOf('convictions of people in the last year').article).toBe(MISSION);
    expect(textOf('convictions people figures mission last').asked).toBeUndefined();
  });
});

describe('a long question', () => {
  it('is answered by score: a page with most of the words may stand before one with all', () => {
    const answer = search.search('what is the debt of who owes the employer papers in Šibenik');
    expect(answer.hits[0]?.article).toBe('topics/debts');
    expect(answer.hits[0]?.lacks).toEqual(['Šibenik']);
  });

  it('finds the page that answers it behind any number of pages that have all words by chance', () => {
    const text = `worker ${'so '.repeat(40)} hides ${'so '.repeat(40)} wages ${'so '.repeat(40)} boss`;
    const chance = Array.from({ length: 40 }, (_unused, at) =>
      plainArticle(`topics/page-${String(at)}`, `Page ${String(at)}`, { '': text }),
    );
    const answering = plainArticle(
      'topics/wages',
      'Unpaid work',
      { '': 'What to do.' },
      { asked: ['the boss hides the wages of a worker'] },
    );
    const file = buildSearchFileOf([...chance, answering], {
      stopWords: ['why', 'the', 'of', 'a'],
    });
    const many = new EditionSearch(JSON.parse(JSON.stringify(file)));
    const [hit] = many.search('why the boss hides the wages of a worker so').hits;
    expect(hit).toMatchObject({ article: 'topics/wages', lacks: ['so'] });
  });

  it('says of each page without some word which one, and of the others nothing', () => {
    expect(textOf('debt bondage papers')).toMatchObject({ step: 'all', lacks: [] });
    const lacking = search.search('debt bondage prison').hits.map(({ lacks }) => lacks);
    expect(lacking[0]).toEqual(['prison']);
  });
});
