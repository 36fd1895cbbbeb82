import {
  documentText,
  MAX_DOCUMENT,
  readDocumentText,
  type DocumentName,
  type DocumentValue,
} from '../../../shared/documents/documents.js';
import { m } from '../../../shared/messages/messages.js';
import type { Host } from '../../platform/host/host.js';
import type { StoredDocument } from './stored-document.svelte.js';
import type { Said } from '../status.svelte.js';

/** A document as its page uses it: changed, saved as a file and opened from one, each said in words. */
export abstract class DocumentState<N extends DocumentName> {
  constructor(
    readonly kept: StoredDocument<N>,
    readonly host: Pick<Host, 'saveFile' | 'openFile'>,
    readonly said: Said,
  ) {}

  /** @param before what Undo brings back */
  protected say(text: string, before?: DocumentValue<N>): void {
    this.said.say(text, before && (() => this.kept.change(before)));
  }

  /** Keeps the value, unless no file could hold it: then it says so and leaves what there is. */
  protected async changeWithin(value: DocumentValue<N>): Promise<boolean> {
    if (documentText(value).length > MAX_DOCUMENT) {
      this.say(m.document_full({ name: m.document_name({ name: this.kept.name }) }));
      return false;
    }
    await this.kept.change(value);
    return true;
  }

  protected async saveAs(suggestedName: string): Promise<void> {
    const { text, name: kind } = this.kept;
    const result = await this.host.saveFile({ kind, suggestedName, text });
    if (result.outcome === 'failed') this.say(result.message);
    if (result.outcome === 'done') {
      const { file } = result;
      this.say(file ? m.document_saved({ file }) : m.document_handed_over());
    }
  }

  /** What a chosen file holds; undefined, and said in words, where it holds no such document. */
  protected async openFile(): Promise<{ file: string; value: DocumentValue<N> } | undefined> {
    const kind = this.kept.name;
    const opened = await this.host.openFile(kind);
    if (opened.outcome === 'failed') this.say(opened.message);
    if (opened.outcome !== 'opened') return undefined;
    const { name: file } = opened;
    const reading = readDocumentText(kind, opened.text);
    switch (reading.state) {
      case 'ok':
        return { file, value: reading.value };
      case 'newer':
        this.say(m.document_open_newer({ file }));
        return undefined;
      case 'damaged':
        this.say(m.document_open_damaged({ file }));
        return undefined;
      case 'other':
        this.say(m.document_open_other({ file, name: kind }));
        return undefined;
    }
  }
}
