import type { Visit } from './router.svelte.js';

/** The id of the element a section slug or `source-3` leads to. */
export const anchorId = (at: string): string => `at-${at}`;

/**
 * Brings the page to where a visit leads, once its text is there: to the saved position on the way
 * back, to the section or its first marked word, else to the top. The heading there takes the focus,
 * so that a screen reader reads on from it; or what the page marks with `data-arrive`, its answer.
 */
export function arrive({ route, number, scroll }: Visit): void {
  // For whoever waits for a page: from here on the document shows this address.
  document.documentElement.dataset['arrived'] = location.hash;
  const at = 'at' in route ? route.at : undefined;
  const wantsMark = route.name === 'article' && route.q !== undefined;
  const place = at === undefined ? null : document.getElementById(anchorId(at));
  const mark = wantsMark ? (place ?? document.querySelector('main'))?.querySelector('mark') : null;
  const answer = document.querySelector<HTMLElement>('main [data-arrive]');
  const heading = focusTarget(place) ?? answer ?? document.querySelector<HTMLElement>('main h1');
  if (number > 0 || place) heading?.focus({ preventScroll: true });
  if (scroll !== undefined) scrollTo(0, scroll);
  else if (mark && !fitsWith(mark, place)) mark.scrollIntoView({ block: 'center' });
  else if (place) place.scrollIntoView({ block: 'start' });
  else {
    scrollTo(0, 0);
    answer?.scrollIntoView({ block: 'nearest' });
  }
}

function focusTarget(place: HTMLElement | null): HTMLElement | null {
  if (!place) return null;
  return place.matches('[tabindex]') ? place : place.querySelector<HTMLElement>('[tabindex="-1"]');
}

/** True when the mark is on screen as well when the place stands at the top of it. */
function fitsWith(mark: Element, place: Element | null): boolean {
  if (!place) return false;
  const distance = mark.getBoundingClientRect().bottom - place.getBoundingClientRect().top;
  return distance < innerHeight * 0.6;
}
