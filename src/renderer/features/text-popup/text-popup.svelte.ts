import { tick } from 'svelte';
import { keyOf } from '../../../shared/key-of.js';

/** A short rest on a word, so that a mouse on its way elsewhere opens nothing. */
const REST = 250;
/** Time to bring the mouse from the word into the definition. */
const LEAVE = 200;
const GAP = 6;

export const POPUP_ID = 'text-popup';

/** Where the popup stands in the window, in px. */
export interface Spot {
  left: number;
  top: number;
}

/**
 * Beside a word: below it, or above where there is no room below; never beyond the window's sides.
 * @param size of the popup, px
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
 * Shows what stands behind a word of the text while the mouse rests on it or the focus is on it: what a
 * term means, which source a number is. A tap on a term, and any press of a number, keep it open. One
 * for the whole reader, told by the events of the document: an article has dozens of both.
 */
export class TextPopup {
  /** The link whose popup is shown. */
  link = $state.raw<HTMLElement>();
  spot = $state.raw<Spot>({ left: 0, top: 0 });
  /** Opened by a press that followed no link: the way on is in the popup. */
  pressed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touching = false;
  /** Has the focus again from its popup, which is not shown again for that. */
  #left: HTMLElement | undefined;

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
    this.link?.removeAttribute('aria-describedby');
    this.link = undefined;
  }

  #press({ target, pointerType }: PointerEvent): void {
    this.#touching = pointerType !== 'mouse';
    if (!linkAt(target) && !inPopup(target)) this.hide();
  }

  #hover({ target, pointerType }: PointerEvent): void {
    if (pointerType !== 'mouse') return;
    const link = linkAt(target);
    if (link === this.link || inPopup(target)) {
      if (this.link) clearTimeout(this.#timer);
      return;
    }
    clearTimeout(this.#timer);
    if (link) this.#timer = setTimeout(() => void this.#show(link, false), REST);
    else if (this.link && !this.pressed) this.#timer = setTimeout(() => this.hide(), LEAVE);
  }

  #focus(target: EventTarget | null): void {
    const link = linkAt(target);
    // A tap focuses as well; what it does is decided when it ends.
    if (link && link === this.#left) this.#left = undefined;
    else if (link && !this.#touching) void this.#show(link, false);
    else if (!link && !inPopup(target)) this.hide();
  }

  #click(event: MouseEvent): void {
    const link = linkAt(event.target);
    if (!link || (this.link === link && this.pressed)) return;
    // A press of a term with the mouse follows it; one that asks for a new tab always does.
    if (!('cite' in link.dataset) && !this.#touching) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const byKey = event.detail === 0;
    void this.#show(link, true).then(() => {
      if (byKey) document.querySelector<HTMLElement>(`#${POPUP_ID} a`)?.focus();
    });
  }

  #key(event: KeyboardEvent): void {
    this.#touching = false;
    if (!this.link) return;
    const { activeElement } = document;
    const inside = inPopup(activeElement);
    const ways = document.querySelectorAll(`#${POPUP_ID} a`);
    const leaves = ways[event.shiftKey ? 0 : ways.length - 1] === activeElement;
    const key = keyOf(event);
    if (key !== 'Escape' && !(key === 'Tab' && inside && leaves)) return;
    event.preventDefault();
    const { link } = this;
    this.hide();
    if (!inside) return;
    // The popup stands at the page's end: from it one is back where one read.
    this.#left = link;
    link.focus({ preventScroll: true });
  }

  async #show(link: HTMLElement, pressed: boolean): Promise<void> {
    this.hide();
    this.link = link;
    this.pressed = pressed;
    await tick();
    const popup = document.getElementById(POPUP_ID);
    // There may be nothing behind it, or the mouse is gone already.
    if (!popup || this.link !== link) return;
    this.#place(link, popup);
    if (!pressed) link.setAttribute('aria-describedby', POPUP_ID);
  }

  /** The focus brings a word into view by scrolling: its popup goes along. */
  #scrolled(): void {
    const popup = document.getElementById(POPUP_ID);
    if (!this.link) return;
    const stays = this.pressed || this.link === document.activeElement;
    if (popup && stays) this.#place(this.link, popup);
    else this.hide();
  }

  #place(link: HTMLElement, popup: HTMLElement): void {
    const [word = link.getBoundingClientRect()] = link.getClientRects();
    const { width, height } = popup.getBoundingClientRect();
    this.spot = popupPosition(word, { width, height }, { width: innerWidth, height: innerHeight });
  }
}

function linkAt(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest('a[data-term], a[data-cite]') : null;
  return link instanceof HTMLElement ? link : undefined;
}

const inPopup = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`#${POPUP_ID}`) !== null;
