import type { App } from '../app/app-context.js';
import { forgetSession } from './forget-session.js';

/** Milliseconds within which the second Esc must follow the first. */
const PAIR = 600;

/**
 * Esc twice hides the reader behind a neutral page, takes its name off the window, and forgets what
 * was searched and visited.
 */
export class Conceal {
  on = $state(false);
  #last: number | undefined;

  constructor(readonly app: Pick<App, 'box' | 'find' | 'host' | 'router'>) {}

  /** For every key that reaches the window: a list or a dialog that Esc closes has kept it. */
  press(event: KeyboardEvent): void {
    if (event.repeat || event.isComposing) return;
    const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
    // Whatever comes between two presses of Esc makes them two things and not one.
    if (event.key !== 'Escape' || isTaken) {
      this.#last = undefined;
      return;
    }
    const second = this.#last !== undefined && event.timeStamp - this.#last <= PAIR;
    this.#last = second ? undefined : event.timeStamp;
    if (second) this.toggle();
  }

  toggle(): void {
    this.on = !this.on;
    void this.app.host.hideReader?.(this.on);
    if (this.on) void forgetSession(this.app);
  }
}
