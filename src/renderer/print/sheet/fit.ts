import type { EntryLimits, FitRules, Layout, Setting } from './fit-rules.js';

/**
 * How a fact sheet is made to fit its pages. Pure: from the heights of a drawn plan it gives the
 * next plan to draw, until one fits; the component draws and measures.
 *
 * In this order: other ways to share the blocks between the pages; a smaller type size; fewer
 * sources beside each fact; then entries go in the order of the rules, each with "more in the
 * reader". Nothing is ever clipped: a sheet that still does not fit runs on to another page and says
 * so in its report.
 */

/** What a drawn page holds. Heights are in one unit (CSS pixels). */
export interface Page {
  /** Of everything on it, the spaces between blocks included. */
  filled: number;
  /** Table rows and list entries, which can take more air. */
  rows: number;
}
export interface Measured {
  pages: readonly Page[];
  /** Of the area of a page that may be filled. */
  available: number;
  /** Of the space before the notes, of their heading, and of one ruled line. */
  notesHead: number;
  notesLine: number;
  /** The most extra space above and below the text of a row. */
  maxAir: number;
}

/** How the space left on a page is used. */
export interface Rest {
  /** Ruled lines for notes. */
  lines: number;
  /** More space above and below each row. */
  air: number;
}

export interface Plan {
  layout: Layout;
  setting: Setting;
  kept: EntryLimits;
  /** Of each page. */
  rest: readonly Rest[];
  /** False when the pages are not enough, whatever is left out. */
  fits: boolean;
}

/** @param all what there is to say */
export function firstPlan(rules: FitRules, all: EntryLimits): Plan {
  const kept = { ...all };
  for (const [list, max] of Object.entries(rules.max) as [keyof EntryLimits, number][]) {
    kept[list] = Math.min(all[list], max);
  }
  return { layout: rules.layouts[0], setting: rules.settings[0], kept, rest: [], fits: true };
}

/** Fewer lines than this look like an accident; more are of no use. */
const MIN_LINES = 2;
const MAX_LINES = 9;
/** The part of the rest that goes between rows; the other part goes between blocks. */
const ROW_PART = 0.65;

/** Lines for notes where there is space for them; what is left goes between the rows. */
export function restOf(page: Page, measured: Measured): Rest {
  const left = Math.max(0, measured.available - page.filled);
  const possible = Math.floor((left - measured.notesHead) / measured.notesLine);
  const lines = possible < MIN_LINES ? 0 : Math.min(possible, MAX_LINES);
  const taken = lines > 0 ? measured.notesHead + lines * measured.notesLine : 0;
  const air = page.rows > 0 ? ((left - taken) * ROW_PART) / (page.rows * 2) : 0;
  return { lines, air: Math.min(air, measured.maxAir) };
}

/** Blocks are a little taller or smaller where others stand around them. */
const TOLERANCE = 1.03;

/** Whether the blocks might fit if they were shared otherwise. */
function mightFit({ pages, available }: Measured): boolean {
  const filled = pages.reduce((sum, page) => sum + page.filled, 0);
  return filled <= available * pages.length * TOLERANCE;
}

/** The plan to try after one that did not fit, or undefined when nothing more can be done. */
function tighter(
  { layouts, settings, drops }: FitRules,
  plan: Plan,
  measured: Measured,
): Plan | undefined {
  const layout = layouts[layouts.indexOf(plan.layout) + 1];
  if (layout && mightFit(measured)) return { ...plan, layout };
  const again = { ...plan, layout: layouts[0] };
  const setting = settings[settings.indexOf(plan.setting) + 1];
  if (setting) return { ...again, setting };
  const [list] = drops.find(([name, min]) => plan.kept[name] > min) ?? [];
  return list && { ...again, kept: { ...plan.kept, [list]: plan.kept[list] - 1 } };
}

/** Judges a drawn plan: the same plan completed (`done`), or the next one to draw. */
export function nextPlan(
  rules: FitRules,
  plan: Plan,
  measured: Measured,
): { plan: Plan; done: boolean } {
  if (measured.pages.every(({ filled }) => filled <= measured.available)) {
    const rest = measured.pages.map((page) => restOf(page, measured));
    return { plan: { ...plan, rest }, done: true };
  }
  const next = tighter(rules, plan, measured);
  return next ? { plan: next, done: false } : { plan: { ...plan, fits: false }, done: true };
}
