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

/** Follows `location.hash`, and keeps each history entry's scroll position with the entry itself. */
export class Router {
  #visit = $state.raw<Visit>({ route: parseRoute(location.hash), number: 0, scroll: undefined });
  #saving: ReturnType<typeof setTimeout> | undefined;

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

  /** Goes there in place of where the reader is: Back does not lead here again. */
  replace(route: Route): void {
    try {
      history.replaceState(null, '', routeHref(route));
      this.#arrive(undefined);
    } catch {
      // Browsers limit how often this may be called.
      this.go(route);
    }
  }

  /** Starts to listen. @returns a function that stops */
  start(): () => void {
    history.scrollRestoration = 'manual';
    this.#visit = { ...this.#visit, scroll: savedScroll() };
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

  #onHashChange = (): void => this.#arrive(savedScroll());

  #onScroll = (): void => {
    this.#saving ??= setTimeout(() => {
      this.#saving = undefined;
      saveScroll();
    }, SCROLL_SAVE_DELAY);
  };

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (!link) return;
    saveScroll();
    // The hash does not change when a link leads to where the reader already is: go there again.
    if (link.getAttribute('href') === location.hash) this.#arrive(undefined);
  };
}

function saveScroll(): void {
  try {
    history.replaceState({ scroll: Math.round(scrollY) }, '');
  } catch {
    // Browsers limit how often this may be called; the position is then a little older.
  }
}

function savedScroll(): number | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return undefined;
  return typeof state.scroll === 'number' ? state.scroll : undefined;
}
