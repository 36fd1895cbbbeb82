import { parseRoute, routeHref, type Route } from './route.js';

/** One arrival at a place: a link followed, Back or Forward, or the first page. */
export interface Visit {
  route: Route;
  /** 0 is the page the reader was opened with. */
  number: number;
  /** Where the page stood when it was left, when it is come back to. */
  scroll: number | undefined;
}

const SCROLL_SAVE_DELAY = 150;
/** A browser that cannot go back as far as asked says nothing. */
const GOING_BACK = 500;

/** Follows `location.hash`, and keeps each history entry's scroll position with the entry itself. */
export class Router {
  #made = location.hash;
  #visit = $state.raw<Visit>({ route: parseRoute(this.#made), number: 0, scroll: undefined });
  #saving: ReturnType<typeof setTimeout> | undefined;
  /** How many entries of this session lie before this one. */
  #depth = savedState().depth ?? 0;

  get visit(): Visit {
    return this.#visit;
  }

  get route(): Route {
    return this.#visit.route;
  }

  go(route: Route): void {
    const href = routeHref(route);
    if (href === location.hash) this.#arrive(undefined);
    else location.hash = href;
  }

  /** Takes every page of this session out of the history: Back and Forward lead to none of them. */
  async forget(): Promise<void> {
    if (this.#depth > 0) {
      const gone = new Promise((done) => addEventListener('popstate', done, { once: true }));
      history.go(-this.#depth);
      await Promise.race([gone, new Promise((done) => setTimeout(done, GOING_BACK))]);
    }
    const home = routeHref({ name: 'home' });
    history.replaceState({ depth: 0 }, '', home);
    // A new entry is what takes away those that lie ahead.
    history.pushState({ depth: 1 }, '', home);
    this.#depth = 1;
    this.#arrive(undefined);
  }

  /**
   * Goes there in place of where the reader is: Back does not lead here again.
   * @param scroll where the page stood before, when it is come back to
   */
  replace(route: Route, scroll?: number): void {
    try {
      history.replaceState({ depth: this.#depth, scroll }, '', routeHref(route));
      this.#arrive(scroll);
    } catch {
      // Browsers limit how often this may be called.
      this.go(route);
    }
  }

  /** Starts to listen. @returns a function that stops */
  start(): () => void {
    history.scrollRestoration = 'manual';
    if (location.hash === this.#made) this.#visit = { ...this.#visit, scroll: savedState().scroll };
    // It was gone on from while nobody listened.
    else this.#onHashChange();
    const options = { passive: true } as const;
    addEventListener('hashchange', this.#onHashChange);
    addEventListener('scroll', this.#onScroll, options);
    document.addEventListener('click', this.#onClick, { capture: true });
    return () => {
      removeEventListener('hashchange', this.#onHashChange);
      removeEventListener('scroll', this.#onScroll);
      document.removeEventListener('click', this.#onClick, { capture: true });
      clearTimeout(this.#saving);
    };
  }

  #arrive(scroll: number | undefined): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#visit = {
      route: parseRoute(location.hash),
      number: this.#visit.number + 1,
      scroll,
    };
  }

  #onHashChange = (): void => {
    const { scroll, depth } = savedState();
    this.#depth = depth ?? this.#depth + 1;
    if (depth === undefined) saveState({ depth: this.#depth });
    this.#arrive(scroll);
  };

  #onScroll = (): void => {
    this.#saving ??= setTimeout(() => {
      this.#saving = undefined;
      this.#saveScroll();
    }, SCROLL_SAVE_DELAY);
  };

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (!link) return;
    this.#saveScroll();
    // The hash does not change when a link leads to where the reader already is: go there again.
    if (link.getAttribute('href') === location.hash) this.#arrive(undefined);
  };

  #saveScroll(): void {
    saveState({ scroll: Math.round(scrollY), depth: this.#depth });
  }
}

/** What is kept with a history entry. */
interface EntryState {
  scroll?: number | undefined;
  depth?: number | undefined;
}

function saveState(state: EntryState): void {
  try {
    history.replaceState(state, '');
  } catch {
    // Browsers limit how often this may be called; the position is then a little older.
  }
}

function savedState(): EntryState {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return {};
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    scroll: 'scroll' in state ? number(state.scroll) : undefined,
    depth: 'depth' in state ? number(state.depth) : undefined,
  };
}
