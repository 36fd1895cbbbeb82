import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { ArticleType } from '../edition.js';
import { fold } from './fold.js';
import { INDEX_OPTIONS, type SectionDocument } from './index-options.js';
import { checkSearchFile, SearchFileError, type SearchFile } from './search-file.js';
import { markTerms, snippet, type MarkedText } from './snippet.js';
import { queryTerms } from './tokenize.js';

/** Which rung of the ladder answered: shown above the results, so that nobody guesses. */
export type SearchStep = 'phrase' | 'all' | 'close' | 'any' | 'none';

/** One article among the results, with its best section. */
export interface SearchHit {
  article: string;
  type: ArticleType;
  title: MarkedText;
  /** Slug of the matching section; empty for the top of the article. */
  slug: string;
  heading: MarkedText;
  snippet: MarkedText;
  score: number;
  /** Further sections of the same article that match. */
  more: number;
}

type Row = Omit<SearchHit, 'score' | 'more'>;

export interface SearchAnswer {
  step: SearchStep;
  hits: SearchHit[];
  /** Articles found in all, also those beyond `limit`. */
  total: number;
  /** The words of the edition that matched (folded), for marking them on the page. */
  terms: string[];
}

/** A query longer than this is cut: nobody types more, and a pasted page must not freeze the search. */
const MAX_QUERY_LENGTH = 300;
const MAX_QUERY_TERMS = 24;
const BOOST = { title: 8, names: 6, heading: 4, summary: 2, text: 1 };
/** A match in the text that introduces the article goes before one deep inside it. */
const LEAD_BOOST = 1.5;
/** An article whose title or other name is exactly what was typed comes first. */
const EXACT_NAME_BOOST = 10;
/** … and among those the page that defines the term, or the operation of that place. */
const DEFINING_TYPES: ReadonlySet<ArticleType> = new Set(['glossary', 'operation']);
const DEFINING_BOOST = 2;
/** Prefix and close matches count less than whole words. */
const WEIGHTS = { prefix: 0.5, fuzzy: 0.25 };
const MIN_PREFIX = 2;

/** One edit from 5 letters, two from 9: below that, close words are other words. */
export function editsAllowed(term: string): number {
  if (/\d/u.test(term)) return 0;
  if (term.length >= 9) return 2;
  return term.length >= 5 ? 1 : 0;
}

/** Full-text search over one compiled edition. No DOM: used in the worker, on the command line and in tests. */
export class EditionSearch {
  readonly #file: SearchFile;
  readonly #index: MiniSearch<SectionDocument>;
  /** Words of a title or name, joined by spaces → the articles that bear it. */
  readonly #names = new Map<string, Set<string>>();

  /**
   * @param value parsed `search.json`
   * @throws SearchFileError when it is damaged or of another format
   */
  constructor(value: unknown) {
    this.#file = checkSearchFile(value);
    try {
      this.#index = MiniSearch.loadJS<SectionDocument>(this.#file.index, INDEX_OPTIONS);
    } catch (error) {
      throw new SearchFileError('search.json is damaged', { cause: error });
    }
    for (const [id, { title, names }] of Object.entries(this.#file.articles)) {
      for (const name of [title, ...names]) {
        const key = queryTerms(name).join(' ');
        this.#names.set(key, (this.#names.get(key) ?? new Set()).add(id));
      }
    }
  }

  /** Answers a query; never throws, whatever was typed. */
  search(query: string, limit = 50): SearchAnswer {
    const cut = query.slice(0, MAX_QUERY_LENGTH);
    const phrases = [...cut.matchAll(/["“„«]([^"”“»]+)["”“»]/gu)].map((match) =>
      fold(match[1] ?? '').trim(),
    );
    const terms = queryTerms(cut).slice(0, MAX_QUERY_TERMS);
    if (terms.length === 0) return { step: 'none', hits: [], total: 0, terms: [] };
    for (const [step, results] of this.#ladder(
      terms,
      phrases.filter((phrase) => phrase !== ''),
    )) {
      if (results.length > 0) return this.#answer(step, results, terms, limit);
    }
    return { step: 'none', hits: [], total: 0, terms: [] };
  }

  *#ladder(terms: string[], phrases: string[]): Generator<[SearchStep, SearchResult[]]> {
    const last = terms.at(-1);
    const shared: SearchOptions = {
      boost: BOOST,
      weights: WEIGHTS,
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      boostDocument: (id: number) => (this.#file.sections[id]?.slug === '' ? LEAD_BOOST : 1),
    };
    const query = terms.join(' ');
    const prefix = (term: string) => term === last && term.length >= MIN_PREFIX;
    const all = () => this.#index.search(query, { ...shared, combineWith: 'AND', prefix });
    if (phrases.length > 0) {
      yield ['phrase', all().filter((result) => this.#holdsPhrases(result, phrases))];
    }
    yield ['all', all()];
    yield [
      'close',
      this.#index.search(query, { ...shared, combineWith: 'AND', prefix, fuzzy: editsAllowed }),
    ];
    yield [
      'any',
      this.#index.search(query, { ...shared, combineWith: 'OR', prefix, fuzzy: editsAllowed }),
    ];
  }

  #holdsPhrases(result: SearchResult, phrases: string[]): boolean {
    const section = this.#file.sections[result.id as number];
    if (!section) return false;
    const title = this.#file.articles[section.article]?.title ?? '';
    const folded = fold(`${title}\n${section.heading}\n${section.text}`);
    return phrases.every((phrase) => folded.includes(phrase));
  }

  #answer(step: SearchStep, results: SearchResult[], query: string[], limit: number): SearchAnswer {
    const byArticle = new Map<string, SearchResult[]>();
    for (const result of results) {
      const article = this.#file.sections[result.id as number]?.article;
      if (article === undefined) continue;
      const group = byArticle.get(article);
      if (group) group.push(result);
      else byArticle.set(article, [result]);
    }
    const named = this.#names.get(query.join(' '));
    const boostOf = (article: string) => {
      if (!named?.has(article)) return 1;
      const type = this.#file.articles[article]?.type ?? 'page';
      return EXACT_NAME_BOOST * (DEFINING_TYPES.has(type) ? DEFINING_BOOST : 1);
    };
    const scoreOf = (article: string, group: SearchResult[]) =>
      (group[0]?.score ?? 0) * boostOf(article);
    const hits = [...byArticle]
      .map(([article, group]) => ({ group, score: scoreOf(article, group) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ group, score }) => this.#hit(group, score));
    const terms = new Set(results.flatMap((result) => result.terms));
    return { step, hits, total: byArticle.size, terms: [...terms] };
  }

  /**
   * The row of one article. Its place in the list comes from its best section; what it shows is the
   * first section with a word to mark, since a match in a name that is never shown explains nothing.
   */
  #hit(group: SearchResult[], score: number): SearchHit {
    let first: Row | undefined;
    for (const result of group) {
      const row = this.#row(result);
      first ??= row;
      const { title, heading, snippet: text } = row;
      if ([title, heading, text].some(({ marks }) => marks.length > 0)) {
        return { ...row, score, more: group.length - 1 };
      }
    }
    if (!first) throw new Error('Field Reader: a search result without a section');
    return { ...first, score, more: group.length - 1 };
  }

  #row(result: SearchResult): Row {
    const section = this.#file.sections[result.id as number];
    if (!section) throw new Error('Field Reader: a search result without a section');
    const article = this.#file.articles[section.article];
    const terms = new Set(result.terms);
    return {
      article: section.article,
      type: article?.type ?? 'page',
      title: markTerms(article?.title ?? section.article, terms),
      slug: section.slug,
      heading: markTerms(section.heading, terms),
      snippet: snippet(section.text, terms),
    };
  }
}
