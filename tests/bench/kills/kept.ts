import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SETTINGS_FILE } from '../../../src/main/storage/app-paths.js';
import { EMPTY_CONTACTS } from '../../../src/shared/documents/contacts.js';
import { documentText } from '../../../src/shared/documents/document-kind.js';
import {
  DOCUMENT_NAMES,
  DOCUMENTS,
  readDocumentText,
  type DocumentName,
  type DocumentValue,
} from '../../../src/shared/documents/documents.js';
import { EMPTY_SAVED } from '../../../src/shared/documents/saved.js';
import { EMPTY_SESSION, type SessionItem } from '../../../src/shared/documents/session.js';
import { settingsSchema } from '../../../src/shared/documents/settings.js';
import { EMPTY_HANDOUT } from '../../../src/shared/documents/handout.js';

/** Everything a person keeps: four documents and the settings, each in a file of its own. */
export const KEPT = [...DOCUMENT_NAMES, 'settings'] as const;
export type Kept = (typeof KEPT)[number];

const ID = 'topics/non-punishment';
const OPERATION = 'operations/presence-in-albania';

/** Of another length at every step, so that what is left of a longer file would show. */
const filling = (step: number, most: number): string => 'ж'.repeat(1 + ((step * 131) % most));
/** A list that is long at times: a write that takes a while, to be killed in the midst of it. */
const lengthAt = (step: number): number => (step % 5 === 0 ? 60 : step % 3);
const listAt = <T>(step: number, item: (index: number) => T): T[] =>
  Array.from({ length: lengthAt(step) }, (_, index) => item(index));

const values: { [N in DocumentName]: (step: number) => DocumentValue<N> } = {
  contacts: (step) => {
    const contact = { text: String(step), checkedBy: filling(step, 900), checkedOn: '' };
    return { ...EMPTY_CONTACTS, operations: { [OPERATION]: { hotline: contact } } };
  },
  handout: (step) => ({
    ...EMPTY_HANDOUT,
    cover: { ...EMPTY_HANDOUT.cover, title: String(step), place: filling(step, 300) },
    items: listAt(step, (index) => {
      const key = `k${String(index)}`;
      return { kind: 'article' as const, key, id: ID, title: filling(step + index, 300) };
    }),
  }),
  saved: (step) => {
    const place = { id: ID, title: 'Non-punishment', edition: '2026-11' };
    const note = { ...place, written: '2026-11-30T10:00:00Z' };
    const others = listAt(step, (index) => {
      return { ...note, at: `s${String(index)}`, text: filling(step + index, 18_000) };
    });
    return { ...EMPTY_SAVED, notes: [{ ...note, text: String(step) }, ...others] };
  },
  session: (step) => ({
    ...EMPTY_SESSION,
    title: String(step),
    items: listAt(step, (index): SessionItem => {
      const key = `k${String(index)}`;
      return { kind: 'note', key, title: 'Note', minutes: 5, text: filling(step + index, 4900) };
    }),
  }),
};

/** The step that a document was written in. */
const steps: { [N in DocumentName]: (value: DocumentValue<N>) => string | undefined } = {
  contacts: ({ operations }) => operations[OPERATION]?.hotline?.text,
  handout: ({ cover }) => cover.title,
  saved: ({ notes }) => notes[0]?.text,
  session: ({ title }) => title,
};

/** A request of `window.reader`, and its arguments. */
export interface Request {
  method: string;
  given: unknown[];
}

/** Writes what belongs to a step. */
export const writeOf = (kept: Kept, step: number): Request =>
  kept === 'settings'
    ? { method: 'writeSettings', given: [{ role: String(step) }] }
    : { method: 'writeDocument', given: [kept, values[kept](step)] };

export const readOf = (kept: Kept): Request =>
  kept === 'settings'
    ? { method: 'readSettings', given: [] }
    : { method: 'readDocument', given: [kept] };

/** The step of what a request from {@link readOf} is answered with; 0 where nothing was written. */
export function stepRead(kept: Kept, answer: object): number {
  if ('settings' in answer) return Number(v.parse(settingsSchema, answer.settings).role);
  const value = 'value' in answer ? answer.value : undefined;
  return kept === 'settings' ? NaN : stepOf(kept, documentText(value));
}

/**
 * The step that a file in a folder holds, whole to the last character; 0 where nothing was written.
 * @throws if it is anything but what was written in one step
 */
export function stepOnDisk(folder: string, kept: Kept): number {
  const text = textOf(join(folder, kept === 'settings' ? SETTINGS_FILE : `${kept}.json`));
  if (text === undefined) return 0;
  if (kept === 'settings') return Number(v.parse(settingsSchema, JSON.parse(text)).role);
  return stepOf(kept, text);
}

function stepOf(name: DocumentName, text: string): number {
  const reading = readDocumentText(name, text);
  if (reading.state !== 'ok') throw new Error(`${name} is ${reading.state}: ${text.slice(0, 200)}`);
  // A document of that name; the compiler cannot pair them.
  const step = Number((steps[name] as (value: unknown) => string | undefined)(reading.value) ?? 0);
  const expected = step === 0 ? DOCUMENTS[name].empty : values[name](step);
  const isWhole = text === documentText(reading.value);
  if (isWhole && isDeepStrictEqual(reading.value, expected)) return step;
  throw new Error(`${name} is not what was written in step ${step}`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
