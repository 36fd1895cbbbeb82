import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsHeight, paginate, type Block } from '../../src/renderer/reading/paginate.js';

type Piece = Block & { leads: boolean };
const text = (height: number, gap = 10): Piece => ({ height, gap, leads: false });
const heading = (height = 20, gap = 30): Piece => ({ height, gap, leads: true });
const split = (pieces: readonly Piece[], available = 100) =>
  paginate(pieces.length, fitsHeight(pieces, available), (index) => pieces[index]?.leads ?? false);

describe('paginate', () => {
  it('fills a page to the last pixel, without the space above its first block', () => {
    expect(split([text(40, 99), text(50)])).toEqual({ starts: [0], fits: true });
    expect(split([text(40, 99), text(51)]).starts).toEqual([0, 1]);
  });

  it('takes a heading along to what it heads', () => {
    expect(split([text(40), heading(), text(30)]).starts).toEqual([0, 1]);
    expect(split([text(40), heading(), heading(), text(10)]).starts).toEqual([0, 1]);
  });

  it('leaves a heading alone only where no page holds it with what it heads', () => {
    expect(split([text(40), heading(), text(95)])).toEqual({ starts: [0, 1, 2], fits: true });
  });

  it('says when a block is taller than a page, and gives it a page of its own', () => {
    expect(split([text(40), text(200), text(40)])).toEqual({ starts: [0, 1, 2], fits: false });
  });

  it('is one page for nothing', () => {
    expect(split([])).toEqual({ starts: [0], fits: true });
  });

  it('never overfills a page, parts no heading from what fits below it and loses nothing', () => {
    const piece = fc.record({
      height: fc.integer({ min: 1, max: 30 }),
      gap: fc.integer({ min: 0, max: 10 }),
      leads: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { starts, fits } = split(pieces);
        const holds = fitsHeight(pieces, 100);
        expect(fits).toBe(true);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        starts.forEach((start, index) => {
          const end = starts[index + 1] ?? pieces.length;
          expect(holds(start, end)).toBe(true);
          const page = pieces.slice(start, end);
          if (end < pieces.length && page.at(-1)?.leads) {
            // Nothing but what leads on: all of it with what follows is too tall.
            expect(page.every(({ leads }) => leads)).toBe(true);
            expect(holds(start, end + 1)).toBe(false);
          }
        });
      }),
    );
  });
});
