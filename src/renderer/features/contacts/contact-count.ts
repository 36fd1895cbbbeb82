import {
  CONTACT_KINDS,
  stateOf,
  type OperationContacts,
} from '../../../shared/documents/contacts.js';
import { m } from '../../../shared/messages/messages.js';
import { today } from '../../platform/labels/contact-check.js';

/** "3 of 5 filled in, 1 to check again". */
export function countText(contacts: OperationContacts | undefined): string {
  const filled = CONTACT_KINDS.flatMap((kind) => contacts?.[kind] ?? []);
  if (filled.length === 0) return m.contacts_none();
  const stale = filled.filter((contact) => stateOf(contact, today()) !== 'checked').length;
  const numbers = { count: filled.length, total: CONTACT_KINDS.length };
  return stale === 0 ? m.contacts_filled(numbers) : m.contacts_filled_stale({ ...numbers, stale });
}
