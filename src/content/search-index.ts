import type { ArticleId, ArticleType } from '../shared/edition/edition.js';
import {
  SEARCH_FORMAT,
  type SearchArticle,
  type SearchFile,
} from '../shared/search/search-file.js';
import { buildIndex } from '../shared/search/text-index.js';
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
  /** As of when it stands. */
  asOf?: string;
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
  // Titles and names are not repeated in every section: they have a small index of their own.
  const ofArticles = buildIndex(
    ['title', 'names', 'summary', 'asked'],
    articles.map(({ title, names, hidden, summary, asked }) => ({
      title,
      names: [...names, ...hidden].join('\n'),
      summary,
      asked: asked.join('\n'),
    })),
  );
  const ofSections = buildIndex(['heading', 'text'], sections);
  const positionOf = new Map(articles.map(({ id }, at) => [id, at]));
  return {
    format: SEARCH_FORMAT,
    articles: articles.map(searchArticle),
    articleIndex: ofArticles,
    sections: {
      slugs: sections.map(({ slug }) => slug),
      headings: sections.map(({ heading }) => heading),
      texts: sections.map(({ text }) => text),
    },
    sectionIndex: ofSections,
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

function searchArticle(article: PlainArticle): SearchArticle {
  const { id, type, title, names, hidden, asked, asOf, sections, countries, audiences } = article;
  const shown = { id, type, title, names, hidden, asked: [...asked] };
  const date = asOf === undefined ? {} : { asOf };
  return { ...shown, ...date, sections: sections.length, countries, audiences };
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
    asOf: article.asOf,
    countries: [...new Set(places)].filter((place) => countries.has(place)),
    audiences: article.audience,
    asked,
    sections: [
      { slug: '', heading: '', text: lead },
      ...texts.map(({ section, text }) => ({ slug: section.slug, heading: section.title, text })),
    ],
  };
}
