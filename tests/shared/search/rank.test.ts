import { describe, expect, it } from 'vitest';
import { buildSearchFileOf, type PlainArticle } from '../../../src/content/search-index.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { plainArticle } from './small-edition.js';

const filler = 'Other things are said here at some length and in no order. ';
function ranking(query: string, articles: PlainArticle[]): string[] {
  return new EditionSearch(buildSearchFileOf(articles))
    .search(query)
    .hits.map(({ article }) => article);
}

describe('a section of questions', () => {
  it('is no place to land on while another has the words', () => {
    const asks = 'Who owes a debt?\nWho keeps the debt growing?\nWhat is a debt to a worker?';
    const search = new EditionSearch(
      buildSearchFileOf([
        plainArticle('topics/debts', 'Money', {
          '': 'Of money.',
          'Questions for discussion': asks,
          'How to do it':
            'Ask who keeps the account, and write down what the debt was to begin with.',
        }),
      ]),
    );
    expect(search.search('debt').hits[0]?.slug).toBe('how-to-do-it');
  });
});

describe('ranking', () => {
  it('title before name before heading before summary before text', () => {
    const articles = [
      plainArticle('text', 'One', { '': `${filler} A lantern.` }),
      plainArticle('summary', 'Two', { '': `A lantern. ${filler}` }, { summary: 'A lantern.' }),
      plainArticle('heading', 'Three', { '': filler, 'A lantern here': filler }),
      plainArticle('name', 'Four', { '': filler }, { names: ['the old lantern'] }),
      plainArticle('title', 'Lantern of old', { '': filler }),
    ];
    expect(ranking('lantern', articles)).toEqual(['title', 'name', 'heading', 'summary', 'text']);
  });

  it('the word before its plural, the word before a longer one', () => {
    const articles = [
      plainArticle('longer', 'One', { '': 'A lanternfish swims.' }),
      plainArticle('plural', 'Two', { '': 'Some lanterns burn.' }),
      plainArticle('word', 'Three', { '': 'This lantern burns.' }),
    ];
    expect(ranking('lantern', articles)).toEqual(['word', 'plural', 'longer']);
  });

  it('the letters that were typed before letters that only fold to them', () => {
    const articles = [
      plainArticle('plain', 'One', { '': 'The town of Cacak lies there.' }),
      plainArticle('accents', 'Two', { '': 'The town of Čačak lies there.' }),
    ];
    expect(ranking('Čačak', articles)[0]).toBe('accents');
  });

  it('the page that defines a term before others that are called so too', () => {
    const articles = [
      plainArticle('topics/lantern', 'Lantern', { '': filler }),
      plainArticle('glossary/lantern', 'Lantern', { '': filler }, { type: 'glossary' }),
    ];
    expect(ranking('lantern', articles)[0]).toBe('glossary/lantern');
  });

  it('the best section of an article once, with the others counted', () => {
    const search = new EditionSearch(
      buildSearchFileOf([
        plainArticle('many', 'One', {
          '': filler,
          First: `A lantern. ${filler}`,
          'The lantern': 'A lantern, a lantern.',
          Third: `One more lantern. ${filler}`,
        }),
      ]),
    );
    const { hits, total } = search.search('lantern');
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({ slug: 'the-lantern', more: 2 });
    expect(hits[0]?.others.map(({ slug }) => slug).sort()).toEqual(['first', 'third']);
  });
});
