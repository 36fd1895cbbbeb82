import { keyOf } from '../../../shared/key-of.js';

/** Milliseconds within which the second Esc must follow the first. */
const PAIR = 600;

/** Tells two presses of Esc in a row from all other keys. */
export class DoubleEscape {
  #last: number | undefined;

  constructor(readonly then: () => void) {}

  /** For every key that reaches the window: a list or a dialog that Esc closes has kept it. */
  press(event: KeyboardEvent): void {
    if (event.repeat) return;
    const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
    // Whatever comes between two presses of Esc makes them two things and not one.
    if (keyOf(event) !== 'Escape' || isTaken) {
      this.#last = undefined;
      return;
    }
    const second = this.#last !== undefined && event.timeStamp - this.#last <= PAIR;
    this.#last = second ? undefined : event.timeStamp;
    if (second) this.then();
  }
}
