/** How pieces of known height are shared among pages. Pure. */

/** A drawn piece. Heights are in one unit (CSS pixels). */
export interface Piece {
  height: number;
  /** Space above it, unless it is the first on its page. */
  gap: number;
  /** It may not be the last on a page: a heading stays with what it heads. */
  leads: boolean;
}

export interface Pages {
  /** Index of the first piece of each page. */
  starts: number[];
  /** False when one piece, with what leads it, is taller than a page. */
  fits: boolean;
}

/** Fills page after page. No piece is cut, and none that leads is left alone at the foot. */
export function paginate(pieces: readonly Piece[], room: number): Pages {
  const starts = [0];
  let fits = true;
  let filled = 0;
  let at = 0;
  while (at < pieces.length) {
    const end = groupEnd(pieces, at);
    const group = pieces.slice(at, end);
    const height = heightOf(group);
    const gap = group[0]?.gap ?? 0;
    if (filled > 0 && filled + gap + height > room) {
      starts.push(at);
      filled = height;
    } else {
      filled += (filled > 0 ? gap : 0) + height;
    }
    if (height > room) fits = false;
    at = end;
  }
  return { starts, fits };
}

/** Where the group ends that starts here: pieces that lead, and the first that does not. */
function groupEnd(pieces: readonly Piece[], start: number): number {
  let end = start;
  while (pieces[end]?.leads) end += 1;
  return Math.min(end + 1, pieces.length);
}

/** Of a group as the first on its page. */
const heightOf = (group: readonly Piece[]): number =>
  group.reduce((sum, { height, gap }, index) => sum + height + (index > 0 ? gap : 0), 0);
