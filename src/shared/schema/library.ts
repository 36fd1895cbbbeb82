import { z } from 'zod';
import { factSchema } from './facts.js';
import { articleId, edtf, sources, text } from './parts.js';
import { chartSchema } from './pictures.js';

export const instrumentSchema = z.strictObject({
  shortTitle: text,
  /** The body that adopted it: "United Nations", "Council of Europe", "OSCE". */
  body: text,
  kind: text,
  /** The day its body agreed on the text; signing, where there is any, is a later step. */
  adopted: edtf.optional(),
  /** Treaties only: the day it was opened for signature. */
  opened: edtf.optional(),
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
        /** The chart that draws this entry. */
        chart: text.optional(),
        /** The name of its bar, where the label is too long for one. */
        bar: text.optional(),
      }),
    )
    .min(1),
  charts: z.array(chartSchema).default([]),
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
