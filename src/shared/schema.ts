import { z } from 'zod';
import { isEdtf } from './dates.js';

/**
 * The front matter of content, as people write it in YAML. `src/content` validates with these
 * schemas; the renderer imports their types only, so none of this reaches the page.
 */

/** YAML reads a bare year as a number; a date is text here. */
const edtf = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .refine(isEdtf, 'is not a date; write 2003, 2003-12, 2003-12-18, 2013/2016, 2017/.. or 2010~'),
);
const text = z.string().trim().min(1, 'is empty; write the text or remove the field');
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const sourceId = z.string().regex(slug, 'is not a source id (lower-case words joined by hyphens)');
const articleId = z
  .string()
  .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, 'is not an article id such as topics/non-punishment');
const sources = z.array(sourceId);

/**
 * One statement with its sources. `doubt` is printed beside it wherever it shows. `sheet` puts it
 * on the fact sheet. `screenOnly` keeps it off all paper.
 */
export const factSchema = z
  .strictObject({
    text,
    sources,
    asOf: edtf.optional(),
    doubt: text.optional(),
    /** Not yet verified against a source: marked on screen, left off paper. */
    verify: z.literal(true).optional(),
    sheet: z.literal(true).optional(),
    screenOnly: z.literal(true).optional(),
  })
  .refine((fact) => !(fact.sheet && (fact.screenOnly ?? fact.verify)), {
    message: 'cannot be on the sheet and kept off paper; remove sheet, or screenOnly and verify',
  });
export type Fact = z.infer<typeof factSchema>;

/** Something the operation did, with the year it did it. */
export const eventSchema = z
  .strictObject({ year: edtf, ...factSchema.shape })
  .refine((fact) => !(fact.sheet && (fact.screenOnly ?? fact.verify)), {
    message: 'cannot be on the sheet and kept off paper; remove sheet, or screenOnly and verify',
  });
export type Event = z.infer<typeof eventSchema>;

/** What a figure counts. Different measures are never compared in one sentence or chart. */
export const MEASURES = [
  'potential victims',
  'identified victims',
  'assisted victims',
  'estimated',
  'investigations',
  'prosecutions',
  'convictions',
  'other',
] as const;

export const figureSchema = z
  .strictObject({ year: edtf, measure: z.enum(MEASURES), ...factSchema.shape })
  .refine((fact) => !(fact.sheet && (fact.screenOnly ?? fact.verify)), {
    message: 'cannot be on the sheet and kept off paper; remove sheet, or screenOnly and verify',
  });
export type Figure = z.infer<typeof figureSchema>;

/** Comparable counts over years: one measure, one counting body. Drawn as bars with its table. */
export const seriesSchema = z.strictObject({
  title: text,
  measure: z.enum(MEASURES),
  points: z
    .array(
      z.strictObject({
        year: z.number().int(),
        value: z.number().nonnegative(),
        sources: sources.min(1),
      }),
    )
    .min(2),
  /** What the count means and leaves out. */
  note: text.optional(),
});
export type Series = z.infer<typeof seriesSchema>;

/** Where a State stands on a treaty. Dates are EDTF. */
export const treatySchema = z.strictObject({
  status: z.enum(['party', 'not party']),
  signed: edtf.optional(),
  /** Date of ratification, accession or acceptance. */
  ratified: edtf.optional(),
  inForce: edtf.optional(),
  note: text.optional(),
  doubt: text.optional(),
  asOf: edtf.optional(),
  sources: sources.min(1),
});
export type TreatyStatus = z.infer<typeof treatySchema>;

const named = z.strictObject({
  name: text,
  from: edtf.optional(),
  to: edtf.optional(),
  note: text.optional(),
  doubt: text.optional(),
  sources,
});

export const operationSchema = z.strictObject({
  /** Short name for lists: "Albania", "Ashgabat". */
  shortTitle: text,
  formerNames: z.array(named),
  hostState: text,
  city: text,
  /** Latitude, longitude of the city, decimal degrees (WGS 84). */
  coordinates: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
  established: z.strictObject({ date: edtf, note: text.optional(), sources: sources.min(1) }),
  mandateDecision: factSchema,
  /** Facts about offices, staff and budget, past and present. */
  presence: z.array(factSchema),
  languages: z.strictObject({
    names: z.array(text).min(1),
    sources,
    verify: z.literal(true).optional(),
  }),
  website: z
    .strictObject({ url: z.url({ protocol: /^https$/ }), sources, note: text.optional() })
    .optional(),
  mandate: z.array(factSchema).min(1),
  workingAreas: z.array(factSchema).min(1),
  timeline: z.array(eventSchema).min(1),
  framework: z.strictObject({
    criminalLaw: z.array(factSchema).min(1),
    palermoProtocol: treatySchema,
    cets197: treatySchema,
    referral: z.array(factSchema),
    coordinator: z.array(factSchema),
    actionPlan: z.array(factSchema),
    /** History only: never a number to call, so always with its doubt and never on paper. */
    hotlineHistory: z.array(
      factSchema.refine((fact) => fact.doubt && fact.screenOnly, {
        message: 'a hotline is history: add doubt (why nobody should call it) and screenOnly: true',
      }),
    ),
  }),
  figures: z.array(figureSchema),
  series: z.array(seriesSchema),
  monitoring: z.array(factSchema),
  /** Where sources differ: both sides, each with its source. */
  conflicts: z.array(factSchema),
  /** What was looked for and not found. */
  unknown: z.array(text),
});
export type OperationFields = z.infer<typeof operationSchema>;

export const instrumentSchema = z.strictObject({
  shortTitle: text,
  /** The body that adopted it: "United Nations", "Council of Europe", "OSCE". */
  body: text,
  kind: text,
  adopted: edtf.optional(),
  inForce: edtf.optional(),
  documentNumber: text.optional(),
  /** Sources of the facts above. */
  factSources: sources,
  /** What it asks of States. */
  obliges: z.array(factSchema),
  /** Whom it binds: "Parties", "EU Member States", "all OSCE participating States (political commitment)". */
  binds: text,
  articles: z.array(
    z.strictObject({
      ref: text,
      covers: text,
      sources,
      verify: z.literal(true).optional(),
      doubt: text.optional(),
    }),
  ),
});
export type InstrumentFields = z.infer<typeof instrumentSchema>;

export const publicationSchema = z.strictObject({
  publisher: text,
  year: edtf.optional(),
  /** "Occasional Paper No. 9". */
  series: text.optional(),
  /** The publisher's own address. */
  url: z.url({ protocol: /^https$/ }).optional(),
  factSources: sources,
});
export type PublicationFields = z.infer<typeof publicationSchema>;

/** Figures by theme; each names what it counts, where, in which year and who counted. */
export const figurePageSchema = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        label: text,
        /** As the source gives it, with its unit: "27.6 million". */
        value: text,
        year: edtf,
        measure: z.enum([
          'detected',
          'identified',
          'estimated',
          'convicted',
          'assisted',
          'reported',
          'other',
        ]),
        scope: text,
        producer: text,
        sources: sources.min(1),
        doubt: text.optional(),
      }),
    )
    .min(1),
});
export type FigurePageFields = z.infer<typeof figurePageSchema>;

/** A case for training. Always invented, and always says so. */
export const scenarioSchema = z.strictObject({
  invented: z.literal(true),
  /** Minutes it takes in a training room. */
  minutes: z.number().int().positive(),
  forms: z.array(text).min(1),
  roles: z.array(text).min(1),
});
export type ScenarioFields = z.infer<typeof scenarioSchema>;

/** A training session: steps with timings that add up. */
export const planSchema = z
  .strictObject({
    minutes: z.number().int().positive(),
    /** For how many people: "8–20 people". */
    group: text,
    steps: z
      .array(
        z.strictObject({
          minutes: z.number().int().positive(),
          title: text,
          text,
          /** Article ids. */
          uses: z.array(articleId),
        }),
      )
      .min(1),
  })
  .refine((plan) => plan.minutes === plan.steps.reduce((total, step) => total + step.minutes, 0), {
    message: 'does not add up: the minutes of the steps must give the minutes of the plan',
  });
export type PlanFields = z.infer<typeof planSchema>;

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
  page: z.strictObject(common),
  overview: z.strictObject(common),
  topic: z.strictObject(common),
  glossary: z.strictObject(common),
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
  shortTitle?: string | undefined;
  operation?: OperationFields | undefined;
  instrument?: InstrumentFields | undefined;
  publication?: PublicationFields | undefined;
  figurePage?: FigurePageFields | undefined;
  scenario?: ScenarioFields | undefined;
  plan?: PlanFields | undefined;
}

export const sourceSchema = z.strictObject({
  publisher: text,
  title: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: edtf.optional(),
  note: text.optional(),
});
export const sourcesFileSchema = z.record(sourceId, sourceSchema);

/** `resources/content/<lang>/edition.yaml`: what the edition is, and the headings of field sections. */
export const editionFileSchema = z.strictObject({
  title: text,
  date: edtf,
  sectionTitles: z.strictObject({
    facts: text,
    mandate: text,
    timeline: text,
    framework: text,
    figures: text,
    monitoring: text,
    'open-questions': text,
    articles: text,
    entries: text,
    steps: text,
  }),
  /** Names of framework rows, for search and for paper: the same words on screen. */
  frameworkRows: z.strictObject({
    criminalLaw: text,
    palermoProtocol: text,
    cets197: text,
    referral: text,
    coordinator: text,
    actionPlan: text,
    hotlineHistory: text,
  }),
});
export type EditionFile = z.infer<typeof editionFileSchema>;

/**
 * `resources/content/<lang>/terms.yaml`: what people type → the page they want. `words` may be
 * shown as the reason of a match; `matchOnly` is matched and never shown.
 */
export const termsFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(slug),
    label: text,
    to: z.array(articleId),
    words: z.array(text).default([]),
    matchOnly: z.array(text).default([]),
  }),
);
export type TermGroup = z.infer<typeof termsFileSchema>[number];
