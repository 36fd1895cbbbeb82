import type { App } from '../../state/app-context.js';
import { DoubleEscape } from './double-escape.js';
import { forgetBrowsing } from './forget-browsing.js';

/**
 * Esc twice hides the reader behind a neutral page, takes its name off the window, and forgets what
 * was searched and visited.
 */
export class Conceal {
  on = $state(false);
  #keys = new DoubleEscape(() => this.toggle());

  constructor(readonly app: Pick<App, 'box' | 'find' | 'host' | 'router'>) {}

  /** For every key that reaches the window. */
  press(event: KeyboardEvent): void {
    this.#keys.press(event);
  }

  toggle(): void {
    this.on = !this.on;
    void this.app.host.hideReader?.(this.on);
    if (this.on) void forgetBrowsing(this.app);
  }
}
