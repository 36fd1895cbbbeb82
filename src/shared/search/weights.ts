import type { ArticleType } from '../edition/edition.js';

/** BM25+, as MiniSearch sets it. */
export const BM25 = { k: 1.2, b: 0.7, delta: 0.5 };

/** What scores are multiplied with, unless a line says otherwise. */
export const WEIGHTS = {
  fields: { title: 4, names: 4, heading: 4, summary: 1, asked: 1, text: 1 } as Readonly<
    Record<string, number>
  >,
  form: 0.85,
  family: 0.15,
  prefix: 0.45,
  completion: 0.25,
  close: 0.5,
  cutPrefix: 0.2,
  synonym: 20,
  secondMatch: 0.3,
  top: 1.4,
  asked: 2,
  spelled: 1.2,
  coverage: 2,
  types: {
    scenario: 0.7,
    'session-plan': 0.75,
    publication: 0.9,
    figures: 0.9,
  } as Readonly<Partial<Record<ArticleType, number>>>,
  explains: { topic: 1.6, glossary: 1.3 } as Readonly<Partial<Record<ArticleType, number>>>,
};

export const LIMITS = {
  minPrefix: 2,
  minMiddlePrefix: 4,
  maxPrefixed: 8,
  maxCompletions: 5,
  maxClose: 5,
  maxStemWords: 12,
  minStem: 5,
  maxFamily: 5,
  maxSynonymWords: 8,
  maxEnding: 5,
  minAcrossScripts: 5,
  fewArticles: 6,
  minShare: 0.5,
  minLikeness: 0.5,
  longQuestion: 3,
  maxReranked: 24,
};
