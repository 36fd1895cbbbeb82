import { beforeAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../../src/content/compile.js';
import { inUzbekLatin, otherWritings } from '../../../src/shared/search/other-writing.js';
import { EditionSearch } from '../../../src/shared/search/search.js';

let search: EditionSearch;

beforeAll(async () => {
  const { files } = await compileContent('resources/content', 'en');
  search = new EditionSearch(JSON.parse(files.get('search.json') ?? ''));
}, 60_000);

const TRAFFICKING = 'glossary/trafficking-in-human-beings';

describe('a query that finds nothing as it was typed', () => {
  it.each([
    ['Russian on a Latin keyboard', 'njhujdkz k.lmvb', 'торговля людьми', TRAFFICKING],
    ['the same with capitals', 'Njhujdkz K.lmvb', 'торговля людьми', TRAFFICKING],
    ['English on a Russian keyboard', 'вуие ищтвфпу', 'debt bondage', 'glossary/debt-bondage'],
    [
      'a look-alike letter in a word',
      'OSСE special representative',
      'OSCE special representative',
      'glossary/special-representative',
    ],
    ['a word of nothing but look-alikes', 'ТНВ', 'THB', TRAFFICKING],
    ['Russian in Latin letters', 'torgovlya lyudmi', 'торговля людьми', TRAFFICKING],
  ])('is read as meant, and says so: %s', (_what, typed, readAs, article) => {
    const answer = search.search(typed);
    expect(answer.readAs).toBe(readAs);
    expect(answer.hits[0]?.article).toBe(article);
  });

  it.each([
    'debt bondage',
    'trgovina ljudima',
    'торговля людьми',
    'sarajvo',
    'одам савдоси',
    'xqzw',
  ])('is left as it is when it is understood, or no reading is: %s', (typed) => {
    expect(search.search(typed).readAs).toBeUndefined();
  });
});

describe('the other writings of a text', () => {
  const texts = (text: string) => otherWritings(text).map((one) => one.text);

  it('tell й from я after a vowel', () => {
    expect(texts('novaya rabochiy kray')).toContain('новая рабочий край');
  });

  it('know all letters that Uzbek shares with no other alphabet', () => {
    expect(inUzbekLatin('жч шқғўҳ')).toBe('jch shqgʻoʻh');
  });

  it('leave a plain text in one script without look-alikes', () => {
    expect(texts('год')).not.toContain('год');
  });
});

describe('Uzbek in Cyrillic letters', () => {
  it.each([
    ['жабрланувчи', 'glossary/victim-of-trafficking'],
    ['мажбурий меҳнат', 'glossary/forced-labour'],
    ['қарз қуллиги', 'glossary/debt-bondage'],
  ])('meets the Latin words of the content: %s', (typed, article) => {
    const articles = search.search(typed).hits.map((hit) => hit.article);
    expect(articles.slice(0, 3)).toContain(article);
  });
});
