import type { Route } from '../../platform/routing/route.js';

const LAZY: ReadonlySet<Route['name']> = new Set([
  'about',
  'check',
  'compare',
  'contacts',
  'news',
  'ready',
  'room',
  'saved',
  'session',
  'session-room',
  'handout',
]);

/** Whether a route leads to one of the pages that are fetched once the reader can be used. */
export const isLazy = ({ name }: Route): boolean => LAZY.has(name);

/** A module of pages that the first load leaves out, and what has become of it. */
class LazyModule<T> {
  /** Undefined until it is there. */
  loaded = $state.raw<T>();
  failed = $state(false);
  #loading: Promise<void> | undefined;

  constructor(readonly fetch: () => Promise<T>) {}

  /** Never rejects: what cannot be had is told by `failed`, and asked for again the next time. */
  load(): Promise<void> {
    this.#loading ??= this.fetch().then(
      (module) => {
        this.loaded = module;
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

/** The pages nobody starts with. */
export const lazyPages = new LazyModule(() => import('./lazy.js'));

/** How an article is drawn: the largest page, and not the one the reader opens with. */
export const articlePage = new LazyModule(() => import('./ArticlePage.svelte'));

/** What a page needs before it can be drawn; undefined for one that is there from the start. */
export const moduleFor = (route: Route): Pick<LazyModule<unknown>, 'load'> | undefined => {
  if (route.name === 'article') return articlePage;
  return isLazy(route) ? lazyPages : undefined;
};
