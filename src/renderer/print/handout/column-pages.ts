import type { Paper } from '../../../shared/print/paper.js';
import { MARGINS, PAPER_SIZES } from '../page-style.js';

/**
 * How a browser will break a flow into pages, found by letting it break the same flow into columns
 * of the size of a page: one engine does both, by the same rules.
 */

const PIXELS_PER_MM = 96 / 25.4;

/** The part of a page between its margins, in whole CSS pixels, as Chromium has it. */
export function pageArea(paper: Paper): { width: number; height: number } {
  const { width, height } = PAPER_SIZES[paper];
  return {
    width: Math.ceil((width - 2 * MARGINS.side) * PIXELS_PER_MM),
    height: Math.ceil((height - MARGINS.top - MARGINS.bottom) * PIXELS_PER_MM),
  };
}

/** A rounding of layout is less than this part of a column. */
const ROUNDING = 0.02;

export interface ColumnPages {
  pages: number;
  /** The page of each of the elements, from 0. */
  starts: number[];
}

/** @param flow an element laid out in columns without gaps between them, `width` pixels each */
export function columnPages(flow: HTMLElement, parts: Iterable<Element>): ColumnPages {
  const { left, width } = flow.getBoundingClientRect();
  return {
    pages: Math.max(1, Math.ceil(flow.scrollWidth / width - ROUNDING)),
    starts: [...parts].map((part) => {
      const first = part.getClientRects()[0]?.left ?? left;
      return Math.max(0, Math.round((first - left) / width));
    }),
  };
}
