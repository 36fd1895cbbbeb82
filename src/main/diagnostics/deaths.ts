import { m } from '../../shared/messages/messages.js';

/** Milliseconds after one death of the page within which another is no accident. */
const SOON = 60_000;

/** When the page died last. */
export class Deaths {
  #last: number | undefined;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(readonly now: () => number = () => performance.now()) {}

  /** Notes a death. @returns whether it came soon after another */
  note(): boolean {
    const now = this.now();
    const soon = this.#last !== undefined && now - this.#last < SOON;
    this.#last = now;
    return soon;
  }
}

/** Why the page's process ended, in words. The engine's own word is for the crash log. */
export function deathText(reason: string): string {
  switch (reason) {
    case 'oom':
    case 'memory-eviction':
      return m.problem_died_memory();
    case 'killed':
      return m.problem_died_killed();
    case 'launch-failed':
      return m.problem_died_launch();
    case 'integrity-failure':
      return m.problem_died_integrity();
    default:
      return m.problem_died_fault();
  }
}
