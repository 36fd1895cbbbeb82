import type { Notice } from '../shared/ipc.js';

/** Holds what went wrong until the page asks. Each is told once in a run, not at every failure. */
export class Notices {
  #waiting: Notice[] = [];
  readonly #told = new Set<string>();

  add(notice: Notice): void {
    const what = `${notice.kind} ${notice.document ?? ''}`;
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.#waiting.push(notice);
  }

  take(): Notice[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
