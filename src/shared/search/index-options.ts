import type { Options } from 'minisearch';
import { indexTerms } from './tokenize.js';

/** What of an article as a whole is indexed. The id is its position in `SearchFile.articles`. */
export interface ArticleDocument {
  id: number;
  title: string;
  names: string;
  summary: string;
  asked: string;
}

/** What of a section is indexed. The id is its position within its part. */
export interface SectionDocument {
  id: number;
  heading: string;
  text: string;
}

/*
 * The one set of options with which each index is built and loaded: MiniSearch gives wrong answers,
 * silently, when the two differ.
 *
 * Titles and other names are not repeated in every section: they have an index of their own, which
 * is small, ready first, and answers most queries that name something.
 */
const shared = { tokenize: indexTerms, processTerm: (term: string) => term };

export const ARTICLE_OPTIONS: Options<ArticleDocument> & { fields: string[] } = {
  ...shared,
  fields: ['title', 'names', 'summary', 'asked'],
};
export const SECTION_OPTIONS: Options<SectionDocument> & { fields: string[] } = {
  ...shared,
  fields: ['heading', 'text'],
};
