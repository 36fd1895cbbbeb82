import type { Route } from '../../platform/routing/route.js';
import type { App } from '../../state/app-context.js';
import { forgetBrowsing } from './forget-browsing.js';
import { TripleEscape } from './triple-escape.js';

/**
 * Esc three times hides the reader behind a neutral page, takes its name off the window, and forgets
 * what was searched and visited. The page it hid comes back where it was.
 */
export class Conceal {
  on = $state(false);
  #keys = new TripleEscape(() => void this.toggle());
  #place: { route: Route; scroll: number } | undefined;
  #forgotten: Promise<void> = Promise.resolve();

  constructor(readonly app: Pick<App, 'box' | 'find' | 'host' | 'router'>) {}

  /** For every key that reaches the window. */
  press(event: KeyboardEvent): void {
    this.#keys.press(event);
  }

  /** Another page stands there, or is about to: Esc pressed again is meant for what was there before. */
  arrived(): void {
    if (!this.on) this.#keys.closed();
  }

  /** Hides at once; showing again waits until nothing is left to forget. */
  async toggle(): Promise<void> {
    const { host, router } = this.app;
    if (this.on) {
      await this.#forgotten;
      if (this.#place) router.replace(this.#place.route, this.#place.scroll);
      this.#place = undefined;
      this.on = false;
    } else {
      this.on = true;
      this.#place = { route: router.route, scroll: scrollY };
      this.#forgotten = forgetBrowsing(this.app);
    }
    await host.hideReader?.(this.on);
  }
}
