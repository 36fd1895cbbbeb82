import { documentText, MAX_DOCUMENT } from '../../../shared/documents/document-kind.js';
import {
  readDocumentText,
  type DocumentName,
  type DocumentValue,
} from '../../../shared/documents/documents.js';
import { m } from '../../../shared/messages/messages.js';
import type { Host } from '../../platform/host/host.js';
import type { StoredDocument } from './stored-document.svelte.js';
import type { UndoStatus } from '../status.svelte.js';

/** A document as its page uses it: changed, saved as a file and opened from one, each announced. */
export abstract class DocumentState<N extends DocumentName> {
  constructor(
    readonly stored: StoredDocument<N>,
    readonly host: Pick<Host, 'saveFile' | 'openFile'>,
    readonly status: UndoStatus,
  ) {}

  /** @param before what Undo brings back */
  protected announce(text: string, before?: DocumentValue<N>): void {
    this.status.announce(text, before && (() => this.stored.change(before)));
  }

  /** @returns false, and announces it, where no file could hold the value; nothing is changed then */
  protected changeWithin(value: DocumentValue<N>): boolean {
    if (documentText(value).length > MAX_DOCUMENT) {
      this.announceFull();
      return false;
    }
    this.stored.change(value);
    return true;
  }

  protected announceFull(): void {
    this.announce(m.document_full({ name: m.document_name({ name: this.stored.name }) }));
  }

  protected async saveAs(suggestedName: string): Promise<void> {
    const { text, name: kind } = this.stored;
    const result = await this.host.saveFile({ kind, suggestedName, text });
    if (result.outcome === 'failed') this.announce(result.message);
    if (result.outcome === 'done') {
      const { file } = result;
      this.announce(file ? m.document_saved({ file }) : m.document_handed_over());
    }
  }

  /** What a chosen file holds; undefined, and announced, where it holds no such document. */
  protected async openFile(): Promise<{ file: string; value: DocumentValue<N> } | undefined> {
    const kind = this.stored.name;
    const opened = await this.host.openFile(kind);
    if (opened.outcome === 'failed') this.announce(opened.message);
    if (opened.outcome !== 'opened') return undefined;
    const { name: file } = opened;
    const reading = readDocumentText(kind, opened.text);
    switch (reading.state) {
      case 'ok':
        return { file, value: reading.value };
      case 'newer':
        this.announce(m.document_open_newer({ file }));
        return undefined;
      case 'damaged':
        this.announce(m.document_open_damaged({ file }));
        return undefined;
      case 'other':
        this.announce(m.document_open_other({ file, name: kind }));
        return undefined;
    }
  }
}
