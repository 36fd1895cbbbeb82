/** Where things are in a collection, and the CSS page names of its own pages. */

export const COVER_PAGE = 'cover';
export const CONTENTS_PAGE = 'contents';

/**
 * The first page of each part, from the pages before all of them and of those before it.
 * @param before pages of cover and contents; undefined while not all is known
 */
export function firstPages(
  before: number | undefined,
  counts: readonly (number | undefined)[],
): (number | undefined)[] {
  let next = before === undefined ? undefined : before + 1;
  return counts.map((count) => {
    const first = next;
    next = next === undefined || count === undefined ? undefined : next + count;
    return first;
  });
}
