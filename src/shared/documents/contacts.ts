import * as v from 'valibot';
import { articleIdSchema } from '../edition/article-id.js';
import type { ArticleId } from '../edition/edition.js';
import type { DocumentKind } from './document-kind.js';

/**
 * Local contacts: what a trainer has found out and checked, for each operation. None is ever
 * shipped. The same text is the document that Field Reader keeps and the file that trainers pass on.
 */

const CONTACTS_FORMAT = 'field-reader-contacts';
const CONTACTS_VERSION = 1;
/** In the order of the fact sheet. */
export const CONTACT_KINDS = ['hotline', 'police', 'prosecution', 'labour', 'shelter'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Characters that the form takes; files made by hand may hold more. */
export const MAX_CONTACT = 120;
const line = v.pipe(v.string(), v.maxLength(1000));

export const contactSchema = v.strictObject({
  /** A number, a name, an address: as it is to be printed. */
  text: line,
  /** Who has checked it; empty when nobody said. */
  checkedBy: line,
  /** `2026-11-24`; empty when unknown. */
  checkedOn: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
});
export type Contact = v.InferOutput<typeof contactSchema>;

export const operationContactsSchema = v.strictObject({
  hotline: v.optional(contactSchema),
  police: v.optional(contactSchema),
  prosecution: v.optional(contactSchema),
  labour: v.optional(contactSchema),
  shelter: v.optional(contactSchema),
});
export type OperationContacts = v.InferOutput<typeof operationContactsSchema>;

export const contactsSchema = v.strictObject({
  format: v.literal(CONTACTS_FORMAT),
  version: v.literal(CONTACTS_VERSION),
  operations: v.record(articleIdSchema, operationContactsSchema),
});
export type Contacts = v.InferOutput<typeof contactsSchema>;

export const EMPTY_CONTACTS: Contacts = {
  format: CONTACTS_FORMAT,
  version: CONTACTS_VERSION,
  operations: {},
};

export const CONTACTS = {
  format: CONTACTS_FORMAT,
  version: CONTACTS_VERSION,
  schema: contactsSchema,
  empty: EMPTY_CONTACTS,
  ending: 'frcontacts',
} as const satisfies DocumentKind<Contacts> & { ending: string };

/** On one line: a pasted line break becomes a comma, anything invisible a space. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ', ')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll(/^[, ]+|[, ]+$/g, '');

/** The contact as it is kept; undefined when it says nothing. */
export function tidied({ text, checkedBy, checkedOn }: Contact): Contact | undefined {
  const contact = { text: oneLine(text), checkedBy: oneLine(checkedBy), checkedOn };
  return contact.text === '' ? undefined : contact;
}

/**
 * How far a contact can be trusted on a day. After twelve months it has to be checked again. `ahead`
 * is a date that has not come yet: the date or the clock of this computer is wrong.
 */
export type ContactState = 'checked' | 'stale' | 'ahead' | 'unchecked';

/** @param today `2026-11-24` */
export function stateOf({ checkedOn }: Contact, today: string): ContactState {
  if (checkedOn === '') return 'unchecked';
  if (checkedOn > dayAfter(today)) return 'ahead';
  const year = Number(today.slice(0, 4)) - 1;
  // The same day a year before; dates of this form compare as text.
  return checkedOn < `${String(year).padStart(4, '0')}${today.slice(4)}` ? 'stale' : 'checked';
}

/** Where a file was passed on from, it may be tomorrow already. */
function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

/** The fields that have a value. */
const present = <T>(fields: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

/** A document with one contact put in, or taken out where it says nothing. */
export function withContact(
  contacts: Contacts,
  operation: ArticleId,
  kind: ContactKind,
  contact: Contact | undefined,
): Contacts {
  const after: OperationContacts = present({
    ...contacts.operations[operation],
    [kind]: contact,
  });
  const kept = Object.keys(after).length > 0 ? after : undefined;
  return { ...contacts, operations: present({ ...contacts.operations, [operation]: kept }) };
}
