import {
  applied,
  changesFrom,
  type ContactChange,
} from '../../../shared/documents/contact-changes.js';
import {
  withContact,
  type Contact,
  type ContactKind,
  type Contacts,
} from '../../../shared/documents/contacts.js';
import type { ArticleId } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import { DocumentState } from './document-state.svelte.js';

/** What an opened file would change, and which of the changes are chosen, by index. */
export interface ContactOffer {
  file: string;
  changes: readonly ContactChange[];
  chosen: readonly number[];
}

/** Local contacts. What a file would change is shown first, and nothing changes until it is confirmed. */
export class ContactsState extends DocumentState<'contacts'> {
  offer = $state.raw<ContactOffer>();

  get value(): Contacts {
    return this.stored.value;
  }

  /** @param contact undefined takes it out */
  set(operation: ArticleId, kind: ContactKind, contact: Contact | undefined): void {
    this.changeWithin(withContact(this.value, operation, kind, contact));
  }

  async save(): Promise<void> {
    await this.saveAs(m.contacts_file_name());
  }

  /** Offers what a chosen file would change; of contacts checked at other times the newer ones. */
  async open(): Promise<void> {
    this.offer = undefined;
    const opened = await this.openFile();
    if (!opened) return;
    const { file, value } = opened;
    const changes = changesFrom(this.value, value);
    const chosen = changes.flatMap(({ newer }, index) => (newer ? [index] : []));
    if (changes.length > 0) this.offer = { file, changes, chosen };
    else this.announce(m.contacts_file_same({ name: file }));
  }

  choose(index: number, isChosen: boolean): void {
    if (!this.offer) return;
    const others = this.offer.chosen.filter((other) => other !== index);
    this.offer = { ...this.offer, chosen: isChosen ? [...others, index] : others };
  }

  confirm(): void {
    if (!this.offer) return;
    const { changes, chosen } = this.offer;
    const before = this.value;
    const value = applied(
      before,
      changes.filter((_, index) => chosen.includes(index)),
    );
    if (!this.changeWithin(value)) return;
    this.offer = undefined;
    this.announce(m.contacts_taken({ count: chosen.length }), before);
  }

  decline(): void {
    this.offer = undefined;
  }
}
