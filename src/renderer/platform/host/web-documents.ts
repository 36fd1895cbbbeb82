import {
  DOCUMENTS,
  documentText,
  readDocumentText,
  type DocumentName,
  type DocumentValue,
} from '../../../shared/documents/documents.js';
import type { Notice, StoredDocument } from '../../../shared/ipc.js';

export const keyOf = (name: DocumentName): string => `field-reader.${name}`;

interface Held {
  value: DocumentValue<DocumentName>;
  /** What is stored is not ours to overwrite, or nothing can be stored. */
  memoryOnly: boolean;
  /** Changed while nothing was kept: what is stored is older. */
  unkept?: boolean;
}

/**
 * Documents of the browser forms, in `localStorage`. What cannot be read is kept under another key.
 * Where storage is closed or full, a document lasts as long as the page, and that is told once.
 */
export class WebDocuments {
  readonly #held = new Map<DocumentName, Held>();
  readonly #told = new Set<DocumentName>();

  /** @param isEphemeral whether what changes now lasts as long as the page only */
  constructor(readonly isEphemeral: () => boolean = () => false) {}

  /** Another page of the same site may have written since: what is stored goes first. */
  read<N extends DocumentName>(name: N): StoredDocument<N> {
    const known = this.#held.get(name);
    const isOurs = known?.memoryOnly === true || (known?.unkept === true && this.isEphemeral());
    const { held, notices } = known && isOurs ? { held: known, notices: [] } : this.#open(name);
    this.#held.set(name, held);
    // What is held under a name was read or written under that name.
    return { value: held.value as DocumentValue<N>, notices };
  }

  write<N extends DocumentName>(name: N, value: DocumentValue<N>): StoredDocument<N> {
    const before = this.#held.get(name) ?? this.#open(name).held;
    if (before.memoryOnly) {
      this.#held.set(name, { value, memoryOnly: true });
      return { value, notices: [] };
    }
    if (this.isEphemeral()) {
      this.#held.set(name, { value, memoryOnly: false, unkept: true });
      return { value, notices: [] };
    }
    try {
      localStorage.setItem(keyOf(name), documentText(value));
      this.#held.set(name, { value, memoryOnly: false });
      return { value, notices: [] };
    } catch {
      // From now on memory knows more than the store.
      this.#held.set(name, { value, memoryOnly: true });
      return { value, notices: this.#notSaved(name) };
    }
  }

  #open(name: DocumentName): { held: Held; notices: Notice[] } {
    const { empty } = DOCUMENTS[name];
    let text: string | null;
    try {
      text = localStorage.getItem(keyOf(name));
    } catch {
      return { held: { value: empty, memoryOnly: true }, notices: this.#notSaved(name) };
    }
    if (text === null) return { held: { value: empty, memoryOnly: false }, notices: [] };
    const reading = readDocumentText(name, text);
    if (reading.state === 'ok') {
      return { held: { value: reading.value, memoryOnly: false }, notices: [] };
    }
    if (reading.state === 'newer') {
      const notices: Notice[] = [{ kind: 'document-newer', document: name }];
      return { held: { value: empty, memoryOnly: true }, notices };
    }
    const aside = `${keyOf(name)}.corrupt-${new Date().toISOString()}`;
    try {
      localStorage.setItem(aside, text);
      localStorage.removeItem(keyOf(name));
    } catch {
      return { held: { value: empty, memoryOnly: true }, notices: this.#notSaved(name) };
    }
    return {
      held: { value: empty, memoryOnly: false },
      notices: [{ kind: 'document-set-aside', document: name, file: aside }],
    };
  }

  #notSaved(name: DocumentName): Notice[] {
    if (this.#told.has(name)) return [];
    this.#told.add(name);
    return [{ kind: 'document-not-saved', document: name }];
  }
}
