import { beforeAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../../src/content/compile.js';
import { EditionSearch, editsAllowed } from '../../../src/shared/search/search.js';
import {
  SEARCH_FORMAT,
  SearchFileError,
  type SearchFile,
} from '../../../src/shared/search/search-file.js';

let search: EditionSearch;
let searchJson: string;

beforeAll(async () => {
  const edition = await compileContent('resources/content', 'en');
  searchJson = edition.files.get('search.json') ?? '';
  search = new EditionSearch(JSON.parse(searchJson));
}, 60_000);

const first = (query: string) => search.search(query).hits[0]?.article;

describe('the English edition answers', () => {
  it.each([
    ['sarajvo', 'operations/mission-to-bosnia-and-herzegovina'],
    ['Душанбе', 'operations/programme-office-in-dushanbe'],
    ['dushanbe', 'operations/programme-office-in-dushanbe'],
    ['THB', 'glossary/trafficking-in-human-beings'],
    ['Crna Gora', 'operations/mission-to-montenegro'],
    ['Црна Гора', 'operations/mission-to-montenegro'],
    ['albania', 'operations/presence-in-albania'],
    ['debt bondage', 'glossary/debt-bondage'],
    ['debt bondge', 'glossary/debt-bondage'],
    ['2011/36/EU', 'instruments/eu-2011-36'],
    ['торговля людьми', 'glossary/trafficking-in-human-beings'],
  ])('%s with %s', (query, article) => {
    expect(first(query)).toBe(article);
  });

  it.each(['nonpunishment', 'non-punishment', 'non punishment'])(
    '%s with the principle',
    (query) => {
      expect(['topics/non-punishment', 'glossary/non-punishment-principle']).toContain(
        first(query),
      );
    },
  );
});

describe('the match tiers', () => {
  it('say which of them answered', () => {
    expect(search.search('debt bondage').step).toBe('all');
    expect(search.search('sarajvo').step).toBe('close');
    expect(search.search('bondage zzzzzz').step).toBe('any');
    expect(search.search('zzzzzzqqq').step).toBe('none');
  });

  it('hold a phrase in quotes together', () => {
    const { step, hits } = search.search('"means of coercion"');
    if (step === 'phrase') expect(hits.length).toBeGreaterThan(0);
    const exact = search.search('"debt bondage"');
    expect(exact.step).toBe('phrase');
    expect(exact.hits.length).toBeLessThanOrEqual(search.search('debt bondage').hits.length);
  });

  it('give every row a reason: a marked word', () => {
    for (const hit of search.search('reflection period').hits) {
      const marks = [...hit.title.marks, ...hit.heading.marks, ...hit.snippet.marks];
      expect(marks.length, hit.article).toBeGreaterThan(0);
    }
  });

  it('show a section with a word to mark when the best match is a name that is never shown', () => {
    const [hit] = search.search('sarajvo').hits;
    const { text, marks } = hit?.snippet ?? { text: '', marks: [] };
    expect(marks.map(([start, end]) => text.slice(start, end))).toContain('Sarajevo');
  });

  it('list an article once and counts its other sections', () => {
    const { hits, total } = search.search('trafficking');
    expect(new Set(hits.map((hit) => hit.article)).size).toBe(hits.length);
    expect(total).toBeGreaterThanOrEqual(hits.length);
    expect(hits.some((hit) => hit.more > 0)).toBe(true);
  });

  it.each([
    ['son', 0],
    ['labor', 1],
    ['trafficking', 2],
    ['2011', 0],
  ])('allow %s %i edits', (term, edits) => {
    expect(editsAllowed(term)).toBe(edits);
  });
});

describe('whatever is typed', () => {
  it.each([
    ['10,000 characters', 'trafficking '.repeat(900)],
    ['only punctuation', '?!…—"“'],
    ['emoji', '🙂🙂'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['lone quotes', '"debt'],
    ['right-to-left marks', '\u200fdebt\u202e'],
    ['half a surrogate pair', '\ud83d'],
    ['500 words', Array.from({ length: 500 }, (_unused, at) => `word${at}`).join(' ')],
    ['mixed scripts', 'trгоvina ljudьми debt оsсе'],
    ['only stop words', 'what is the'],
    ['only quotation marks', '"" " „“'],
    ['a quote that is never closed', '"debt bondage and "more'],
    ['a very long word', 'a'.repeat(5000)],
    ['combining marks without a letter', '\u0301\u0301 \u0301debt'],
    ['prototype words', '__proto__ constructor toString'],
    ['nothing', ''],
  ])('%s is answered without an error', (_what, query) => {
    expect(() => search.search(query)).not.toThrow();
  });
});

describe('a search file that cannot be used', () => {
  it.each([
    ['null', null],
    ['text', 'x'],
    ['another format', { format: 99 }],
    ['the format before', { format: 1, sections: [], articles: {}, index: {} }],
    ['no index', { format: SEARCH_FORMAT, articles: [], sections: {} }],
  ])('%s is refused with a reason', (_what, value) => {
    expect(() => new EditionSearch(value)).toThrow(SearchFileError);
  });

  it('says which format it has and which is needed', () => {
    expect(() => new EditionSearch({ format: SEARCH_FORMAT + 1 })).toThrow(
      `search.json has format ${SEARCH_FORMAT + 1}; this reader needs ${SEARCH_FORMAT}`,
    );
  });

  it.each<[string, (file: SearchFile) => void]>([
    ['a section is missing', (file) => file.sections.texts.pop()],
    ['an article is missing', (file) => file.articles.pop()],
    ['the index of the articles is empty', (file) => Reflect.set(file, 'articleIndex', {})],
    ['the sections have no texts', (file) => Reflect.set(file, 'sections', {})],
  ])('is refused when %s', (_what, damage) => {
    const file = JSON.parse(searchJson) as SearchFile;
    damage(file);
    expect(() => new EditionSearch(file)).toThrow(SearchFileError);
  });
});
