/** How blocks are split over pages of paper and over screens of the presentation. Pure. */

export interface PageBreaks {
  /** Index of the first block of each page; one page for no blocks. */
  starts: number[];
  /** False when a block alone is too large for a page. */
  fits: boolean;
}

/**
 * Fills page after page with as many blocks as it holds. No block is split. One that is kept with the
 * next is never the last on its page, unless both together are too large for any page.
 * @param fits whether the blocks from `from` to before `to` fit on one page; of fewer blocks, too
 * @param keepWithNext whether a block may not be the last on a page: a heading, a sentence that leads on
 */
export function paginate(
  count: number,
  fits: (from: number, to: number) => boolean,
  keepWithNext: (index: number) => boolean,
): PageBreaks {
  const starts = [0];
  let allFit = true;
  for (let from = 0; from < count;) {
    let end = lastFitting(from, count, fits);
    if (end === from) {
      allFit = false;
      end = from + 1;
    }
    let last = end;
    while (last < count && last > from && keepWithNext(last - 1)) last -= 1;
    from = last > from ? last : end;
    if (from < count) starts.push(from);
  }
  return { starts, fits: allFit };
}

/** The end of the longest run of blocks from `from` that fits, by halving: measuring is slow. */
function lastFitting(
  from: number,
  count: number,
  fits: (from: number, to: number) => boolean,
): number {
  let good = from;
  let bad = count + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(from, middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** A drawn block. Heights are in one unit (CSS pixels). */
export interface Block {
  height: number;
  /** Space above it, unless it is the first on its page. */
  gap: number;
}

/** Whether blocks one above the other fit into a height. */
export const fitsHeight =
  (blocks: readonly Block[], available: number) =>
  (from: number, to: number): boolean =>
    blocks
      .slice(from, to)
      .reduce((sum, { height, gap }, index) => sum + height + (index > 0 ? gap : 0), 0) <=
    available;
