import type * as v from 'valibot';
import { CONTACTS } from './contacts.js';
import { readDocument, type DocumentKind, type DocumentReading } from './document-kind.js';
import { HANDOUT } from './handout.js';
import { SAVED } from './saved.js';
import { SESSION } from './session.js';

/**
 * The documents a person makes in Field Reader. Each is kept by the host between starts, and can be
 * saved as a file and opened again. To add one: a kind in a file of its own, an entry here, and its
 * name in the message `document_name`.
 */
export const DOCUMENTS = {
  contacts: CONTACTS,
  handout: HANDOUT,
  saved: SAVED,
  session: SESSION,
} as const satisfies Record<string, PersonalDocument>;

interface PersonalDocument extends DocumentKind<unknown> {
  format: string;
  /** Of the names of its files, without the dot. */
  ending: string;
}

export type DocumentName = keyof typeof DOCUMENTS;
export type DocumentValue<N extends DocumentName> = v.InferOutput<(typeof DOCUMENTS)[N]['schema']>;
export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as DocumentName[];

/** Reads the text of a document by its name. Never throws. */
export function readDocumentText<N extends DocumentName>(
  name: N,
  text: string,
): DocumentReading<DocumentValue<N>> {
  // The kind of each name gives the value of that name; the compiler cannot pair them.
  const kind: DocumentKind<unknown> = DOCUMENTS[name];
  return readDocument(kind, text) as DocumentReading<DocumentValue<N>>;
}
