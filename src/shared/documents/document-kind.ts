import * as v from 'valibot';

/** A kind of document: JSON that names its version and is checked whenever it is read. */
export interface DocumentKind<T> {
  /** The newest version known here: older ones are migrated, newer ones left alone. */
  version: number;
  /** Marks the texts of this kind; absent where they never leave the store. */
  format?: string;
  /** Of the whole value in this version. */
  schema: v.GenericSchema<unknown, T>;
  /** The value before anything was written. */
  empty: T;
  /** What earlier editions called it in the store. It is still read, and removed by the next write. */
  formerName?: string;
  /** Turns a value of an earlier version into one of this version; {@link schema} checks the result. */
  migrate?: (value: object) => unknown;
  /** Newer apps add fields without raising the version: a field unknown here is a newer app's. */
  isExtensible?: boolean;
}

/** What a text turned out to be. */
export type DocumentReading<T> =
  | { state: 'ok'; value: T }
  /** Written by a newer version of Field Reader: whole, but not to be understood here. */
  | { state: 'newer' }
  /** A document of this kind, but damaged. */
  | { state: 'damaged' }
  /** Something else altogether. */
  | { state: 'other' };

/** Characters of a document as text. Far more than any person writes; little enough to read at once. */
export const MAX_DOCUMENT = 4_000_000;

/** The text of a document, for a file or a store. */
export const documentText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Reads {@link documentText} back. Never throws. */
export function readDocument<T>(kind: DocumentKind<T>, text: string): DocumentReading<T> {
  if (text.length > MAX_DOCUMENT) return { state: 'other' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { state: text.includes(kind.format ?? '') ? 'damaged' : 'other' };
  }
  const { format, version } = headOf(value);
  if (format !== kind.format) return { state: 'other' };
  if (typeof version === 'number' && version > kind.version) return { state: 'newer' };
  const isOlder = typeof version === 'number' && version < kind.version;
  const current = isOlder && kind.migrate ? kind.migrate(value as object) : value;
  const { success, output, issues } = v.safeParse(kind.schema, current);
  if (success) return { state: 'ok', value: output };
  const isExtended = issues.every(
    ({ type, expected }) => type === 'strict_object' && expected === 'never',
  );
  return { state: kind.isExtensible === true && isExtended ? 'newer' : 'damaged' };
}

function headOf(value: unknown): { format?: unknown; version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
