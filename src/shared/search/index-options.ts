import type { Options } from 'minisearch';
import { indexTerms } from './tokenize.js';

/** What of a section is indexed. The id is its position in {@link SearchFile.sections}. */
export interface SectionDocument {
  id: number;
  title: string;
  names: string;
  heading: string;
  summary: string;
  text: string;
}

/**
 * The one set of options with which the index is built and loaded: MiniSearch gives wrong answers,
 * silently, when the two differ.
 */
export const INDEX_OPTIONS: Options<SectionDocument> = {
  fields: ['title', 'names', 'heading', 'summary', 'text'],
  tokenize: indexTerms,
  processTerm: (term) => term,
};
