import { z } from 'zod';
import {
  figurePageSchema,
  instrumentSchema,
  planSchema,
  publicationSchema,
  scenarioSchema,
  type FigurePageFields,
  type InstrumentFields,
  type PlanFields,
  type PublicationFields,
  type ScenarioFields,
} from './library.js';
import { operationSchema, type OperationFields } from './operation.js';
import { articleId, edtf, linkForm, sources, text } from './parts.js';

export * from './facts.js';
export * from './files.js';
export * from './library.js';
export * from './operation.js';
export * from './pictures.js';

/**
 * The front matter of content, as people write it in YAML. `src/content` validates with these
 * schemas; the renderer imports their types only, so none of this reaches the page.
 */

/** Front matter common to all articles. */
const common = {
  title: text,
  summary: text,
  /** EDTF: when the facts were last checked. */
  asOf: edtf,
  aliases: z.array(articleId).default([]),
  /** Other names that are shown ("also called"). */
  alsoCalled: z.array(text).default([]),
  /** Words people search by that are never shown. */
  searchWords: z.array(text).default([]),
  tags: z.array(text).default([]),
  audience: z.array(text).default([]),
  related: z.array(articleId).default([]),
  /** Sources of the whole article, beside those cited in the text. */
  sources: sources.default([]),
  /** Position in lists; articles without one follow by title. */
  order: z.number().int().optional(),
};

export const frontMatterSchemas = {
  page: z.strictObject({
    ...common,
    /** Ids of pictures that the page shows beside its lists. */
    pictures: z.array(text).default([]),
  }),
  overview: z.strictObject(common),
  topic: z.strictObject(common),
  glossary: z.strictObject({
    ...common,
    /** The words that link to the term at their first use; absent, its names and their plurals. */
    linkForms: z.array(linkForm).optional(),
  }),
  structure: z.strictObject({ ...common, shortTitle: text.optional() }),
  operation: z.strictObject({ ...common, operation: operationSchema }),
  instrument: z.strictObject({ ...common, instrument: instrumentSchema }),
  publication: z.strictObject({ ...common, publication: publicationSchema }),
  figures: z.strictObject({ ...common, figurePage: figurePageSchema }),
  scenario: z.strictObject({ ...common, scenario: scenarioSchema }),
  'session-plan': z.strictObject({ ...common, plan: planSchema }),
} as const;

export interface FrontMatter {
  title: string;
  summary: string;
  asOf: string;
  aliases: string[];
  alsoCalled: string[];
  searchWords: string[];
  tags: string[];
  audience: string[];
  related: string[];
  sources: string[];
  order?: number | undefined;
  linkForms?: string[] | undefined;
  shortTitle?: string | undefined;
  pictures?: string[] | undefined;
  operation?: OperationFields | undefined;
  instrument?: InstrumentFields | undefined;
  publication?: PublicationFields | undefined;
  figurePage?: FigurePageFields | undefined;
  scenario?: ScenarioFields | undefined;
  plan?: PlanFields | undefined;
}
