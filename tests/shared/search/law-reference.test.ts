import { beforeAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../../src/content/compile.js';
import { askedReferences, lawReferencesIn } from '../../../src/shared/search/law-reference.js';
import { EditionSearch } from '../../../src/shared/search/search.js';

let search: EditionSearch;

beforeAll(async () => {
  const { files } = await compileContent('resources/content', 'en');
  search = new EditionSearch(JSON.parse(files.get('search.json') ?? ''));
}, 120_000);

const first = (query: string) => search.search(query).hits[0]?.article ?? '';

describe('the articles of laws', () => {
  it.each([
    ['Article 18', ['§18']],
    ['art. 18', ['§18']],
    ['art18', ['§18']],
    ['Art. 4(a)', ['§4a', '§4']],
    ['§ 110', ['§110']],
    ['110a', ['§110a', '§110']],
    ['статья 135', ['§135']],
    ['статьи 135', ['§135']],
    ['ст. 135', ['§135']],
    ['neni 110', ['§110']],
    ['član 444', ['§444']],
    ['член 418-а', ['§418a', '§418']],
    ['135-бап', ['§135']],
    ['135-modda', ['§135']],
    ['моддаи 130', ['§130']],
    ['article 129-1', ['§129-1', '§129']],
  ])('are read from %s', (typed, terms) => {
    expect(askedReferences(typed).map((one) => one.terms)).toEqual([terms]);
  });

  it.each(['debt bondage', 'part 4', 'article on debt', '2011/36/EU', '18 months', 'PC.DEC/557'])(
    'are not read into %s',
    (typed) => {
      expect(askedReferences(typed)).toEqual([]);
    },
  );

  it('are read from a list', () => {
    const terms = lawReferencesIn('arts. 166 and 170, articles 110(a) and 128(b)').map(
      (one) => one.terms[0],
    );
    expect(terms).toEqual(['§166', '§170', '§110a', '§128b']);
  });
});

describe('a query for an article of a law', () => {
  it.each([
    ['Article 26 Council of Europe Convention', 'instruments/cets197'],
    ['art18 directive 2011/36', 'instruments/eu-2011-36'],
    ['110a', 'operations/presence-in-albania'],
    ['neni 110', 'operations/presence-in-albania'],
    ['§ 444', 'operations/mission-to-montenegro'],
    ['статья 130-1', 'operations/programme-office-in-dushanbe'],
    ['Article 4 ECHR', 'instruments/echr-art4'],
  ])('leads to the law that has it: %s', (query, article) => {
    expect(first(query)).toBe(article);
  });

  it('does not lead to another article', () => {
    expect(first('Article 12')).not.toBe('instruments/echr-art4');
    const [hit] = search.search('Article 18').hits;
    const { text, marks } = hit?.snippet ?? { text: '', marks: [] };
    expect(marks.map(([start, end]) => text.slice(start, end)).join()).toMatch(/18/u);
  });
});

describe('what is pasted with a term', () => {
  it.each([
    ['Debt bondage[3]', 'glossary/debt-bondage'],
    ['Debt bondage³', 'glossary/debt-bondage'],
    ['Debt bondage [3, 4]', 'glossary/debt-bondage'],
    ['2.3 Non-punishment principle', 'glossary/non-punishment-principle'],
    ['4. Debt bondage', 'glossary/debt-bondage'],
  ])('does not hinder: %s', (query, article) => {
    const { hits, step } = search.search(query);
    expect(hits[0]?.article).toBe(article);
    expect(step).toBe('all');
  });
});
