import { ARTICLE_TYPES, type Article, type ArticleType } from '../shared/edition/edition.js';
import { inlinesOf } from '../shared/edition/tree.js';
import type { AssembledArticle } from './assemble.js';
import { linksOf } from './reach.js';
import { sourceLists } from './references.js';

/** What articles hold, counted. */
export interface Counts {
  articles: number;
  words: number;
  /** Statements that name their sources: in the text, each citation; in the fields, each entry. */
  facts: number;
  /** Different sources cited. */
  sources: number;
  /** Links to other articles: in the text, related, and used by steps. */
  links: number;
}

/** The counts of every type of article, in list order. */
export function countByType(
  articles: readonly AssembledArticle[],
): ({ type: ArticleType } & Counts)[] {
  return ARTICLE_TYPES.map((type) => ({
    type,
    ...count(articles.filter(({ article }) => article.type === type)),
  }));
}

/** The counts of articles taken together; a source cited by several counts once. */
export function count(articles: readonly AssembledArticle[]): Counts {
  return {
    articles: articles.length,
    words: sum(articles.map(wordsOf)),
    facts: sum(articles.map(({ article }) => factsOf(article))),
    sources: new Set(articles.flatMap(({ article }) => article.sources.map(({ id }) => id))).size,
    links: sum(articles.map(({ article }) => linksOf(article).length)),
  };
}

/** The words of an article as it is searched. */
export function wordsOf({ leadText, texts, article }: AssembledArticle): number {
  const all = [article.summary, leadText, ...texts.map(({ text }) => text)].join(' ');
  return all.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

function factsOf(article: Article): number {
  const { operation, instrument, publication, figurePage, scenario, plan } = article;
  const inFields = [
    ...sourceLists([operation, instrument, publication, figurePage, scenario, plan]),
  ];
  const inText = [article.lead, ...article.sections.map(({ body }) => body)]
    .flatMap((body) => [...inlinesOf(body)])
    .filter(({ type }) => type === 'cite');
  return inFields.filter(({ ids }) => ids.length > 0).length + inText.length;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, value) => total + value, 0);
