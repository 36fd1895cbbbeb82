import type { DocumentName } from '../../shared/documents/documents.js';
import type { Notice } from '../../shared/ipc.js';

/** Holds what went wrong until the page asks. Each is told once until it is settled, not at every failure. */
export class Notices {
  #waiting: Notice[] = [];
  readonly #told = new Set<string>();

  add(notice: Notice): void {
    const what = keyOf(notice.kind, notice.document);
    if (this.#told.has(what)) return;
    this.#told.add(what);
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
