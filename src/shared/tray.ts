import { z } from 'zod/mini';
import { articleIdSchema } from './article-id.js';
import { CUTS } from './paper.js';

/**
 * The handout tray: what a trainer collects to print as one document. The same text is the document
 * that Field Reader keeps and the file that a trainer saves and passes on.
 */

export const TRAY_FORMAT = 'field-reader-tray';
export const TRAY_VERSION = 1;
/** More items than any course hands out; what is added beyond is refused with a message. */
export const MOST_ITEMS = 1000;
/** Characters of a title, name or line of the cover. */
export const LONGEST_TEXT = 300;

const line = z.string().check(z.maxLength(LONGEST_TEXT));
const part = z.string().check(z.minLength(1), z.maxLength(200));

const common = {
  /** Tells the items of a tray apart. */
  key: z.string().check(z.regex(/^[a-z0-9]{1,20}$/)),
  id: articleIdSchema,
  /** What it was called when it was added: another edition may not have it. */
  title: line,
  /** The trainer's own name for it, in place of the title. */
  name: z.optional(line),
};

export const trayItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), ...common }),
  /** A section, by the slug of its heading. */
  z.strictObject({ kind: z.literal('section'), ...common, at: part }),
  z.strictObject({ kind: z.literal('picture'), ...common, picture: part }),
  z.strictObject({ kind: z.literal('sheet'), ...common, cut: z.enum(CUTS) }),
  z.strictObject({ kind: z.literal('scenario'), ...common, answers: z.boolean() }),
]);
export type TrayItem = z.infer<typeof trayItemSchema>;

export const traySchema = z.strictObject({
  format: z.literal(TRAY_FORMAT),
  version: z.literal(TRAY_VERSION),
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
  items: z.array(trayItemSchema).check(z.maxLength(MOST_ITEMS)),
});
export type Tray = z.infer<typeof traySchema>;

export const EMPTY_TRAY: Tray = {
  format: TRAY_FORMAT,
  version: TRAY_VERSION,
  cover: { shown: true, title: '', training: '', place: '', date: '', organisation: '' },
  contents: true,
  notes: false,
  answersLast: true,
  items: [],
};
