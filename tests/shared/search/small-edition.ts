import { buildSearchFileOf, type PlainArticle } from '../../../src/content/search-index.js';
import type { SearchFile } from '../../../src/shared/search/search-file.js';
import { EditionSearch } from '../../../src/shared/search/search.js';

/** A small article: what a test does not say is empty. */
export function plainArticle(
  id: string,
  title: string,
  texts: Record<string, string>,
  rest: Partial<PlainArticle> = {},
): PlainArticle {
  return {
    id,
    type: 'topic',
    title,
    summary: '',
    names: [],
    hidden: [],
    countries: [],
    audiences: [],
    asked: [],
    sections: Object.entries(texts).map(([heading, text]) => ({
      slug: heading.toLowerCase().replaceAll(' ', '-'),
      heading,
      text,
    })),
    ...rest,
  };
}

/** A handful of pages on which every rule of the search can be seen. */
const ARTICLES: PlainArticle[] = [
  plainArticle(
    'glossary/debt-bondage',
    'Debt bondage',
    { '': 'Work that is demanded as a means of repayment of a debt.' },
    { type: 'glossary', names: ['bonded labour'], audiences: ['police'] },
  ),
  plainArticle('topics/debts', 'Debts and how they grow', {
    '': 'A debt may be small. In bondage of any kind it grows.',
    Signs: 'The worker owes a debt. The employer keeps the bondage papers.',
    Questions: 'Who owes a debt to whom?',
  }),
  plainArticle(
    'operations/mission-to-somewhere',
    'Mission to Somewhere',
    {
      '': 'The mission works in Šibenik.',
      Figures: 'There were 1,891 convictions of 27.6 people.',
    },
    {
      type: 'operation',
      countries: ['Somewhere'],
      audiences: ['police', 'judges'],
      asked: ['how many traffickers were sent to prison last year'],
    },
  ),
  plainArticle(
    'glossary/thb',
    'Trafficking in human beings',
    { '': 'The offence has an act, a means and a purpose.' },
    { type: 'glossary' },
  ),
  plainArticle(
    'topics/labour',
    'Labour inspection',
    {
      '': 'Inspectors see forced labour first. Trafficking in human beings is what they may find.',
      'Big farms': 'On a big farm, inspectors come with the non-punishment principle in mind.',
    },
    { countries: ['Somewhere'] },
  ),
  plainArticle('instruments/decision-557', 'Decision of 2003', {
    '': 'PC.DEC/557 endorsed the plan. See also Directive 2011/36/EU.',
  }),
];

export const smallFile = (): SearchFile =>
  buildSearchFileOf(ARTICLES, {
    groups: [
      {
        id: 'thb',
        label: 'trafficking in human beings',
        to: ['glossary/thb'],
        words: ['THB', 'human trafficking'],
        matchOnly: ['торговля людьми', 'trgovina ljudima', 'трговина људима'],
      },
      {
        id: 'somewhere',
        label: 'Somewhere',
        to: ['operations/mission-to-somewhere'],
        words: [],
        matchOnly: ['БиГ', 'Некуда'],
      },
    ],
    spellings: [['labour', 'labor']],
    stopWords: ['what', 'is', 'the', 'a', 'of', 'who', 'in'],
  });

export const smallSearch = (): EditionSearch =>
  // Through JSON, as the file comes to a reader.
  new EditionSearch(JSON.parse(JSON.stringify(smallFile())));
