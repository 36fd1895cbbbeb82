import type { CheckCode } from './check-code.js';
import type { WithTerms } from './term-offsets.js';
import type { Picture } from './picture.js';
import type { Block } from './tree.js';
import type {
  FigurePageFields,
  InstrumentFields,
  OperationFields,
  PlanFields,
  PublicationFields,
  ScenarioFields,
} from '../schema/article.js';

/** The format of the compiled edition. Raised when an older reader could not read a newer edition. */
export const EDITION_FORMAT = 1;

export const ARTICLE_TYPES = [
  'page',
  'overview',
  'operation',
  'topic',
  'glossary',
  'instrument',
  'structure',
  'publication',
  'figures',
  'scenario',
  'session-plan',
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** Equals the path of its Markdown file without `.md`: `operations/presence-in-albania`. */
export type ArticleId = string;

/** The folder under `resources/content/<lang>/` that holds each type. `page` has none: its files lie at the top. */
export const TYPE_FOLDERS: Readonly<Record<Exclude<ArticleType, 'page'>, string>> = {
  overview: 'overview',
  operation: 'operations',
  topic: 'topics',
  glossary: 'glossary',
  instrument: 'instruments',
  structure: 'structures',
  publication: 'publications',
  figures: 'figures',
  scenario: 'scenarios',
  'session-plan': 'session-plans',
};

/** Whether the id is that of a glossary term. */
export const isTerm = (id: ArticleId): boolean => id.startsWith(`${TYPE_FOLDERS.glossary}/`);

/** A source as cited: who published it, what it is, when. `date` is EDTF; absent means undated. */
export interface Source {
  id: string;
  publisher: string;
  title: string;
  url?: string;
  date?: string;
  /** What a reader must know about the source: "read as an excerpt", "page undated, about 2011". */
  note?: string;
}

/** A part of an article that can be linked, searched and printed on its own. Its id is `<article>#<slug>`. */
export interface Section {
  slug: string;
  title: string;
  depth: 2 | 3;
  body: Block[];
  /**
   * Set when the section is laid out from structured fields (an operation's facts, an instrument's
   * articles): it names the field. What `body` then holds stands before it.
   */
  field?: FieldSection;
}

/** The sections that the renderer lays out from structured fields. */
export const FIELD_SECTIONS = [
  'facts',
  'mandate',
  'timeline',
  'framework',
  'figures',
  'monitoring',
  'open-questions',
  'articles',
  'entries',
  'steps',
] as const;
export type FieldSection = (typeof FIELD_SECTIONS)[number];

/** One article as compiled: everything a page or a sheet needs, sources included. */
export interface Article {
  id: ArticleId;
  type: ArticleType;
  title: string;
  summary: string;
  /** Text before the first heading. */
  lead: Block[];
  sections: Section[];
  /** Other names, shown: "also called". */
  alsoCalled: string[];
  audience: string[];
  related: ArticleId[];
  /** The sources the article cites, in order of first mention: their position + 1 is the number shown. */
  sources: Source[];
  /** The last date at which the article's facts were checked, EDTF. */
  asOf: string;
  /** The check code of what it says on paper; absent in editions made before there were codes. */
  code?: CheckCode | undefined;
  operation?: WithTerms<OperationFields>;
  instrument?: WithTerms<InstrumentFields>;
  publication?: PublicationFields;
  figurePage?: WithTerms<FigurePageFields>;
  scenario?: ScenarioFields;
  plan?: WithTerms<PlanFields>;
  /** The pictures that its text and field sections show, by id. */
  pictures?: Record<string, Picture>;
  /** Titles of the articles a session plan uses: paper has no catalogue to ask. */
  titles?: Record<ArticleId, string>;
}

/** What lists and result rows need of an article, for all articles at once. */
export interface CatalogEntry {
  id: ArticleId;
  type: ArticleType;
  title: string;
  summary: string;
  sections: { slug: string; title: string; depth: 2 | 3 }[];
  tags: string[];
  audience: string[];
  /** Short name for navigation, where the title is long: "Albania". */
  shortTitle?: string;
  /** Operations only: host State and city, for the list and the map. */
  place?: { hostState: string; city: string; coordinates: [number, number] };
  /** Operations only: when it was established, EDTF. */
  established?: string;
  /** Instruments only: the body that adopted it. */
  body?: string;
  aliases: ArticleId[];
}

export interface Catalog {
  articles: CatalogEntry[];
}

/** `manifest.json`: names the edition and every file of it. */
export interface Manifest {
  format: number;
  /** `<lang>-<date>`, for example `en-2026-11`. */
  editionId: string;
  language: string;
  /** Of the language, in itself; absent where the usual name is right. */
  languageName?: string;
  /** Only where the language is written from right to left. */
  dir?: 'rtl';
  title: string;
  /** EDTF. */
  date: string;
  /** The check code of the edition as a whole; absent in editions made before there were codes. */
  code?: CheckCode;
  /** SHA-256 (hex) over the names and hashes of all files below, in order. */
  contentHash: string;
  /** File path relative to the manifest → SHA-256 (hex) and size in bytes. */
  files: Record<string, { sha256: string; bytes: number }>;
}

export type {
  FigurePageFields,
  InstrumentFields,
  OperationFields,
  PlanFields,
  PublicationFields,
  ScenarioFields,
};
