/** The marked words of the page, as one list to step through. */
export class MarksTour {
  count = $state(0);
  #at = -1;

  static marks(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('main article mark')];
  }

  /** Counts anew, after the page or its marks have changed. */
  recount(): void {
    this.count = MarksTour.marks().length;
    this.#at = -1;
  }

  step(by: 1 | -1): void {
    const marks = MarksTour.marks();
    this.count = marks.length;
    if (marks.length === 0) return;
    this.#at = this.#at < 0 ? nearest(marks, by) : (this.#at + by + marks.length) % marks.length;
    for (const mark of marks) delete mark.dataset['current'];
    const mark = marks[this.#at];
    if (!mark) return;
    mark.dataset['current'] = '';
    mark.scrollIntoView({ block: 'center' });
  }
}

/** Where a tour begins: at the first mark below the middle of the window, or the last one above it. */
function nearest(marks: HTMLElement[], by: 1 | -1): number {
  const middle = innerHeight / 2 + 1;
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > middle);
  if (by > 0) return below < 0 ? 0 : below;
  const above = marks.findLastIndex((mark) => mark.getBoundingClientRect().bottom < middle);
  return above < 0 ? marks.length - 1 : above;
}
