import * as v from 'valibot';
import { articleIdSchema } from '../edition/article-id.js';
import { CARDS_PER_PAGE, cardSourceSchema } from './card-source.js';
import { operationContactsSchema } from '../documents/contacts.js';
import { languageSchema } from '../edition/editions.js';
import { SHEET_FORMATS, PAPERS } from './paper.js';
import { readyFields } from '../readiness.js';
import { handoutSchema } from '../documents/handout.js';

export { SHEET_FORMATS, PAPERS, type SheetFormat, type Paper } from './paper.js';
export { articleIdSchema };

/** Local contacts by operation, as the trainer filled them in. */
const contacts = v.optional(v.record(articleIdSchema, operationContactsSchema));

const every = {
  paper: v.picklist(PAPERS),
  /** The language of the edition; absent for the default. */
  lang: v.optional(languageSchema),
};

const sheets = {
  ...every,
  ids: v.pipe(v.array(articleIdSchema), v.minLength(1), v.maxLength(100)),
  cut: v.optional(v.picklist(SHEET_FORMATS), 'two'),
  contacts,
};

/**
 * What to put on paper: fact sheets of field operations, each to be handed out alone; the same as
 * one collection with a cover and contents; one article; two operations side by side; all that is
 * in a handout; cards to cut out; or the lines of a readiness check.
 */
export const printJobSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('sheets'), ...sheets }),
  v.strictObject({ kind: v.literal('collection'), ...sheets }),
  v.strictObject({
    kind: v.literal('article'),
    ids: v.strictTuple([articleIdSchema]),
    ...every,
  }),
  v.strictObject({
    kind: v.literal('compare'),
    ids: v.strictTuple([articleIdSchema, articleIdSchema]),
    /** All lines, not those of law and referral alone. */
    whole: v.optional(v.boolean(), false),
    ...every,
  }),
  v.strictObject({ kind: v.literal('ready'), ...readyFields, ...every }),
  v.strictObject({
    kind: v.literal('handout'),
    handout: handoutSchema,
    /** The trainer's copy: answers of scenarios, after everything else. */
    answers: v.optional(v.boolean()),
    ...every,
    contacts,
  }),
  v.strictObject({
    kind: v.literal('cards'),
    from: v.pipe(v.array(cardSourceSchema), v.minLength(1), v.maxLength(1000)),
    perPage: v.picklist(CARDS_PER_PAGE),
    /** What they are about. */
    title: v.pipe(v.string(), v.maxLength(300)),
    ...every,
  }),
]);
export type PrintJob = v.InferOutput<typeof printJobSchema>;

/** The articles that a job needs, in its order. */
export function jobArticles(job: PrintJob): string[] {
  if (job.kind === 'handout') return job.handout.items.map(({ id }) => id);
  if (job.kind === 'ready') return [];
  return job.kind === 'cards' ? job.from.map(({ id }) => id) : [...job.ids];
}

/** The job as the part of a URL after `print.html#` (or `#/print?` in the portable page). */
export function printJobToQuery(job: PrintJob): string {
  const params = new URLSearchParams({ kind: job.kind });
  if (job.kind === 'handout') params.set('handout', JSON.stringify(job.handout));
  else if (job.kind === 'cards') {
    params.set('from', JSON.stringify(job.from));
    params.set('perPage', String(job.perPage));
    params.set('title', job.title);
  } else if (job.kind === 'ready') {
    params.set('date', job.date);
    params.set('lines', JSON.stringify(job.lines));
  } else params.set('ids', job.ids.join(','));
  params.set('paper', job.paper);
  if (job.lang !== undefined) params.set('lang', job.lang);
  if ('whole' in job && job.whole) params.set('whole', 'true');
  if ('answers' in job && job.answers) params.set('answers', 'true');
  if ('cut' in job) params.set('cut', job.cut);
  if ('contacts' in job && job.contacts) params.set('contacts', JSON.stringify(job.contacts));
  return params.toString();
}

/** Reads {@link printJobToQuery} back. Gives `undefined` for anything that is not a print job. */
export function printJobFromQuery(query: string): PrintJob | undefined {
  const params = new URLSearchParams(query);
  const given = (name: string, read: (text: string) => unknown = (text) => text): object => {
    const text = params.get(name);
    return text === null ? {} : { [name]: read(text) };
  };
  const result = v.safeParse(printJobSchema, {
    ...given('kind'),
    ...given('ids', (text) => text.split(',')),
    ...given('paper'),
    ...given('lang'),
    ...given('cut'),
    ...given('whole', parsed),
    ...given('answers', parsed),
    ...given('contacts', parsed),
    ...given('handout', parsed),
    ...given('from', parsed),
    ...given('perPage', parsed),
    ...given('date'),
    ...given('lines', parsed),
    ...given('title'),
  });
  return result.success ? result.output : undefined;
}

/** What is not JSON stays text, which no schema takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
