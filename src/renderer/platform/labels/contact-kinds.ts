import { m } from '../../../shared/messages/messages.js';
import type { ContactKind } from '../../../shared/documents/contacts.js';

/** The names of the lines, on screen as on the sheet. */
export const contactKindName: Readonly<Record<ContactKind, () => string>> = {
  hotline: m.paper_contact_hotline,
  police: m.paper_contact_police,
  prosecution: m.paper_contact_prosecution,
  labour: m.paper_contact_labour,
  shelter: m.paper_contact_shelter,
};
