import {
  DOCUMENTS,
  documentText,
  type DocumentName,
  type DocumentValue,
} from '../../../shared/documents/documents.js';
import type { Notice } from '../../../shared/ipc.js';
import type { Host } from '../../platform/host/host.js';

/** One of the documents a person makes, as the page shows it and as the host keeps it. */
export class StoredDocument<N extends DocumentName> {
  /** The empty one until it has been read. */
  value = $state.raw() as DocumentValue<N>;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly name: N,
    readonly host: Pick<Host, 'readDocument' | 'writeDocument' | 'onDocumentElsewhere'>,
    /** Hears what went wrong with keeping it. */
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

  /** Shows the new value at once and keeps it; changes are written one after the other. */
  change(value: DocumentValue<N>): Promise<void> {
    this.value = value;
    this.#writing = this.#writing.then(() => this.#write(value));
    return this.#writing;
  }

  /** Writes what there is once more, unless it is nothing. */
  async keep(): Promise<void> {
    if (!this.isEmpty) await this.change(this.value);
  }

  clear(): Promise<void> {
    return this.change(this.#empty);
  }

  get #empty(): DocumentValue<N> {
    // The registry has each document under its own name; the compiler cannot pair them.
    return DOCUMENTS[this.name].empty as DocumentValue<N>;
  }

  async #write(value: DocumentValue<N>): Promise<void> {
    // Only the newest value is worth writing.
    if (value !== this.value) return;
    try {
      this.tell((await this.host.writeDocument(this.name, value)).notices);
    } catch {
      this.tell([{ kind: 'document-not-saved', document: this.name }]);
    }
  }
}
