import {
  CONTACT_KINDS,
  tidied,
  withContact,
  type Contact,
  type ContactKind,
  type Contacts,
} from './contacts.js';
import type { ArticleId } from '../edition/edition.js';

/** What a file of contacts would change. `before` is absent where there is nothing yet. */
export interface ContactChange {
  operation: ArticleId;
  kind: ContactKind;
  before?: Contact;
  after: Contact;
  /** Whether the file's contact was checked later than the one there is. */
  newer: boolean;
}

const same = (a: Contact | undefined, b: Contact): boolean =>
  a?.text === b.text && a.checkedBy === b.checkedBy && a.checkedOn === b.checkedOn;

/** The contacts of a file that are new or differ. What only the kept document has is not touched. */
export function changesFrom(kept: Contacts, file: Contacts): ContactChange[] {
  return Object.entries(file.operations).flatMap(([operation, contacts]) =>
    CONTACT_KINDS.flatMap((kind): ContactChange[] => {
      const read = contacts[kind];
      const after = read && tidied(read);
      const before = kept.operations[operation]?.[kind];
      if (!after || same(before, after)) return [];
      const newer = before === undefined || after.checkedOn > before.checkedOn;
      return [{ operation, kind, ...(before ? { before } : {}), after, newer }];
    }),
  );
}

/** The kept document with the chosen changes made. */
export const applied = (kept: Contacts, changes: readonly ContactChange[]): Contacts =>
  changes.reduce(
    (contacts, { operation, kind, after }) => withContact(contacts, operation, kind, after),
    kept,
  );
