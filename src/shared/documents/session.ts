import { z } from 'zod/mini';
import { articleIdSchema } from '../edition/article-id.js';
import type { DocumentKind } from './document-kind.js';
import { MAX_TEXT, handoutSchema } from './handout.js';

/**
 * A session: what a trainer shows, says and hands out, in order, with minutes. The same text is the
 * document that Field Reader keeps and the file that is passed on, so it holds its handouts whole.
 */

const SESSION_FORMAT = 'field-reader-session';
const SESSION_VERSION = 2;
/** More than any week of training. */
export const MAX_STEPS = 300;
/** Minutes of one item. */
export const MAX_MINUTES = 600;
/** Characters of a text for the wall, or of a remark. */
export const MAX_WALL_TEXT = 5000;

const line = z.string().check(z.maxLength(MAX_TEXT));
const text = z.string().check(z.maxLength(MAX_WALL_TEXT));

const common = {
  /** Tells the items of a session apart. */
  key: z.string().check(z.regex(/^[a-z0-9]{1,20}$/)),
  /** What it was called when it was added: another edition may not have it. */
  title: line,
  /** The trainer's own name for it, in place of the title. */
  name: z.optional(line),
  minutes: z.int().check(z.minimum(0), z.maximum(MAX_MINUTES)),
  /** For the trainer alone: on the session page, never on the wall. */
  remark: z.optional(text),
};

export const sessionItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), ...common, id: articleIdSchema }),
  /** A section, by the slug of its heading. */
  z.strictObject({
    kind: z.literal('section'),
    ...common,
    id: articleIdSchema,
    at: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  /** Stage by stage, each followed by its covered answers. */
  z.strictObject({ kind: z.literal('scenario'), ...common, id: articleIdSchema }),
  /** A handout as it was when it was added. */
  z.strictObject({ kind: z.literal('handout'), ...common, handout: handoutSchema }),
  /** The trainer's own words for the wall. */
  z.strictObject({ kind: z.literal('note'), ...common, text }),
  z.strictObject({ kind: z.literal('break'), ...common }),
]);
export type SessionItem = z.infer<typeof sessionItemSchema>;

export const sessionSchema = z.strictObject({
  format: z.literal(SESSION_FORMAT),
  version: z.literal(SESSION_VERSION),
  title: line,
  /** When it begins: "09:30"; empty where that is not settled. */
  start: z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/)),
  items: z.array(sessionItemSchema).check(z.maxLength(MAX_STEPS)),
});
export type Session = z.infer<typeof sessionSchema>;

export const EMPTY_SESSION: Session = {
  format: SESSION_FORMAT,
  version: SESSION_VERSION,
  title: '',
  start: '',
  items: [],
};

/** Version 1 held the handout of an item as `tray`. */
function migrateSession(value: { items?: unknown }): object {
  const { items } = value;
  if (!Array.isArray(items)) return value;
  const migrated = items.map((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('tray' in item)) return item;
    const { tray, ...rest } = item;
    return { ...rest, handout: tray };
  });
  return { ...value, version: SESSION_VERSION, items: migrated };
}

export const SESSION = {
  format: SESSION_FORMAT,
  version: SESSION_VERSION,
  schema: sessionSchema,
  empty: EMPTY_SESSION,
  ending: 'frsession',
  migrate: migrateSession,
} as const satisfies DocumentKind<Session> & { ending: string };
