import type { TextStorage } from '../../../shared/documents/versioned-store.js';

/** Of an entry of `localStorage`. */
export const storageKey = (name: string): string => `field-reader.${name}`;

/** A document's text in an entry of `localStorage`, which throws where the browser has closed it. */
export class LocalTextStorage implements TextStorage {
  readonly #key: string;
  readonly #formerKey: string | undefined;
  /** The entry that was read: the former one where the new one was not there. */
  #source: string;

  constructor(name: string, formerName?: string) {
    this.#key = this.#source = storageKey(name);
    this.#formerKey = formerName === undefined ? undefined : storageKey(formerName);
  }

  read(): string | undefined {
    const text = localStorage.getItem(this.#key);
    this.#source = text === null ? (this.#formerKey ?? this.#key) : this.#key;
    return localStorage.getItem(this.#source) ?? undefined;
  }

  setAside(): string {
    const aside = `${this.#source}.corrupt-${new Date().toISOString()}`;
    localStorage.setItem(aside, localStorage.getItem(this.#source) ?? '');
    localStorage.removeItem(this.#source);
    return aside;
  }

  write(text: string): void {
    localStorage.setItem(this.#key, text);
    if (this.#formerKey !== undefined) localStorage.removeItem(this.#formerKey);
  }
}
