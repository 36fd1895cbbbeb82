import * as v from 'valibot';
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

const line = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const text = v.pipe(v.string(), v.maxLength(MAX_WALL_TEXT));

const common = {
  /** Tells the items of a session apart. */
  key: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/)),
  /** What it was called when it was added: another edition may not have it. */
  title: line,
  /** The trainer's own name for it, in place of the title. */
  name: v.optional(line),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_MINUTES)),
  /** For the trainer alone: on the session page, never on the wall. */
  remark: v.optional(text),
};

export const sessionItemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), ...common, id: articleIdSchema }),
  /** A section, by the slug of its heading. */
  v.strictObject({
    kind: v.literal('section'),
    ...common,
    id: articleIdSchema,
    at: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  }),
  /** Stage by stage, each followed by its covered answers. */
  v.strictObject({ kind: v.literal('scenario'), ...common, id: articleIdSchema }),
  /** A handout as it was when it was added. */
  v.strictObject({ kind: v.literal('handout'), ...common, handout: handoutSchema }),
  /** The trainer's own words for the wall. */
  v.strictObject({ kind: v.literal('note'), ...common, text }),
  v.strictObject({ kind: v.literal('break'), ...common }),
]);
export type SessionItem = v.InferOutput<typeof sessionItemSchema>;

export const sessionSchema = v.strictObject({
  format: v.literal(SESSION_FORMAT),
  version: v.literal(SESSION_VERSION),
  title: line,
  /** When it begins: "09:30"; empty where that is not settled. */
  start: v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/)),
  items: v.pipe(v.array(sessionItemSchema), v.maxLength(MAX_STEPS)),
});
export type Session = v.InferOutput<typeof sessionSchema>;

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
