import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type Piece } from '../../../src/renderer/print/paged/paginate.js';

const text = (height: number, gap = 10): Piece => ({ height, gap, leads: false });
const heading = (height = 20, gap = 30): Piece => ({ height, gap, leads: true });

describe('paginate', () => {
  it('fills a page to the last pixel, without the space above its first piece', () => {
    expect(paginate([text(40, 99), text(50)], 100)).toEqual({ starts: [0], fits: true });
    expect(paginate([text(40, 99), text(51)], 100).starts).toEqual([0, 1]);
  });

  it('takes a heading along to what it heads', () => {
    expect(paginate([text(40), heading(), text(30)], 100).starts).toEqual([0, 1]);
    expect(paginate([text(40), heading(), heading(), text(10)], 100).starts).toEqual([0, 1]);
  });

  it('says when a piece is taller than a page, and gives it a page of its own', () => {
    expect(paginate([text(40), text(200), text(40)], 100)).toEqual({
      starts: [0, 1, 2],
      fits: false,
    });
  });

  it('is one page for nothing', () => {
    expect(paginate([], 100)).toEqual({ starts: [0], fits: true });
  });

  it('never overfills a page, leaves no heading at its foot and loses nothing', () => {
    const piece = fc.record({
      height: fc.integer({ min: 1, max: 30 }),
      gap: fc.integer({ min: 0, max: 10 }),
      leads: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { starts, fits } = paginate(pieces, 100);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        starts.forEach((start, index) => {
          const page = pieces.slice(start, starts[index + 1]);
          const height = page.reduce(
            (sum, { height, gap }, at) => sum + height + (at > 0 ? gap : 0),
            0,
          );
          if (fits) expect(height).toBeLessThanOrEqual(100);
          if (index < starts.length - 1) expect(page.at(-1)?.leads).toBe(false);
        });
      }),
    );
  });
});
