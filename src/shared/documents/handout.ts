import { z } from 'zod/mini';
import { articleIdSchema } from '../edition/article-id.js';
import { SHEET_FORMATS } from '../print/paper.js';
import type { DocumentKind } from './document-kind.js';

/**
 * The handout: what a trainer collects to print as one document. The same text is the document
 * that Field Reader keeps and the file that a trainer saves and passes on.
 */

/** The handout's name in the first edition was tray; files that people keep are still read. */
const HANDOUT_FORMAT = 'field-reader-tray';
const HANDOUT_VERSION = 1;
/** More items than any course hands out; what is added beyond is refused with a message. */
export const MAX_ITEMS = 1000;
/** Characters of a title, name or line of the cover. */
export const MAX_TEXT = 300;

const line = z.string().check(z.maxLength(MAX_TEXT));
const part = z.string().check(z.minLength(1), z.maxLength(200));

const common = {
  /** Tells the items of a handout apart. */
  key: z.string().check(z.regex(/^[a-z0-9]{1,20}$/)),
  id: articleIdSchema,
  /** What it was called when it was added: another edition may not have it. */
  title: line,
  /** The trainer's own name for it, in place of the title. */
  name: z.optional(line),
};

export const handoutItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), ...common }),
  /** A section, by the slug of its heading. */
  z.strictObject({ kind: z.literal('section'), ...common, at: part }),
  z.strictObject({ kind: z.literal('picture'), ...common, picture: part }),
  z.strictObject({ kind: z.literal('sheet'), ...common, cut: z.enum(SHEET_FORMATS) }),
  z.strictObject({ kind: z.literal('scenario'), ...common, answers: z.boolean() }),
]);
export type HandoutItem = z.infer<typeof handoutItemSchema>;

export const handoutSchema = z.strictObject({
  format: z.literal(HANDOUT_FORMAT),
  version: z.literal(HANDOUT_VERSION),
  cover: z.strictObject({
    shown: z.boolean(),
    title: line,
    training: line,
    place: line,
    date: line,
    organisation: line,
  }),
  contents: z.boolean(),
  /** Ruled lines after each item. */
  notes: z.boolean(),
  /** Answers of scenarios come last instead of after each scenario. */
  answersLast: z.boolean(),
  items: z.array(handoutItemSchema).check(z.maxLength(MAX_ITEMS)),
});
export type Handout = z.infer<typeof handoutSchema>;

export const EMPTY_HANDOUT: Handout = {
  format: HANDOUT_FORMAT,
  version: HANDOUT_VERSION,
  cover: { shown: true, title: '', training: '', place: '', date: '', organisation: '' },
  contents: true,
  notes: false,
  answersLast: true,
  items: [],
};

export const HANDOUT = {
  format: HANDOUT_FORMAT,
  version: HANDOUT_VERSION,
  schema: handoutSchema,
  empty: EMPTY_HANDOUT,
  ending: 'frtray',
  formerName: 'tray',
} as const satisfies DocumentKind<Handout> & { ending: string };
