import type { Paper } from '../../../shared/print/print-job.js';
import { MARGINS, METRICS, PAPER_SIZES, SLACK } from '../page-style.js';
import type { Measured, Page } from './fit.js';

/** CSS pixels are 1/96 inch whatever the zoom of the window: what is measured on screen holds on paper. */
const PIXELS_PER_MM = 96 / 25.4;

function measurePage(page: Element): Page {
  // A block under another may hang on to it by a negative margin, so the sum is of outer heights.
  const heights = [...page.children].map((block) => {
    const { marginTop, marginBottom } = getComputedStyle(block);
    const margins = (parseFloat(marginTop) || 0) + (parseFloat(marginBottom) || 0);
    return block.getBoundingClientRect().height + margins;
  });
  const gaps = Math.max(0, heights.length - 1) * (parseFloat(getComputedStyle(page).rowGap) || 0);
  return {
    filled: heights.reduce((sum, height) => sum + height, gaps),
    rows: page.querySelectorAll('.pp-table tbody tr, .pp-list li').length,
  };
}

/** Pixels of a page that may be filled. */
export const availableHeight = (paper: Paper): number =>
  (PAPER_SIZES[paper].height - MARGINS.top - MARGINS.bottom - SLACK) * PIXELS_PER_MM;

/** What a drawn sheet takes of its pages. */
export function measureSheet(sheet: Element, paper: Paper): Measured {
  return {
    pages: [...sheet.querySelectorAll('.fs-page')].map(measurePage),
    available: availableHeight(paper),
    notesHead: (METRICS.gap + METRICS.notesHead) * PIXELS_PER_MM,
    notesLine: METRICS.notesLine * PIXELS_PER_MM,
    maxAir: METRICS.maxAir * PIXELS_PER_MM,
  };
}
