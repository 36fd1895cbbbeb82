import * as v from 'valibot';
import { articleIdSchema } from '../edition/article-id.js';
import type { DocumentKind } from './document-kind.js';
import { MAX_TEXT } from './handout.js';

/**
 * What a person saved to come back to, and private notes. The same text is the document that Field
 * Reader keeps and the file that is passed on. Each entry says what it was about in the words of its
 * time, so that it can be read when an edition no longer has the page or section.
 */

const SAVED_FORMAT = 'field-reader-saved';
const SAVED_VERSION = 1;
/** Saved places, and notes, one list each. What is added beyond is refused with a message. */
export const MAX_SAVED = 5000;
/** Characters a note takes while it is written. */
export const MAX_NOTE = 20_000;
/** Characters of a note that was put together from several; far more than one is written with. */
const MAX_JOINED_NOTE = 100_000;

const line = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const time = v.pipe(v.string(), v.isoTimestamp());

const place = {
  id: articleIdSchema,
  /** A section, by the slug of its heading; without it the whole article. */
  at: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  /** What the section or article was called. */
  title: line,
  /** The title of the article; only where `title` is a section's. */
  article: v.optional(line),
  /** Date of the edition it was made in, EDTF. */
  edition: v.pipe(v.string(), v.maxLength(40)),
};

export const savedPlaceSchema = v.strictObject({ ...place, saved: time });
export type SavedPlace = v.InferOutput<typeof savedPlaceSchema>;

export const noteSchema = v.strictObject({
  ...place,
  /** Plain text, as it was typed. */
  text: v.pipe(v.string(), v.maxLength(MAX_JOINED_NOTE)),
  written: time,
});
export type Note = v.InferOutput<typeof noteSchema>;

export const savedSchema = v.strictObject({
  format: v.literal(SAVED_FORMAT),
  version: v.literal(SAVED_VERSION),
  places: v.pipe(v.array(savedPlaceSchema), v.maxLength(MAX_SAVED)),
  notes: v.pipe(v.array(noteSchema), v.maxLength(MAX_SAVED)),
});
export type Saved = v.InferOutput<typeof savedSchema>;

export const EMPTY_SAVED: Saved = {
  format: SAVED_FORMAT,
  version: SAVED_VERSION,
  places: [],
  notes: [],
};

export const SAVED = {
  format: SAVED_FORMAT,
  version: SAVED_VERSION,
  schema: savedSchema,
  empty: EMPTY_SAVED,
  ending: 'frsaved',
} as const satisfies DocumentKind<Saved> & { ending: string };

/** An article or a section of it. */
export type PlaceId = Pick<SavedPlace, 'id' | 'at'>;

/** One key for each place. Neither ids nor slugs have a `#`. */
export const placeKey = ({ id, at }: PlaceId): string => (at === undefined ? id : `${id}#${at}`);

/** The entries by key: there may be several of one place, by ids that its article had. */
export function groupByKey<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** What came of adding another person's list, or an older one, to this one. */
export interface SavedMerge {
  value: Saved;
  /** Places and notes that were not here. */
  places: number;
  notes: number;
  /** Notes to the same place in other words: both texts are kept, one under the other. */
  joined: number;
  /** What there was no room for. It is still in the file. */
  left: number;
}

/**
 * Adds what `theirs` has to `mine`; nothing of `mine` is taken away. Adding the same list again
 * changes nothing.
 *
 * @param heading stands between two texts of one note
 */
export function mergeSaved(mine: Saved, theirs: Saved, heading: string): SavedMerge {
  const places = [...mine.places];
  const notes = [...mine.notes];
  const placesByKey = indexByPlace(places);
  const notesByKey = indexByPlace(notes);
  const merge = { places: 0, notes: 0, joined: 0, left: 0 };
  for (const other of theirs.places) {
    const key = placeKey(other);
    if (placesByKey.has(key)) continue;
    if (places.length >= MAX_SAVED) {
      merge.left += 1;
      continue;
    }
    placesByKey.set(key, places.length);
    merge.places = places.push(other) - mine.places.length;
  }
  for (const other of theirs.notes) {
    const key = placeKey(other);
    const at = notesByKey.get(key);
    const own = at === undefined ? undefined : notes[at];
    if (at === undefined || own === undefined) {
      if (other.text.trim() === '') continue;
      if (notes.length >= MAX_SAVED) {
        merge.left += 1;
        continue;
      }
      notesByKey.set(key, notes.length);
      merge.notes = notes.push(other) - mine.notes.length;
      continue;
    }
    if (own.text.includes(other.text.trim())) continue;
    const text = other.text.includes(own.text.trim())
      ? other.text
      : `${own.text.trimEnd()}\n\n${heading}\n${other.text}`;
    if (text.length > MAX_JOINED_NOTE) {
      merge.left += 1;
      continue;
    }
    const written = own.written > other.written ? own.written : other.written;
    notes[at] = { ...own, text, written };
    merge.joined += 1;
  }
  return { value: { ...mine, places, notes }, ...merge };
}

/** Where each place is in a list; of several entries of one place the first. */
const indexByPlace = (list: readonly PlaceId[]): Map<string, number> =>
  new Map(list.map((one, index) => [placeKey(one), index] as const).reverse());
