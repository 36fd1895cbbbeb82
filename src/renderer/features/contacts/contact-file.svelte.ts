import {
  applied,
  changesFrom,
  type ContactChange,
} from '../../../shared/documents/contact-changes.js';
import type { Contacts } from '../../../shared/documents/contacts.js';
import { documentText, readDocumentText } from '../../../shared/documents/documents.js';
import { m } from '../../../shared/messages/messages.js';
import type { StoredDocument } from '../../state/documents/stored-document.svelte.js';
import type { Host } from '../../platform/host/host.js';

/** A file of contacts going out or coming in. What comes in is shown before anything changes. */
export class ContactFile {
  /** What to say of the last thing done. */
  said = $state<string>();
  /** What an opened file would change, and which of that is chosen. */
  offer = $state.raw<{ name: string; changes: ContactChange[]; chosen: readonly number[] }>();
  /** The contacts as they were before the last file was taken over. */
  before = $state.raw<Contacts>();

  constructor(
    readonly contacts: StoredDocument<'contacts'>,
    readonly host: Pick<Host, 'saveFile' | 'openFile'>,
  ) {}

  async save(): Promise<void> {
    this.#clear();
    const result = await this.host.saveFile({
      kind: 'contacts',
      suggestedName: m.contacts_file_name(),
      text: documentText(this.contacts.value),
    });
    if (result.outcome === 'failed') this.said = result.message;
    if (result.outcome === 'done') {
      this.said = result.file ? m.contacts_saved({ file: result.file }) : m.contacts_saved_here();
    }
  }

  async open(): Promise<void> {
    this.#clear();
    const opened = await this.host.openFile('contacts');
    if (opened.outcome === 'failed') this.said = opened.message;
    if (opened.outcome !== 'opened') return;
    const { name, text } = opened;
    const reading = readDocumentText('contacts', text);
    if (reading.state !== 'ok') {
      const words = { newer: m.contacts_file_newer, damaged: m.contacts_file_damaged, other: m.contacts_file_other }; // prettier-ignore
      this.said = words[reading.state]({ name });
      return;
    }
    const changes = changesFrom(this.contacts.value, reading.value);
    if (changes.length === 0) {
      this.said = m.contacts_file_same({ name });
      return;
    }
    const chosen = changes.flatMap(({ newer }, index) => (newer ? [index] : []));
    this.offer = { name, changes, chosen };
  }

  choose(index: number, taken: boolean): void {
    if (!this.offer) return;
    const others = this.offer.chosen.filter((other) => other !== index);
    this.offer = { ...this.offer, chosen: taken ? [...others, index] : others };
  }

  async take(): Promise<void> {
    if (!this.offer) return;
    const { changes, chosen } = this.offer;
    const before = this.contacts.value;
    this.offer = undefined;
    this.said = m.contacts_taken({ count: chosen.length });
    this.before = before;
    await this.contacts.change(applied(before, changes.filter((_, index) => chosen.includes(index)))); // prettier-ignore
  }

  async undo(): Promise<void> {
    const { before } = this;
    this.#clear();
    if (before) await this.contacts.change(before);
  }

  leave(): void {
    this.#clear();
  }

  #clear(): void {
    this.said = undefined;
    this.offer = undefined;
    this.before = undefined;
  }
}
