import * as v from 'valibot';
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

const line = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const part = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const common = {
  /** Tells the items of a handout apart. */
  key: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/)),
  id: articleIdSchema,
  /** What it was called when it was added: another edition may not have it. */
  title: line,
  /** The trainer's own name for it, in place of the title. */
  name: v.optional(line),
};

export const handoutItemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), ...common }),
  /** A section, by the slug of its heading. */
  v.strictObject({ kind: v.literal('section'), ...common, at: part }),
  v.strictObject({ kind: v.literal('picture'), ...common, picture: part }),
  v.strictObject({ kind: v.literal('sheet'), ...common, cut: v.picklist(SHEET_FORMATS) }),
  /** `answers`: chosen for each in earlier versions; now the trainer's copy has them all. */
  v.strictObject({ kind: v.literal('scenario'), ...common, answers: v.boolean() }),
]);
export type HandoutItem = v.InferOutput<typeof handoutItemSchema>;

export const handoutSchema = v.strictObject({
  format: v.literal(HANDOUT_FORMAT),
  version: v.literal(HANDOUT_VERSION),
  cover: v.strictObject({
    shown: v.boolean(),
    title: line,
    training: line,
    place: line,
    date: line,
    organisation: line,
  }),
  contents: v.boolean(),
  /** Ruled lines after each item. */
  notes: v.boolean(),
  /** Chosen in earlier versions; answers always come last. */
  answersLast: v.boolean(),
  items: v.pipe(v.array(handoutItemSchema), v.maxLength(MAX_ITEMS)),
});
export type Handout = v.InferOutput<typeof handoutSchema>;

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
