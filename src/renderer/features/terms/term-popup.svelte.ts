import { tick } from 'svelte';
import { keyOf } from '../../../shared/key-of.js';

/** A short rest on a word, so that a mouse on its way elsewhere opens nothing. */
const REST = 250;
/** Time to bring the mouse from the word into the definition. */
const LEAVE = 200;
const GAP = 6;

export const POPUP_ID = 'term-popup';

/** Where the definition stands in the window, in px. */
export interface Spot {
  left: number;
  top: number;
}

/**
 * Beside a word: below it, or above where there is no room below; never beyond the window's sides.
 * @param size of the definition, px
 */
export function popupPosition(
  word: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  size: { width: number; height: number },
  view: { width: number; height: number },
): Spot {
  const left = Math.max(GAP, Math.min(word.left, view.width - size.width - GAP));
  const below = word.bottom + GAP;
  const fits = below + size.height <= view.height;
  const above = word.top - GAP - size.height;
  return { left, top: fits || above < 0 ? below : above };
}

/**
 * Shows what a term means while the mouse rests on it or the focus is on it, and at the first tap.
 * One for the whole reader, told by the events of the document: an article has dozens of terms.
 */
export class TermPopup {
  /** The term shown, by the id of its glossary entry. */
  id = $state<string>();
  spot = $state.raw<Spot>({ left: 0, top: 0 });
  /** Opened by a tap, which followed no link: the way to the entry is in the popup. */
  tapped = $state(false);
  #link: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touching = false;

  /** @returns a function that stops listening */
  start(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const on = <K extends keyof DocumentEventMap>(
      type: K,
      listener: (event: DocumentEventMap[K]) => void,
    ): void => document.addEventListener(type, listener, { signal, capture: true });
    on('pointerdown', (event) => this.#press(event));
    on('pointerover', (event) => this.#hover(event));
    on('focusin', ({ target }) => this.#focus(target));
    on('click', (event) => this.#click(event));
    on('keydown', (event) => this.#key(event));
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    addEventListener('hashchange', () => this.hide(), { signal });
    return () => {
      stop.abort();
      this.hide();
    };
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    this.id = undefined;
  }

  #press({ target, pointerType }: PointerEvent): void {
    this.#touching = pointerType !== 'mouse';
    if (!termAt(target) && !inPopup(target)) this.hide();
  }

  #hover({ target, pointerType }: PointerEvent): void {
    if (pointerType !== 'mouse') return;
    const link = termAt(target);
    if (link === this.#link || inPopup(target)) {
      if (this.#link) clearTimeout(this.#timer);
      return;
    }
    clearTimeout(this.#timer);
    if (link) this.#timer = setTimeout(() => void this.#show(link, false), REST);
    else if (this.#link) this.#timer = setTimeout(() => this.hide(), LEAVE);
  }

  #focus(target: EventTarget | null): void {
    const link = termAt(target);
    // A tap focuses as well; what it does is decided when it ends.
    if (link && !this.#touching) void this.#show(link, false);
    else if (!link && !inPopup(target)) this.hide();
  }

  #click(event: MouseEvent): void {
    const link = termAt(event.target);
    if (!link || !this.#touching || (this.#link === link && this.tapped)) return;
    event.preventDefault();
    void this.#show(link, true);
  }

  #key(event: KeyboardEvent): void {
    this.#touching = false;
    if (keyOf(event) !== 'Escape' || this.id === undefined) return;
    event.preventDefault();
    this.hide();
  }

  async #show(link: HTMLElement, tapped: boolean): Promise<void> {
    this.hide();
    this.#link = link;
    this.tapped = tapped;
    this.id = link.dataset['term'];
    await tick();
    const popup = document.getElementById(POPUP_ID);
    // Its term may not be in the edition, or the mouse is gone already.
    if (!popup || this.#link !== link) return;
    this.#place(link, popup);
    link.setAttribute('aria-describedby', POPUP_ID);
  }

  /** The focus brings a word into view by scrolling: what explains it goes along. */
  #scrolled(): void {
    const popup = document.getElementById(POPUP_ID);
    if (this.#link && popup && this.#link === document.activeElement)
      this.#place(this.#link, popup);
    else if (this.#link !== document.activeElement) this.hide();
  }

  #place(link: HTMLElement, popup: HTMLElement): void {
    const [word = link.getBoundingClientRect()] = link.getClientRects();
    const { width, height } = popup.getBoundingClientRect();
    this.spot = popupPosition(word, { width, height }, { width: innerWidth, height: innerHeight });
  }
}

function termAt(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest('a[data-term]') : null;
  return link instanceof HTMLElement ? link : undefined;
}

const inPopup = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`#${POPUP_ID}`) !== null;
