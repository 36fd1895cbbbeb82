import { stateOf, type Contact } from '../../../shared/documents/contacts.js';
import { m } from '../../../shared/messages/messages.js';
import { dateText } from './dates.js';

/** Today where the reader is: `2026-11-24`. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Who checked a contact and when, or that it has to be checked again. */
export function checkText(contact: Contact, day: string): string {
  const state = stateOf(contact, day);
  if (state === 'unchecked') return m.contacts_unchecked();
  const date = dateText(contact.checkedOn);
  if (state === 'stale') return m.contacts_stale({ date });
  if (state === 'ahead') return m.contacts_ahead({ date });
  return contact.checkedBy === ''
    ? m.contacts_checked_date({ date })
    : m.contacts_checked({ who: contact.checkedBy, date });
}
