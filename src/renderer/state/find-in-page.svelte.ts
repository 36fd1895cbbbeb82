import { findText } from './page-text.js';

const ALL = 'find';
const CURRENT = 'find-current';

/** Words looked for on the page that shows: how often they stand there, and at which one the reader is. */
export class FindInPage {
  open = $state(false);
  text = $state('');
  count = $state(0);
  /** Position of the current place, from 0; −1 when there is none. */
  at = $state(-1);
  #ranges: Range[] = [];

  /** Opens the bar, or takes the focus back to it. */
  show(): void {
    this.open = true;
    this.look(this.text);
  }

  close(): void {
    this.open = false;
    this.#ranges = [];
    this.count = 0;
    this.at = -1;
    draw([], undefined);
  }

  look(text: string): void {
    this.text = text;
    const main = document.getElementById('main');
    this.#ranges = main ? findText(main, text) : [];
    this.count = this.#ranges.length;
    this.at = -1;
    this.step(1);
  }

  step(by: 1 | -1): void {
    if (this.#ranges.length === 0) {
      draw([], undefined);
      return;
    }
    this.at = this.at < 0 ? 0 : (this.at + by + this.#ranges.length) % this.#ranges.length;
    const current = this.#ranges[this.at];
    draw(this.#ranges, current);
    current?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/** Paints the places without touching the page's elements (CSS Custom Highlight API). */
function draw(all: readonly Range[], current: Range | undefined): void {
  CSS.highlights.set(ALL, new Highlight(...all));
  const now = new Highlight(...(current ? [current] : []));
  now.priority = 1;
  CSS.highlights.set(CURRENT, now);
}
