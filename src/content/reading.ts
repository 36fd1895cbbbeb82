import type { Article, ArticleId } from '../shared/edition/edition.js';
import { proseOf } from './prose.js';
import { readability, sentencesOf, type Readability } from './readability.js';

/** The house limits: what a trainer can read aloud. */
export const MAX_MEAN = 18;
export const MAX_SENTENCE = 34;

/** How hard the edition is to read. */
export interface Reading {
  /** All articles taken together. */
  all: Readability;
  /** The five articles with the longest sentences on average. */
  longest: ({ id: ArticleId } & Readability)[];
  /** Articles whose mean sentence is longer than the limit. */
  above: ({ id: ArticleId } & Readability)[];
  /** Single sentences longer than the limit. */
  longSentences: { id: ArticleId; words: number; text: string }[];
}

/** Measures every article and the edition as a whole. */
export function readingOf(articles: readonly Article[]): Reading {
  const measured = articles.map((article) => ({
    id: article.id,
    sentences: sentencesOf(proseOf(article)),
  }));
  const means = measured
    .map(({ id, sentences }) => ({ id, ...readability(sentences) }))
    .sort((a, b) => b.mean - a.mean || (a.id < b.id ? -1 : 1));
  return {
    all: readability(measured.flatMap(({ sentences }) => sentences)),
    longest: means.slice(0, 5),
    above: means.filter(({ mean }) => mean > MAX_MEAN),
    longSentences: measured.flatMap(({ id, sentences }) =>
      sentences
        .filter(({ words }) => words > MAX_SENTENCE)
        .map(({ words, text }) => ({ id, words, text })),
    ),
  };
}
