/** Remembers which citation of a source was followed, so that its way back leads to that place. */
export class CiteTrail {
  readonly #followed = new Map<number, HTMLElement>();

  note(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[data-cite]') : null;
    if (link instanceof HTMLElement) this.#followed.set(Number(link.dataset['cite']), link);
  }

  /** Brings the focus back to the citation that was followed, else to the first one of the source. */
  back(number: number): void {
    const followed = this.#followed.get(number);
    const link = followed?.isConnected
      ? followed
      : document.querySelector<HTMLElement>(`a[data-cite="${number}"]`);
    link?.scrollIntoView({ block: 'center' });
    link?.focus({ preventScroll: true });
  }
}
