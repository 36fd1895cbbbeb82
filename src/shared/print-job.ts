import { z } from 'zod/mini';
import { articleIdSchema } from './article-id.js';
import { operationContactsSchema } from './contacts.js';

/** Paper sizes a job can ask for. A4 is the default; nothing is guessed from the system's region. */
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** How much a fact sheet says: the essentials on one page, the whole on two, or the whole in large print. */
export const CUTS = ['one', 'two', 'large'] as const;
export type Cut = (typeof CUTS)[number];

export { articleIdSchema };

const sheets = {
  ids: z.array(articleIdSchema).check(z.minLength(1), z.maxLength(100)),
  paper: z.enum(PAPERS),
  cut: z._default(z.enum(CUTS), 'two'),
  /** Local contacts by operation, as the trainer filled them in. */
  contacts: z.optional(z.record(articleIdSchema, operationContactsSchema)),
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
    ...('contacts' in job && job.contacts ? { contacts: JSON.stringify(job.contacts) } : {}),
  }).toString();
}

/** Reads {@link printJobToQuery} back. Gives `undefined` for anything that is not a print job. */
export function printJobFromQuery(query: string): PrintJob | undefined {
  const params = new URLSearchParams(query);
  const cut = params.get('cut');
  const contacts = params.get('contacts');
  const result = z.safeParse(printJobSchema, {
    kind: params.get('kind'),
    ids: (params.get('ids') ?? '').split(','),
    paper: params.get('paper'),
    ...(cut === null ? {} : { cut }),
    ...(contacts === null ? {} : { contacts: parsed(contacts) }),
  });
  return result.success ? result.data : undefined;
}

/** What is not JSON stays text, which no schema takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
