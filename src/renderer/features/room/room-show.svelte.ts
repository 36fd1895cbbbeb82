import type { Fit } from './fit.js';
import type { Slide } from './slides.js';

/** Where the room is: a slide, and which of its screens from 0. */
export interface Place {
  slide: number;
  part: number;
}

/** The steps of an article in the room. What is not measured yet counts as one screen. */
export class RoomShow {
  /** How each slide is set, once it has been measured for the window there is. */
  fits = $state.raw<readonly (Fit | undefined)[]>([]);
  black = $state(false);
  #place = $state.raw<Place>({ slide: 0, part: 0 });

  constructor(readonly slides: readonly Slide[]) {}

  get place(): Place {
    const { slide, part } = this.#place;
    // Of a slide that is not measured nothing is known yet: the part asked for stands.
    return { slide, part: this.fits[slide] ? Math.min(part, this.#parts(slide) - 1) : part };
  }

  get slide(): Slide {
    const slide = this.slides[this.#place.slide];
    if (!slide) throw new Error('Field Reader: room mode without slides');
    return slide;
  }

  get fit(): Fit | undefined {
    return this.fits[this.#place.slide];
  }

  /** All screens; undefined until every slide is measured. */
  get total(): number | undefined {
    if (this.slides.some((_, index) => !this.fits[index])) return undefined;
    return this.slides.reduce((sum, _, index) => sum + this.#parts(index), 0);
  }

  /** The screen on the wall, from 1. */
  get number(): number {
    const { slide, part } = this.place;
    const before = this.slides.slice(0, slide).reduce((sum, _, at) => sum + this.#parts(at), 0);
    return before + part + 1;
  }

  /** @returns false at the end */
  next(): boolean {
    const { slide, part } = this.place;
    if (part + 1 < this.#parts(slide)) return this.#go(slide, part + 1);
    return slide + 1 < this.slides.length && this.#go(slide + 1, 0);
  }

  /** To the last screen of the slide before. @returns false at the start */
  back(): boolean {
    const { slide, part } = this.place;
    if (part > 0) return this.#go(slide, part - 1);
    return slide > 0 && this.#go(slide - 1, Infinity);
  }

  first(): boolean {
    return this.#go(0, 0);
  }

  last(): boolean {
    return this.#go(this.slides.length - 1, Infinity);
  }

  /** To a section by its slug, on its screen number `part` from 1; the cover of answers comes first. */
  show(slug: string | undefined, part = 1): void {
    const slide = slug === undefined ? 0 : this.slides.findIndex((one) => one.slug === slug);
    const same = this.slide.slug === (slug ?? '') && this.place.part === part - 1;
    if (!same && slide >= 0) this.#go(slide, part - 1);
  }

  /** What the address says of the place. */
  get address(): { at?: string; part?: number } {
    const { slug } = this.slide;
    const { part } = this.place;
    const later = part > 0 && Number.isFinite(part);
    return { ...(slug === '' ? {} : { at: slug }), ...(later ? { part: part + 1 } : {}) };
  }

  #parts(index: number): number {
    return this.fits[index]?.starts.length ?? 1;
  }

  #go(slide: number, part: number): boolean {
    this.black = false;
    this.#place = { slide, part };
    return true;
  }
}
