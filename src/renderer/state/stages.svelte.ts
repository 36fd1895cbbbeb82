import type { Visit } from '../platform/routing/router.svelte.js';

/** Parts of a long page that are drawn at once; the window shows no more of them. */
const FIRST_PARTS = 2;

/**
 * Draws a long page in steps, so that no step keeps the reader waiting: what the window shows
 * first, then part after part. A visit that leads below the top needs the whole page at once.
 */
export class Stages {
  shown = $state(0);

  constructor(
    readonly total: number,
    visit: Visit,
    first = FIRST_PARTS,
  ) {
    this.shown = leadsBelow(visit) ? total : Math.min(first, total);
  }

  get done(): boolean {
    return this.shown >= this.total;
  }

  /** Draws the next part after a pause. @returns a function that calls it off */
  next(visit: Visit): () => void {
    if (leadsBelow(visit)) this.shown = this.total;
    if (this.done) return () => undefined;
    const timer = setTimeout(() => (this.shown += 1), 0);
    return () => clearTimeout(timer);
  }
}

function leadsBelow({ route, scroll }: Visit): boolean {
  if (scroll !== undefined && scroll > 0) return true;
  return route.name === 'article' && (route.at !== undefined || route.q !== undefined);
}
