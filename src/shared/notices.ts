import type { DocumentName } from './documents/documents.js';

/** Something that went wrong before the page was there to hear of it: shown once, then forgotten. */
export interface Notice {
  kind:
    | 'settings-set-aside'
    | 'settings-newer'
    | 'settings-not-saved'
    | 'settings-in-memory'
    | 'window-state-set-aside'
    | 'document-set-aside'
    | 'document-newer'
    | 'document-changed-elsewhere'
    | 'document-not-saved'
    | 'safe-start'
    | 'run-from-zip'
    | 'run-from-download'
    | 'run-from-network'
    | 'graphics-failed'
    | 'fonts-missing'
    | 'edition-missing'
    | 'edition-no-page';
  /** Which document it is about. */
  document?: DocumentName;
  /** Where the faulty file was put, if there is one. */
  file?: string;
}

/** Holds notices until the page asks. A fault is told once until it is settled, not at each failure. */
export class Notices {
  #waiting: Notice[] = [];
  readonly #told = new Set<string>();

  add(notice: Notice): void {
    const key = keyOf(notice.kind, notice.document);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#waiting.push(notice);
  }

  /** It works again: should it fail once more, that is news. */
  settle(kind: Notice['kind'], document?: DocumentName): void {
    this.#told.delete(keyOf(kind, document));
  }

  take(): Notice[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}

const keyOf = (kind: Notice['kind'], document: DocumentName | undefined): string =>
  `${kind} ${document ?? ''}`;
