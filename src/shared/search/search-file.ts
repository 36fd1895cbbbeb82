import type { AsPlainObject } from 'minisearch';
import type { ArticleId, ArticleType } from '../edition/edition.js';

/** Raised when an older reader could not use a newer index. */
export const SEARCH_FORMAT = 6;

/** An article, as result lists and filters need it. */
export interface SearchArticle {
  id: ArticleId;
  type: ArticleType;
  title: string;
  /** Other names of the article that may be shown: acronyms, short titles. */
  names: string[];
  /** Names that are matched and never shown. */
  hidden: string[];
  /** Questions in everyday words that it answers. */
  asked: string[];
  /** Number of its sections, the text before the first heading included. They follow one another. */
  sections: number;
  /** As of when it stands. */
  asOf?: string;
  countries: string[];
  audiences: string[];
}

/** The sections in order: parallel lists, one entry per section. */
export interface SearchSections {
  /** Section addresses; empty for the text before the first heading. */
  slugs: string[];
  headings: string[];
  /** Plain texts, unfolded: for snippets, phrases and highlights. */
  texts: string[];
}

/** Words that stand for a thing and the articles about it, best first. */
export interface SearchTerm {
  label: string;
  /** Positions in {@link SearchFile.articles}. */
  to: number[];
  /** May be shown as the reason of a match. */
  words: string[];
  /** Matched, never shown. */
  hidden: string[];
}

/** `search.json`. */
export interface SearchFile {
  format: number;
  articles: SearchArticle[];
  /** Titles, other names, summaries and questions of the articles. */
  articleIndex: AsPlainObject;
  sections: SearchSections;
  sectionIndex: AsPlainObject;
  terms: SearchTerm[];
  /** Words that are written in more than one way; those of a group stand for one another. */
  spellings: string[][];
  /** Words that say nothing beside others: "the", "what". */
  stopWords: string[];
}

/** Thrown when `search.json` cannot be used; its message can be shown. */
export class SearchFileError extends Error {
  override readonly name = 'SearchFileError';
}

/**
 * Checks the outer shape of a parsed `search.json`.
 * @throws SearchFileError when it is damaged or of another format
 */
export function checkSearchFile(value: unknown): SearchFile {
  const file = value as Partial<SearchFile> | null;
  if (typeof file !== 'object' || file === null || typeof file.format !== 'number') {
    throw new SearchFileError('search.json is damaged');
  }
  if (file.format !== SEARCH_FORMAT) {
    throw new SearchFileError(
      `search.json has format ${file.format}; this reader needs ${SEARCH_FORMAT}`,
    );
  }
  const lists = [file.articles, file.terms, file.spellings, file.stopWords];
  const objects = [file.articleIndex, file.sections, file.sectionIndex];
  if (!lists.every(Array.isArray) || !objects.every((object) => typeof object === 'object')) {
    throw new SearchFileError('search.json is incomplete');
  }
  return file as SearchFile;
}
