import { describe, expect, it } from 'vitest';
import { fitSlide, type FitQuestion } from '../../../src/renderer/features/room/fit.js';

/** A screen 100 high; each block is as high as it is long times the size. */
function question(lengths: readonly number[], more: Partial<FitQuestion> = {}): FitQuestion {
  return {
    count: lengths.length,
    sizes: [10, 8, 5],
    below: [4, 2],
    keepWithNext: () => false,
    fits: (size, from, to) =>
      lengths.slice(from, to).reduce((sum, length) => sum + length * size, 0) <= 100,
    ...more,
  };
}

describe('the type of a slide', () => {
  it('is the largest in which all of it fits', () => {
    expect(fitSlide(question([4, 4]))).toEqual({ size: 10, starts: [0] });
    expect(fitSlide(question([6, 6]))).toEqual({ size: 8, starts: [0] });
  });

  it('stays above the floor: what is longer is split between blocks', () => {
    const { size, starts } = fitSlide(question([10, 10, 10, 10]));
    expect(size).toBe(5);
    expect(starts).toEqual([0, 2]);
  });

  it('is as large as it can be without one screen more', () => {
    expect(fitSlide(question([10, 10, 10]))).toEqual({ size: 5, starts: [0, 2] });
    expect(fitSlide(question([12, 12]))).toEqual({ size: 8, starts: [0, 1] });
  });

  it('goes below the floor only for a block that no screen holds otherwise', () => {
    expect(fitSlide(question([25, 3]))).toEqual({ size: 4, starts: [0, 1] });
  });

  it('never ends a screen with a heading', () => {
    const keepWithNext = (index: number) => index === 1;
    expect(fitSlide(question([15, 2, 15], { keepWithNext })).starts).toEqual([0, 1]);
  });

  it('loses no block, whatever fits', () => {
    expect(fitSlide(question([90, 90])).starts).toEqual([0, 1]);
    expect(fitSlide(question([])).starts).toEqual([0]);
  });
});
