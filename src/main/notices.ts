import type { Notice } from '../shared/ipc.js';

/** Holds what went wrong until the page asks. Each kind is told once in a run, not at every failure. */
export class Notices {
  #waiting: Notice[] = [];
  readonly #told = new Set<Notice['kind']>();

  add(notice: Notice): void {
    if (this.#told.has(notice.kind)) return;
    this.#told.add(notice.kind);
    this.#waiting.push(notice);
  }

  take(): Notice[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
