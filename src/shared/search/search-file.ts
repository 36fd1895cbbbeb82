import type { ArticleId, ArticleType } from '../edition/edition.js';
import type { PackedIndex } from './packed-index.js';

/** Raised when an older reader could not use a newer index. */
export const SEARCH_FORMAT = 3;

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
  countries: string[];
  audiences: string[];
}

/** Sections that are indexed together: parallel lists, one entry per section. */
export interface SearchPart {
  /** Section addresses; empty for the text before the first heading. */
  slugs: string[];
  headings: string[];
  /** Plain texts, unfolded: for snippets, phrases and highlights. */
  texts: string[];
  index: PackedIndex;
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
  /** Every indexed word, sorted, separated by spaces. */
  words: string;
  /** For each word, in how many documents it stands: base 36, separated by spaces. */
  counts: string;
  /** For each word, which parts hold it: one sign each, see {@link partSign}; empty for one part. */
  places: string;
  /** Titles, other names and summaries of the articles. */
  names: PackedIndex;
  parts: SearchPart[];
  terms: SearchTerm[];
  /** Words that are written in more than one way; those of a group stand for one another. */
  spellings: string[][];
  /** Words that say nothing beside others: "the", "what". */
  stopWords: string[];
}

/** Sections in one part: as many as are loaded of a frequent word at a time. */
export const SECTIONS_PER_PART = 2048;

/** The parts that have a sign; in a file with more of them it is not said where a word stands. */
export const MAX_SIGNED_PARTS = 78;

/** A part as one sign, from "0" on in the order of ASCII. */
export const partSign = (part: number): string => String.fromCharCode(0x30 + part);

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
  const lists = [file.articles, file.parts, file.terms, file.spellings, file.stopWords];
  const texts = [file.words, file.counts, file.places];
  if (
    !lists.every(Array.isArray) ||
    !texts.every((text) => typeof text === 'string') ||
    typeof file.names !== 'object'
  ) {
    throw new SearchFileError('search.json is incomplete');
  }
  return file as SearchFile;
}

/** A section with what stands above it, as it was put in. */
export interface PlainSection {
  article: ArticleId;
  title: string;
  slug: string;
  heading: string;
  text: string;
}

/** The sections of a search file in order. */
export function* sectionsOf({ articles, parts }: SearchFile): Generator<PlainSection> {
  const owners = articles.flatMap((article) =>
    Array.from({ length: article.sections }, () => article),
  );
  let at = 0;
  for (const { slugs, headings, texts } of parts) {
    for (let local = 0; local < texts.length; local += 1, at += 1) {
      yield {
        article: owners[at]?.id ?? '',
        title: owners[at]?.title ?? '',
        slug: slugs[local] ?? '',
        heading: headings[local] ?? '',
        text: texts[local] ?? '',
      };
    }
  }
}
