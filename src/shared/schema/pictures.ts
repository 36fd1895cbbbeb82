import { z } from 'zod';
import { articleId, sources, text } from './parts.js';

/**
 * `resources/content/<lang>/pictures/<id>.yaml`: the data of a picture. It is drawn when the edition
 * is compiled and stands where an article says `![](pictures/<id>)`.
 */

const common = {
  title: text,
  /** What the picture shows, for people who do not see it. */
  description: text,
  note: text.optional(),
  sources: sources.min(1),
};

/** Named parts that together make one thing: act, means and purpose. */
const elementsSchema = z.strictObject({
  kind: z.literal('elements'),
  ...common,
  parts: z
    .array(z.strictObject({ title: text, question: text, items: z.array(text).min(1), sources }))
    .length(3),
  /** What the parts make together. */
  result: text,
  /** The rule for children: which part falls away. */
  exception: z.strictObject({ part: z.number().int().min(1).max(3), title: text, text, sources }),
  /** Heads of the table: part, question, examples. */
  heads: z.tuple([text, text, text]),
});

/** Instruments on a line of years. The dates are those of the instruments' own pages, and of `also`. */
const timelineSchema = z.strictObject({
  kind: z.literal('timeline'),
  ...common,
  from: z.number().int(),
  to: z.number().int(),
  /** Columns of dots; a lane takes every instrument whose body begins with one of these. */
  lanes: z.array(z.strictObject({ name: text, bodies: z.array(text).min(1) })).min(1),
  /** Milestones that no instrument's page has as its date: lane counts from 1. */
  also: z
    .array(
      z.strictObject({
        year: z.number().int(),
        name: text,
        to: articleId,
        lane: z.number().int().min(1),
        sources: sources.min(1),
      }),
    )
    .default([]),
  /** Heads of the table: year, instrument, body. */
  heads: z.tuple([text, text, text]),
});

/** Steps one after the other, each with who takes it. */
const stagesSchema = z.strictObject({
  kind: z.literal('stages'),
  ...common,
  stages: z
    .array(z.strictObject({ title: text, text, who: text, to: articleId.optional(), sources }))
    .min(2),
  /** Heads of the table: stage, what happens, who. */
  heads: z.tuple([text, text, text]),
});

/** The host States and cities of all operations. */
const mapSchema = z.strictObject({
  kind: z.literal('map'),
  ...common,
  /** One frame for each tag, in this order: the first tag of an operation is its region. */
  regions: z.array(text).min(1),
  /** Heads of the table: host State, city, since. */
  heads: z.tuple([text, text, text]),
});

export const pictureSchema = z.discriminatedUnion('kind', [
  elementsSchema,
  timelineSchema,
  stagesSchema,
  mapSchema,
]);
export type PictureFile = z.infer<typeof pictureSchema>;
export type ElementsFile = z.infer<typeof elementsSchema>;
export type TimelineFile = z.infer<typeof timelineSchema>;
export type StagesFile = z.infer<typeof stagesSchema>;
export type MapFile = z.infer<typeof mapSchema>;

/** Words of the pictures that every operation and figures page gets: `{state}`, `{city}`, … are filled in. */
export const pictureWordsSchema = z.strictObject({
  /** The locator map of one operation. */
  locator: z.strictObject({
    title: text,
    description: text,
    note: text,
    /** Heads of the table: host State, city, latitude and longitude. */
    heads: z.tuple([text, text, text]),
    sources: sources.min(1),
  }),
  chart: z.strictObject({
    /** "{title}. {list}" */
    description: text,
    /** Heads of the table: what is counted, value. */
    heads: z.tuple([text, text]),
  }),
  /** "{distance} km" */
  scale: text,
});
export type PictureWords = z.infer<typeof pictureWordsSchema>;

/**
 * A chart of a figures page. Its bars are the entries that name it under `chart`: of one measure,
 * one counting body and one unit, and either of one year or of one scope.
 */
export const chartSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  /** What names a bar: the entry's year, its scope, or its own label. */
  by: z.enum(['year', 'scope', 'label']),
  note: text.optional(),
});
export type Chart = z.infer<typeof chartSchema>;
