import { documentText, MAX_DOCUMENT, readDocument, type DocumentKind } from './document-kind.js';

/** Milliseconds from the last change to the write. */
export const WRITE_DELAY = 400;
/** Milliseconds after which a change is written even if others keep following it. */
export const MAX_WRITE_DELAY = 5000;

/** Where the text of one document is stored. */
export interface TextStorage {
  /**
   * @returns undefined where nothing is stored
   * @throws if what is stored cannot be read
   */
  read(): string | undefined;
  /**
   * Renames what {@link read} found, so that it survives the next write.
   * @returns the new name
   * @throws if it cannot be renamed
   */
  setAside(): string;
  /**
   * Replaces the whole text, or leaves the old one as it was.
   * @throws ChangedElsewhere
   * @throws the storage's own error
   */
  write(text: string): void | Promise<void>;
}

/** Another computer has written the document since it was last read or written here. */
export class ChangedElsewhere extends Error {}

/** What can go wrong. `file` is the name under which an unreadable text was set aside. */
export type StoreFault =
  { kind: 'set-aside'; file: string } | { kind: 'newer' | 'changed-elsewhere' | 'not-saved' };

/**
 * How documents are kept in this run. `read-only`: read, but not written; `safe`: neither, so that a
 * faulty file cannot keep the app from starting.
 */
export type PersistenceMode = 'normal' | 'read-only' | 'safe';

export interface StoreOptions {
  mode?: PersistenceMode;
  /** While true, changes last for this run only. */
  isEphemeral?: () => boolean;
  onFault?: (fault: StoreFault) => void;
  /** Called after each successful write. */
  onSaved?: () => void;
}

/**
 * One document: its value in memory, and its text in a storage. A change is in memory at once and
 * written {@link WRITE_DELAY} after the last one, or on {@link flush}. A text that is not ours to
 * overwrite (a newer version's, or changed on another computer) is left alone for the rest of the run.
 */
export class VersionedStore<T> {
  readonly #options: Required<StoreOptions>;
  #value: { value: T } | undefined;
  /** Nothing may be written any more. */
  #isMemoryOnly: boolean;
  /** Memory has a change that is not to be stored. */
  #hasUnstored = false;
  #lastWriteFailed = false;
  /** The value to write next, and who waits for it to be stored. */
  #pending: { value: T; deadline: number } | undefined;
  #waiting: ((isSaved: boolean) => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  #saved = Promise.resolve();

  constructor(
    readonly kind: DocumentKind<T>,
    readonly storage: TextStorage,
    options: StoreOptions = {},
  ) {
    const nothing = (): void => undefined;
    this.#options = {
      mode: 'normal',
      isEphemeral: () => false,
      onFault: nothing,
      onSaved: nothing,
      ...options,
    };
    this.#isMemoryOnly = this.#options.mode !== 'normal';
  }

  /** The storage is read the first time, and not again. */
  read(): T {
    this.#value ??= { value: this.#options.mode === 'safe' ? this.kind.empty : this.#open() };
    return this.#value.value;
  }

  /** Reads the storage again, since another page may have written to it, unless memory is newer. */
  refresh(): T {
    const isEphemeral = this.#hasUnstored && this.#options.isEphemeral();
    const isUnsaved = this.#pending !== undefined || this.#isSaving || this.#lastWriteFailed;
    if (!isUnsaved && !this.#isMemoryOnly && !isEphemeral) this.#value = undefined;
    return this.read();
  }

  /**
   * Replaces the value in memory, and has it stored if `isStored`.
   * @returns whether it is stored, once that is known; {@link StoreOptions.onFault} was told why not.
   * Never rejects.
   */
  write(value: T, isStored = !this.#options.isEphemeral()): Promise<boolean> {
    // What is stored must be known before it is overwritten.
    this.read();
    this.#value = { value };
    this.#hasUnstored = !isStored;
    if (this.#isMemoryOnly || !isStored) return Promise.resolve(false);
    const now = Date.now();
    const deadline = this.#pending?.deadline ?? now + MAX_WRITE_DELAY;
    this.#pending = { value, deadline };
    clearTimeout(this.#timer);
    const delay = Math.max(0, Math.min(WRITE_DELAY, deadline - now));
    this.#timer = setTimeout(() => void this.flush(), delay);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Writes at once what waits to be written, and tries again what could not be. With a synchronous
   * storage the write is done when this returns. Never rejects.
   */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#lastWriteFailed && !this.#options.isEphemeral()) {
      this.#pending ??= { value: this.read(), deadline: 0 };
    }
    if (!this.#isSaving) this.#saved = this.#save();
    return this.#saved;
  }

  async #save(): Promise<void> {
    this.#isSaving = true;
    // Changes made during a write are written after it.
    for (let next = this.#pending; next && !this.#isMemoryOnly; next = this.#pending) {
      const waiting = this.#waiting;
      this.#waiting = [];
      this.#pending = undefined;
      const isSaved = await this.#store(next.value);
      for (const resolve of waiting) resolve(isSaved);
    }
    if (this.#isMemoryOnly) this.#giveUp();
    this.#isSaving = false;
  }

  /** Nothing is written any more: whoever waits for it is told so. */
  #giveUp(): void {
    this.#pending = undefined;
    for (const resolve of this.#waiting) resolve(false);
    this.#waiting = [];
  }

  async #store(value: T): Promise<boolean> {
    const { onFault, onSaved } = this.#options;
    try {
      const text = documentText(value);
      // It could not be read again.
      if (text.length > MAX_DOCUMENT) throw new RangeError('too long');
      await this.storage.write(text);
      this.#lastWriteFailed = false;
      onSaved();
      return true;
    } catch (error) {
      const isOthers = error instanceof ChangedElsewhere;
      if (isOthers) this.#isMemoryOnly = true;
      this.#lastWriteFailed = !isOthers;
      onFault({ kind: isOthers ? 'changed-elsewhere' : 'not-saved' });
      return false;
    }
  }

  #open(): T {
    const { onFault } = this.#options;
    let text: string | undefined;
    try {
      text = this.storage.read();
    } catch {
      return this.#setAside();
    }
    if (text === undefined) return this.kind.empty;
    const reading = readDocument(this.kind, text);
    if (reading.state === 'ok') return reading.value;
    if (reading.state !== 'newer') return this.#setAside();
    this.#isMemoryOnly = true;
    onFault({ kind: 'newer' });
    return this.kind.empty;
  }

  #setAside(): T {
    const { onFault } = this.#options;
    try {
      onFault({ kind: 'set-aside', file: this.storage.setAside() });
    } catch {
      this.#isMemoryOnly = true;
      onFault({ kind: 'not-saved' });
    }
    return this.kind.empty;
  }
}
