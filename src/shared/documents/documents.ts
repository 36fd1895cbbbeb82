import { z } from 'zod/mini';
import { contactsSchema, EMPTY_CONTACTS } from './contacts.js';
import { EMPTY_SAVED, savedSchema } from './saved.js';
import { EMPTY_SESSION, sessionSchema } from './session.js';
import { EMPTY_HANDOUT, handoutSchema } from './handout.js';

/**
 * The documents a person makes in Field Reader. Each is kept by the host between starts, and can be
 * saved as a file and opened again. To add one: a schema in a file of its own, an entry here, and
 * its name in the message `document_name`.
 */
export const DOCUMENTS = {
  contacts: { schema: contactsSchema, empty: EMPTY_CONTACTS, ending: 'frcontacts' },
  handout: { schema: handoutSchema, empty: EMPTY_HANDOUT, ending: 'frtray' },
  saved: { schema: savedSchema, empty: EMPTY_SAVED, ending: 'frsaved' },
  session: { schema: sessionSchema, empty: EMPTY_SESSION, ending: 'frsession' },
} as const satisfies Record<string, DocumentKind>;

interface DocumentKind {
  /** Of the whole document, `format` and `version` included; both are literals. */
  schema: z.ZodMiniType;
  /** What there is before anything was written. */
  empty: { format: string; version: number };
  /** Of the names of its files, without the dot. */
  ending: string;
}

export type DocumentName = keyof typeof DOCUMENTS;
export type DocumentValue<N extends DocumentName> = z.infer<(typeof DOCUMENTS)[N]['schema']>;
export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as DocumentName[];

/** Characters of a document as text. Far more than any person writes; little enough to read at once. */
export const MAX_DOCUMENT = 4_000_000;

/** What a text turned out to be. */
export type DocumentReading<N extends DocumentName> =
  | { state: 'ok'; value: DocumentValue<N> }
  /** Written by a newer version of Field Reader: whole, but not to be understood here. */
  | { state: 'newer' }
  /** A document of this kind, but damaged. */
  | { state: 'damaged' }
  /** Something else altogether. */
  | { state: 'other' };

/** The text of a document, for a file or a store. */
export const documentText = (value: DocumentValue<DocumentName>): string =>
  `${JSON.stringify(value, null, 2)}\n`;

/** Reads {@link documentText} back. Never throws. */
export function readDocumentText<N extends DocumentName>(
  name: N,
  text: string,
): DocumentReading<N> {
  if (text.length > MAX_DOCUMENT) return { state: 'other' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { state: text.includes(DOCUMENTS[name].empty.format) ? 'damaged' : 'other' };
  }
  const result = z.safeParse(DOCUMENTS[name].schema, value);
  // The schema of each name gives the value of that name; the compiler cannot pair them.
  if (result.success) return { state: 'ok', value: result.data as DocumentValue<N> };
  const { format, version } = headOf(value);
  const known = DOCUMENTS[name].empty;
  if (format !== known.format) return { state: 'other' };
  return { state: typeof version === 'number' && version > known.version ? 'newer' : 'damaged' };
}

function headOf(value: unknown): { format?: unknown; version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
