import { z } from 'zod';
import { MEASURES } from '../edition/measures.js';
import { edtf, sources, text } from './parts.js';

interface Placed {
  sheet?: true | undefined;
  screenOnly?: true | undefined;
  verify?: true | undefined;
}
/** The rule, and what is said of a fact that breaks it. */
const onPaper = [
  (fact: Placed): boolean => !(fact.sheet && (fact.screenOnly ?? fact.verify)),
  {
    message: 'cannot be on the sheet and kept off paper; remove sheet, or screenOnly and verify',
  },
] as const;

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
  .refine(...onPaper);
export type Fact = z.infer<typeof factSchema>;

/** Something the operation did, with the year it did it. */
export const eventSchema = z.strictObject({ year: edtf, ...factSchema.shape }).refine(...onPaper);

export const figureSchema = z
  .strictObject({ year: edtf, measure: z.enum(MEASURES), ...factSchema.shape })
  .refine(...onPaper);
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
