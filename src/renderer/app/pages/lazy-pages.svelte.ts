import type { Route } from '../../platform/routing/route.js';
import type * as Pages from './lazy.js';

const LATER: ReadonlySet<Route['name']> = new Set([
  'about',
  'check',
  'compare',
  'contacts',
  'ready',
  'room',
  'saved',
  'session',
  'session-room',
  'handout',
]);

/** Whether a route leads to one of the pages that are fetched once the reader can be used. */
export const isLazy = ({ name }: Route): boolean => LATER.has(name);

/** Keeps out of the first load what the first page does not need. */
class LazyPages {
  /** Undefined until they are there. */
  all = $state.raw<typeof Pages>();
  failed = $state(false);
  #loading: Promise<void> | undefined;

  /** Never throws: what cannot be had is told by `failed`, and asked for again the next time. */
  load(): Promise<void> {
    this.#loading ??= import('./lazy.js').then(
      (pages) => {
        this.all = pages;
        this.failed = false;
      },
      () => {
        this.failed = true;
        this.#loading = undefined;
      },
    );
    return this.#loading;
  }
}

export const lazyPages = new LazyPages();
