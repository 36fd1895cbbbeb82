import type { AsPlainObject } from 'minisearch';
import type { ArticleType } from '../edition.js';

/** Raised when an older reader could not use a newer index. */
export const SEARCH_FORMAT = 1;

/** One searchable section, as the result list shows it. */
export interface SearchSection {
  /** Article id. */
  article: string;
  /** Section slug; empty for the text before the first heading. */
  slug: string;
  heading: string;
  /** Plain text of the section, unfolded: for snippets, phrases and highlights. */
  text: string;
}

/** `search.json`. */
export interface SearchFile {
  format: number;
  /** `names`: other names of the article, shown or not: acronyms, other scripts, document numbers. */
  articles: Record<string, { title: string; type: ArticleType; names: string[] }>;
  sections: SearchSection[];
  index: AsPlainObject;
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
  if (!Array.isArray(file.sections) || !file.articles || !file.index) {
    throw new SearchFileError('search.json is incomplete');
  }
  return file as SearchFile;
}
