import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  DOCUMENTS,
  documentText,
  readDocumentText,
  type DocumentName,
  type DocumentValue,
} from '../../shared/documents/documents.js';
import { errorCode } from './error-code.js';
import { readTextFile } from './json-file.js';
import type { Notices } from '../app/notices.js';
import type { PersistenceMode } from './user-data.js';
import { writeFileAtomic } from './atomic-file.js';

/** A document in memory; `memoryOnly` when its file is not ours to overwrite. */
interface Held {
  value: DocumentValue<DocumentName>;
  memoryOnly: boolean;
  /** The file as it was last read or written here; undefined where there was none. */
  text?: string | undefined;
  /** Its last write failed. */
  unsaved?: boolean;
}

/** The documents a person makes, each in memory and in a file of its own as far as it can be written. */
export class DocumentStore {
  readonly #folder: string;
  readonly #notices: Notices;
  readonly #keeping: PersistenceMode;
  readonly #isEphemeral: () => boolean;
  readonly #held = new Map<DocumentName, Held>();
  /** Writes wait for each other, so that the last value is what stays. */
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param keeping whether the files are read and written in this run
   * @param isEphemeral whether what changes now lasts for this run only
   */
  constructor(
    folder: string,
    notices: Notices,
    keeping: PersistenceMode = 'normal',
    isEphemeral: () => boolean = () => false,
  ) {
    this.#folder = folder;
    this.#isEphemeral = isEphemeral;
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
    const held = this.#heldOf(name);
    held.value = value;
    if (!held.memoryOnly && !this.#isEphemeral()) {
      this.#writing = this.#writing.then(() => this.#save(name, held, documentText(value)));
      await this.#writing;
    }
    return value;
  }

  /** Ends what is being written, and tries once more what could not be. */
  async finish(): Promise<void> {
    await this.#writing;
    if (this.#isEphemeral()) return;
    for (const [name, held] of this.#held) {
      if (held.unsaved) await this.#save(name, held, documentText(held.value));
    }
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
    let seen: string | undefined;
    const found = readTextFile(file, (text) => {
      seen = text;
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
    return {
      value,
      memoryOnly: isNotOurs || this.#keeping === 'read-only',
      text: found.state === 'ok' ? seen : undefined,
    };
  }

  async #save(name: DocumentName, held: Held, text: string): Promise<void> {
    if (held.memoryOnly) return;
    const file = this.#file(name);
    try {
      if (await this.#isChangedElsewhere(file, held)) {
        held.memoryOnly = true;
        this.#notices.add({ kind: 'document-changed-elsewhere', document: name });
        return;
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, text);
      held.text = text;
      held.unsaved = false;
      this.#notices.settle('document-not-saved', name);
    } catch {
      held.unsaved = true;
      this.#notices.add({ kind: 'document-not-saved', document: name });
    }
  }

  /**
   * There is one Field Reader to a folder on a computer, but the folder may lie on a drive that two
   * computers share: what the other one has written is not for this one to undo.
   */
  async #isChangedElsewhere(file: string, held: Held): Promise<boolean> {
    try {
      return (await readFile(file, 'utf8')) !== held.text;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  #file(name: DocumentName): string {
    return join(this.#folder, `${name}.json`);
  }
}
