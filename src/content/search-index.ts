import MiniSearch, { type Options } from 'minisearch';
import type { ArticleId, ArticleType } from '../shared/edition/edition.js';
import {
  ARTICLE_OPTIONS,
  SECTION_OPTIONS,
  type ArticleDocument,
  type SectionDocument,
} from '../shared/search/index-options.js';
import { packIndex, placeWords, type HalfPacked } from '../shared/search/packed-index.js';
import {
  MAX_SIGNED_PARTS,
  partSign,
  SEARCH_FORMAT,
  SECTIONS_PER_PART,
  type SearchArticle,
  type SearchFile,
} from '../shared/search/search-file.js';
import type { AssembledArticle } from './assemble.js';
import type { SearchWords } from './terms.js';

/** An article as plain texts: what the index is built from. */
export interface PlainArticle {
  id: ArticleId;
  type: ArticleType;
  title: string;
  summary: string;
  /** Other names that may be shown, and names that are only matched. */
  names: string[];
  hidden: string[];
  countries: string[];
  audiences: string[];
  /** Questions in everyday words that it answers. */
  asked: readonly string[];
  /** In order; the text before the first heading comes first, with an empty slug and heading. */
  sections: { slug: string; heading: string; text: string }[];
}

const NO_WORDS: SearchWords = {
  groups: [],
  spellings: [],
  stopWords: [],
  asked: new Map(),
};

/** Builds `search.json` of an edition: one document per section, and one per article for its names. */
export function buildSearchFile(
  articles: readonly AssembledArticle[],
  words: Partial<SearchWords> = NO_WORDS,
): SearchFile {
  const { asked = NO_WORDS.asked } = words;
  const countries = new Set(articles.flatMap(({ article }) => article.operation?.hostState ?? []));
  return buildSearchFileOf(
    articles.map((one) => plainArticle(one, countries, asked.get(one.article.id) ?? [])),
    words,
  );
}

/** Builds a search file from plain texts, of an edition or not. The same texts give the same bytes. */
export function buildSearchFileOf(
  articles: readonly PlainArticle[],
  { groups = [], spellings = [], stopWords = [] }: Partial<Omit<SearchWords, 'asked'>> = NO_WORDS,
): SearchFile {
  const sections = articles.flatMap((article) => article.sections);
  const names = packed<ArticleDocument>(
    ARTICLE_OPTIONS,
    articles.map(({ title, names: shown, hidden, summary, asked }, id) => ({
      id,
      title,
      names: [...shown, ...hidden].join('\n'),
      summary,
      asked: asked.join('\n'),
    })),
  );
  // Packed one by one, so that a large collection never lies in memory as a whole.
  const parts = chunks(sections, SECTIONS_PER_PART).map((part) => ({
    sections: part,
    index: packed<SectionDocument>(
      SECTION_OPTIONS,
      part.map(({ heading, text }, id) => ({ id, heading, text })),
    ),
  }));
  const lexicon = lexiconOf(
    names,
    parts.map(({ index }) => index),
  );
  const positions = new Map(lexicon.words.map((word, at) => [word, at]));
  const positionOf = new Map(articles.map(({ id }, at) => [id, at]));
  return {
    format: SEARCH_FORMAT,
    articles: articles.map(searchArticle),
    words: lexicon.words.join(' '),
    counts: lexicon.counts.map((count) => count.toString(36)).join(' '),
    places: lexicon.places.join(' '),
    names: placeWords(names, positions),
    parts: parts.map((part) => ({
      slugs: part.sections.map(({ slug }) => slug),
      headings: part.sections.map(({ heading }) => heading),
      texts: part.sections.map(({ text }) => text),
      index: placeWords(part.index, positions),
    })),
    terms: groups.map(({ label, to, words, matchOnly }) => ({
      label,
      to: to.flatMap((id) => positionOf.get(id) ?? []),
      words,
      hidden: matchOnly,
    })),
    spellings: spellings.map((group) => [...group]),
    stopWords: [...stopWords],
  };
}

function packed<T>(options: Options<T>, documents: readonly T[]): HalfPacked {
  const index = new MiniSearch<T>(options);
  index.addAll(documents);
  return packIndex(index.toJSON());
}

function lexiconOf(
  names: HalfPacked,
  parts: readonly HalfPacked[],
): { words: string[]; counts: number[]; places: string[] } {
  const known = new Map<string, { count: number; places: string }>();
  const of = (word: string) => {
    const one = known.get(word) ?? { count: 0, places: '' };
    known.set(word, one);
    return one;
  };
  const add = ({ counts }: HalfPacked, place: string) => {
    for (const [word, count] of counts) {
      const one = of(word);
      one.count += count;
      one.places += place;
    }
  };
  add(names, '');
  const placed = parts.length > 1 && parts.length <= MAX_SIGNED_PARTS;
  parts.forEach((part, at) => add(part, placed ? partSign(at) : ''));
  const words = [...known.keys()].sort();
  const placeOf = (word: string) => {
    const { places } = of(word);
    // A word of titles only is in no part; "-" is no sign.
    return places.length === parts.length ? '*' : places === '' ? '-' : places;
  };
  return {
    words,
    counts: words.map((word) => of(word).count),
    places: placed ? words.map(placeOf) : [],
  };
}

function searchArticle(article: PlainArticle): SearchArticle {
  const { id, type, title, names, hidden, asked, sections, countries, audiences } = article;
  const shown = { id, type, title, names, hidden, asked: [...asked] };
  return { ...shown, sections: sections.length, countries, audiences };
}

function plainArticle(
  { article, file: { front }, leadText, texts }: AssembledArticle,
  countries: ReadonlySet<string>,
  asked: readonly string[],
): PlainArticle {
  const short = [front.shortTitle, front.operation?.shortTitle, front.instrument?.shortTitle];
  const lead = [article.summary, leadText].filter((part) => part !== '').join('\n');
  const host = front.operation?.hostState;
  const places = [...(host === undefined ? [] : [host]), ...front.tags];
  const names = [...front.alsoCalled, ...short.filter((name) => name !== undefined)];
  return {
    id: article.id,
    type: article.type,
    title: article.title,
    summary: article.summary,
    names: [...new Set(names)].filter((name) => name !== article.title),
    hidden: front.searchWords.filter((name) => !names.includes(name)),
    countries: [...new Set(places)].filter((place) => countries.has(place)),
    audiences: article.audience,
    asked,
    sections: [
      { slug: '', heading: '', text: lead },
      ...texts.map(({ section, text }) => ({ slug: section.slug, heading: section.title, text })),
    ],
  };
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += size) found.push(list.slice(at, at + size));
  return found.length > 0 ? found : [[]];
}
