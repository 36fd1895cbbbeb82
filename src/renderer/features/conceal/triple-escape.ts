import { keyOf } from '../../../shared/key-of.js';

const PRESSES = 3;
/** Milliseconds within which each press of Esc must follow the one before. */
const NEXT = 600;
/** Milliseconds after something closed in which Esc counts for nothing: it was meant for that. */
const QUIET = 1000;

/** Tells three presses of Esc in a row, with nothing for Esc to close, from all other keys. */
export class TripleEscape {
  #count = 0;
  #last = -Infinity;
  #quietUntil = -Infinity;

  constructor(readonly then: () => void) {}

  /** For every key that reaches the window: whatever Esc closes has prevented its default. */
  press(event: KeyboardEvent): void {
    if (event.repeat) return;
    const at = event.timeStamp;
    if (keyOf(event) !== 'Escape') this.#count = 0;
    else if (closes(event)) this.closed(at);
    else if (at >= this.#quietUntil) {
      this.#count = at - this.#last <= NEXT ? this.#count + 1 : 1;
      this.#last = at;
      if (this.#count < PRESSES) return;
      this.#count = 0;
      this.then();
    }
  }

  /** Something closed, by Esc or by what came of it. @param at as events tell the time */
  closed(at = performance.now()): void {
    this.#count = 0;
    this.#quietUntil = at + QUIET;
  }
}

/** Dialogs and the browsers' search fields see to Esc themselves, after every listener. */
const closes = ({ defaultPrevented, target }: KeyboardEvent): boolean =>
  defaultPrevented ||
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '');
