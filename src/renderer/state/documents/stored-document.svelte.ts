import { documentText } from '../../../shared/documents/document-kind.js';
import {
  DOCUMENTS,
  type DocumentName,
  type DocumentValue,
} from '../../../shared/documents/documents.js';
import type { Notice } from '../../../shared/notices.js';
import type { Host } from '../../platform/host/host.js';

/** Whether the last change is on the disk, on its way there, or only in memory. */
export type SavingState = 'saved' | 'saving' | 'unsaved';

/** One of the documents a person makes: its value on the page, stored by the host. */
export class StoredDocument<N extends DocumentName> {
  /** The empty one until it has been read. */
  value = $state.raw() as DocumentValue<N>;
  saving = $state<SavingState>('saved');

  constructor(
    readonly name: N,
    readonly host: Pick<Host, 'readDocument' | 'writeDocument' | 'onDocumentElsewhere'>,
    /** Called with the faults of reading and writing. */
    readonly tell: (notices: readonly Notice[]) => void,
  ) {
    this.value = this.#empty;
    // Two windows show the same, and neither writes over what the other has added.
    host.onDocumentElsewhere?.(name, () => void this.read());
  }

  /** As a file would hold it. */
  get text(): string {
    return documentText(this.value);
  }

  get isEmpty(): boolean {
    return this.text === documentText(this.#empty);
  }

  async read(): Promise<void> {
    try {
      const { value, notices } = await this.host.readDocument(this.name);
      this.value = value;
      this.tell(notices);
    } catch {
      this.tell([{ kind: 'document-not-saved', document: this.name }]);
    }
  }

  /** Shows the new value and hands it to the host, which holds it in memory at once. */
  change(value: DocumentValue<N>): void {
    this.value = value;
    this.saving = 'saving';
    void this.#write(value);
  }

  /** Hands the value to the host once more, unless it is empty: while nothing was stored it was not. */
  store(): void {
    if (!this.isEmpty) this.change(this.value);
  }

  clear(): void {
    this.change(this.#empty);
  }

  get #empty(): DocumentValue<N> {
    // The registry has each document under its own name; the compiler cannot pair them.
    return DOCUMENTS[this.name].empty;
  }

  async #write(value: DocumentValue<N>): Promise<void> {
    let isSaved = false;
    try {
      const answer = await this.host.writeDocument(this.name, value);
      ({ isSaved } = answer);
      this.tell(answer.notices);
    } catch {
      this.tell([{ kind: 'document-not-saved', document: this.name }]);
    }
    if (value === this.value) this.saving = isSaved ? 'saved' : 'unsaved';
  }
}
