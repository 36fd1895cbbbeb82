import { z } from 'zod/mini';

/** Paper sizes a job can ask for. A4 is the default; nothing is guessed from the system's region. */
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** How much a fact sheet says: the essentials on one page, the whole on two, or the whole in large print. */
export const CUTS = ['one', 'two', 'large'] as const;
export type Cut = (typeof CUTS)[number];

/** An article's id: its path in the edition. */
export const articleIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/), z.maxLength(200));

const sheets = {
  ids: z.array(articleIdSchema).check(z.minLength(1), z.maxLength(100)),
  paper: z.enum(PAPERS),
  cut: z._default(z.enum(CUTS), 'two'),
};

/**
 * What to put on paper: fact sheets of field operations, each to be handed out alone; the same as
 * one collection with a cover and contents; or one article.
 */
export const printJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sheets'), ...sheets }),
  z.strictObject({ kind: z.literal('collection'), ...sheets }),
  z.strictObject({
    kind: z.literal('article'),
    ids: z.tuple([articleIdSchema]),
    paper: z.enum(PAPERS),
  }),
]);
export type PrintJob = z.infer<typeof printJobSchema>;

/** The job as the part of a URL after `print.html#` (or `#/print?` in the portable page). */
export function printJobToQuery(job: PrintJob): string {
  return new URLSearchParams({
    kind: job.kind,
    ids: job.ids.join(','),
    paper: job.paper,
    ...(job.kind === 'article' ? {} : { cut: job.cut }),
  }).toString();
}

/** Reads {@link printJobToQuery} back. Gives `undefined` for anything that is not a print job. */
export function printJobFromQuery(query: string): PrintJob | undefined {
  const params = new URLSearchParams(query);
  const cut = params.get('cut');
  const result = z.safeParse(printJobSchema, {
    kind: params.get('kind'),
    ids: (params.get('ids') ?? '').split(','),
    paper: params.get('paper'),
    ...(cut === null ? {} : { cut }),
  });
  return result.success ? result.data : undefined;
}
