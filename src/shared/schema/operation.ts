import { z } from 'zod';
import { eventSchema, factSchema, figureSchema, seriesSchema, treatySchema } from './facts.js';
import { edtf, sources, text } from './parts.js';

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
  /** ISO 3166-1 numeric code (UN M49), by which map data names the State: "008". */
  hostStateCode: z.string().regex(/^\d{3}$/, 'is not a code of three digits in quotes'),
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
