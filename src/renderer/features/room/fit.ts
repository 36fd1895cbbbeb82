import { paginate } from '../../reading/paginate.js';

/** How a slide is set: the size of its type, and the first block of every screen it takes. */
export interface Fit {
  /** Of the root element, in CSS pixels. */
  size: number;
  starts: readonly number[];
}

export interface FitQuestion {
  /** How many blocks the slide has. */
  count: number;
  /** Sizes to try, from large down to the floor. */
  sizes: readonly number[];
  /** Sizes below the floor, for a block that no screen holds otherwise. */
  below: readonly number[];
  /** A heading or a sentence that leads to what follows it: never the last block of a screen. */
  keepWithNext: (index: number) => boolean;
  /** Whether the blocks from `from` to before `to` fit on one screen. */
  fits: (size: number, from: number, to: number) => boolean;
}

/**
 * The largest type in which the slide fits on one screen; else, split between blocks, the largest
 * that takes no more screens than the floor does. Below the floor only where a single block needs it.
 */
export function fitSlide(question: FitQuestion): Fit {
  const { count, sizes, below, fits } = question;
  for (const size of sizes) if (count === 0 || fits(size, 0, count)) return { size, starts: [0] };
  const floor = sizes.at(-1) ?? 16;
  const atFloor = split(question, floor);
  if (atFloor) {
    for (const size of sizes) {
      const starts = split(question, size);
      if (starts?.length === atFloor.length) return { size, starts };
    }
    return { size: floor, starts: atFloor };
  }
  for (const size of below) {
    const starts = split(question, size);
    if (starts) return { size, starts };
  }
  // Nothing holds it: the screen scrolls then.
  return {
    size: below.at(-1) ?? floor,
    starts: Array.from({ length: Math.max(count, 1) }, (_, at) => at),
  };
}

/** @returns the first block of every screen, or undefined where one block alone is too large */
function split({ count, keepWithNext, fits }: FitQuestion, size: number): number[] | undefined {
  const pages = paginate(count, (from, to) => fits(size, from, to), keepWithNext);
  return pages.fits ? pages.starts : undefined;
}
