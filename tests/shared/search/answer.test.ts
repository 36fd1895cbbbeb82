import { describe, expect, it } from 'vitest';
import { buildSearchFileOf } from '../../../src/content/search-index.js';
import { evidenceIn, questionKind } from '../../../src/shared/search/question-kind.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { plainArticle } from './small-edition.js';

const search = new EditionSearch(
  buildSearchFileOf(
    [
      plainArticle('topics/rest', 'Recovery and reflection', {
        '': 'A person needs rest before any decision.',
        'Key points':
          'How long it lasts. Parties give a reflection period of at least 30 days (Article 13(1)).\nThe period starts on reasonable grounds.',
        Discussion: 'How many days does the reflection period have in your law of 1998?',
      }),
      plainArticle(
        'figures/world',
        'World figures',
        {
          '': 'Estimates for one day.',
          Figures: 'People in forced labour on any day: 27.6 million (World, 2021, ILO)',
        },
        { type: 'figures', asOf: '2026-11-23' },
      ),
      plainArticle(
        'operations/mission-to-somewhere',
        'Mission to Somewhere',
        { '': 'The mission opened in 1999.\n2022: 110 potential victims in 2022.' },
        { type: 'operation' },
      ),
      plainArticle(
        'glossary/debt-bondage',
        'Debt bondage',
        { '': 'Work that is demanded as a means of repayment of a debt.\nIt has no end.' },
        { type: 'glossary', hidden: ['peonage'] },
      ),
    ],
    {
      groups: [
        {
          id: 'somewhere',
          label: 'Somewhere',
          to: ['operations/mission-to-somewhere'],
          words: [],
          matchOnly: ['Некуда'],
        },
        {
          id: 'debt-bondage',
          label: 'debt bondage',
          to: ['glossary/debt-bondage'],
          words: [],
          matchOnly: ['долговая кабала'],
        },
      ],
      stopWords: [
        'how',
        'many',
        'is',
        'the',
        'a',
        'of',
        'are',
        'in',
        'when',
        'what',
        'does',
        'что',
        'такое',
      ],
    },
  ),
);

const given = (question: string) => search.search(question).answer;

describe('the sentence that answers', () => {
  it('is a figure with its page and its date', () => {
    expect(given('how many people are in forced labour')).toMatchObject({
      article: 'figures/world',
      heading: 'Figures',
      asOf: '2026-11-23',
      text: { text: 'People in forced labour on any day: 27.6 million (World, 2021, ILO)' },
    });
  });

  it('is a bullet under its lead, and never a question', () => {
    expect(given('how long is the reflection period')?.slug).toBe('key-points');
  });

  it('is a definition, of what is asked for by its name, in another language too', () => {
    const text = 'Work that is demanded as a means of repayment of a debt.';
    expect(given('what is debt bondage')?.text.text).toBe(text);
    expect(given('что такое долговая кабала')?.text.text).toBe(text);
    expect(given('what is peonage')).toBeUndefined();
  });

  it('is the place’s own where one is named; what is missing there is said', () => {
    expect(given('how many potential victims in Somewhere')?.text.text).toContain('110');
    expect(given('how long is the reflection period in Somewhere')).toMatchObject({
      article: 'topics/rest',
      notFor: 'Somewhere',
    });
  });

  it.each([
    'how many elephants are in forced labour',
    'how many people in Somewhere',
    'when is the reflection period',
    'what is bitcoin',
    'forced labour',
  ])('is not there: %s', (question) => {
    expect(given(question)).toBeUndefined();
  });
});

describe('the kind of a question', () => {
  it.each([
    ['How many victims', 'number'],
    ['how long is it', 'length'],
    ['since when is it', 'date'],
    ['which article bans it', 'article'],
    ['who monitors it', 'who'],
    ['сколько жертв', 'number'],
    ['когда создан', 'date'],
    ['что такое кабала', 'definition'],
    ['koliko žrtava', 'number'],
  ])('%s: %s', (text, kind) => {
    expect(questionKind(text)?.kind).toBe(kind);
  });

  it('is none of a term', () => {
    expect(questionKind('debt bondage')).toBeUndefined();
    expect(questionKind('however')).toBeUndefined();
  });
});

describe('evidence', () => {
  it('of a number is no year', () => {
    expect(evidenceIn('number', 'Since 2013, in 2021, it has trained officers.')).toBeUndefined();
    expect(evidenceIn('number', 'In 2021 it trained 120 officers.')).toBeDefined();
    expect(evidenceIn('number', 'Registered: 2,599 in 2024.')).toBeDefined();
  });

  it('of a body is not what only owns something', () => {
    expect(evidenceIn('who', 'Under the Prime Minister’s order')).not.toContain('Minister');
  });
});
