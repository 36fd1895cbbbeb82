import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  DOCUMENTS,
  documentText,
  readDocumentText,
  type DocumentName,
  type DocumentValue,
} from '../shared/documents.js';
import { readTextFile } from './json-file.js';
import type { Notices } from './notices.js';
import type { Keeping } from './user-data.js';

/** A document in memory; `memoryOnly` when its file is not ours to overwrite. */
interface Held {
  value: DocumentValue<DocumentName>;
  memoryOnly: boolean;
}

/** The documents a person makes, each in memory and in a file of its own as far as it can be written. */
export class DocumentStore {
  readonly #folder: string;
  readonly #notices: Notices;
  readonly #keeping: Keeping;
  readonly #held = new Map<DocumentName, Held>();
  /** Writes wait for each other, so that the last value is what stays. */
  #writing: Promise<void> = Promise.resolve();

  /** @param keeping whether the files are read and written in this run */
  constructor(folder: string, notices: Notices, keeping: Keeping = 'normal') {
    this.#folder = folder;
    this.#keeping = keeping;
    this.#notices = notices;
  }

  /** A file is read the first time its document is asked for. */
  read<N extends DocumentName>(name: N): DocumentValue<N> {
    // What is held under a name was read or written under that name.
    return this.#heldOf(name).value as DocumentValue<N>;
  }

  /** Always holds for this run; a folder that cannot be written is told, not thrown. */
  async write<N extends DocumentName>(name: N, value: DocumentValue<N>): Promise<DocumentValue<N>> {
    const { memoryOnly } = this.#heldOf(name);
    this.#held.set(name, { value, memoryOnly });
    if (!memoryOnly) {
      this.#writing = this.#writing.then(() => this.#save(name, value));
      await this.#writing;
    }
    return value;
  }

  #heldOf(name: DocumentName): Held {
    const known = this.#held.get(name);
    if (known) return known;
    const held = this.#open(name);
    this.#held.set(name, held);
    return held;
  }

  #open(name: DocumentName): Held {
    if (this.#keeping === 'safe') return { value: DOCUMENTS[name].empty, memoryOnly: true };
    const file = this.#file(name);
    const found = readTextFile(file, (text) => {
      const reading = readDocumentText(name, text);
      return reading.state === 'ok' || reading.state === 'newer' ? reading : { state: 'faulty' };
    });
    const value = found.state === 'ok' ? found.value : DOCUMENTS[name].empty;
    switch (found.state) {
      case 'set-aside':
        this.#notices.add({ kind: 'document-set-aside', document: name, file: found.file });
        break;
      case 'newer':
        this.#notices.add({ kind: 'document-newer', document: name });
        break;
      case 'stuck':
        this.#notices.add({ kind: 'document-not-saved', document: name });
    }
    const isNotOurs = found.state === 'newer' || found.state === 'stuck';
    return { value, memoryOnly: isNotOurs || this.#keeping === 'read-only' };
  }

  async #save(name: DocumentName, value: DocumentValue<DocumentName>): Promise<void> {
    const file = this.#file(name);
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, documentText(value));
    } catch {
      this.#notices.add({ kind: 'document-not-saved', document: name });
    }
  }

  #file(name: DocumentName): string {
    return join(this.#folder, `${name}.json`);
  }
}
