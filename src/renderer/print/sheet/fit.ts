import type { Kept } from './content.js';

/**
 * How a fact sheet is made to fit its two pages. Pure: from the heights of a drawn plan it gives
 * the next plan to draw, until one fits; the component draws and measures.
 *
 * In this order: other ways to share the blocks between the pages; a smaller type size; fewer
 * sources beside each fact; then the oldest timeline entries go; then figures; then working areas;
 * each with "more in the reader". Nothing is ever clipped: a sheet that still does not fit runs on
 * to another page and says so in its report.
 */

export type BlockName =
  | 'head'
  | 'mandate'
  | 'timeline'
  | 'figures'
  | 'framework'
  | 'monitoring'
  | 'conflicts'
  | 'contacts'
  | 'sources'
  | 'imprint';
export type Side = 'front' | 'back';

/** Which blocks stand on each page, from the top. */
export type Layout = Readonly<Record<Side, readonly BlockName[]>>;

/** Ways to share the blocks between the pages, the best first. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [
  {
    front: ['head', 'mandate', 'timeline', 'figures'],
    back: ['framework', 'monitoring', 'conflicts', 'contacts', 'sources', 'imprint'],
  },
  {
    front: ['head', 'mandate', 'timeline', 'figures', 'conflicts'],
    back: ['framework', 'monitoring', 'contacts', 'sources', 'imprint'],
  },
  {
    front: ['head', 'mandate', 'timeline', 'figures', 'monitoring', 'conflicts'],
    back: ['framework', 'contacts', 'sources', 'imprint'],
  },
  {
    front: ['head', 'mandate', 'timeline'],
    back: ['framework', 'monitoring', 'conflicts', 'figures', 'contacts', 'sources', 'imprint'],
  },
  {
    front: ['head', 'mandate', 'timeline', 'monitoring', 'conflicts'],
    back: ['framework', 'figures', 'contacts', 'sources', 'imprint'],
  },
];

/** Type size in points, and how many sources are named beside one fact. */
export interface Setting {
  size: number;
  sources: number;
}

/** From the roomiest to the tightest. */
export const SETTINGS: readonly [Setting, ...Setting[]] = [
  { size: 10, sources: Infinity },
  { size: 9.75, sources: Infinity },
  { size: 9.5, sources: Infinity },
  { size: 9.25, sources: Infinity },
  { size: 9.25, sources: 3 },
  { size: 9, sources: Infinity },
  { size: 9, sources: 3 },
  { size: 9, sources: 2 },
];

/** What is never dropped to make room. */
const FLOOR: Kept = { timeline: 3, figures: 1, areas: 3 };
const DROP_ORDER = ['timeline', 'figures', 'areas'] as const;

/** What a drawn page holds. Heights are in one unit (CSS pixels). */
export interface Page {
  /** Of everything on it, the spaces between blocks included. */
  filled: number;
  /** Table rows and list entries, which can take more air. */
  rows: number;
}
export interface Measured extends Readonly<Record<Side, Page>> {
  /** Of the area of a page that may be filled. */
  room: number;
  /** Of the space before the notes, of their heading, and of one ruled line. */
  notesHead: number;
  notesLine: number;
  /** The most air a row takes above and below its text. */
  mostAir: number;
}

/** What becomes of the room left on a page. */
export interface Rest {
  /** Ruled lines for notes. */
  lines: number;
  /** More space above and below each row. */
  air: number;
}

export interface Plan {
  layout: Layout;
  setting: Setting;
  kept: Kept;
  rest: Readonly<Record<Side, Rest>>;
  /** False when two pages are not enough, whatever is left out. */
  fits: boolean;
}

const NOTHING: Rest = { lines: 0, air: 0 };

export const firstPlan = (kept: Kept): Plan => ({
  layout: LAYOUTS[0],
  setting: SETTINGS[0],
  kept,
  rest: { front: NOTHING, back: NOTHING },
  fits: true,
});

/** Fewer lines than this look like an accident; more are of no use. */
const FEWEST_LINES = 2;
const MOST_LINES = 9;
/** The part of the rest that goes between rows; the other part goes between blocks. */
const ROW_PART = 0.65;

/** Notes lines where they have room, air between the rows with what is left. */
export function restOf(page: Page, measured: Measured): Rest {
  const left = Math.max(0, measured.room - page.filled);
  const possible = Math.floor((left - measured.notesHead) / measured.notesLine);
  const lines = possible < FEWEST_LINES ? 0 : Math.min(possible, MOST_LINES);
  const taken = lines > 0 ? measured.notesHead + lines * measured.notesLine : 0;
  const air = page.rows > 0 ? ((left - taken) * ROW_PART) / (page.rows * 2) : 0;
  return { lines, air: Math.min(air, measured.mostAir) };
}

/** The plan to try after one that did not fit, or undefined when nothing more can be done. */
function tighter(plan: Plan): Plan | undefined {
  const layout = LAYOUTS[LAYOUTS.indexOf(plan.layout) + 1];
  if (layout) return { ...plan, layout };
  const again = { ...plan, layout: LAYOUTS[0] };
  const setting = SETTINGS[SETTINGS.indexOf(plan.setting) + 1];
  if (setting) return { ...again, setting };
  const list = DROP_ORDER.find((name) => plan.kept[name] > FLOOR[name]);
  return list && { ...again, kept: { ...plan.kept, [list]: plan.kept[list] - 1 } };
}

/** Judges a drawn plan: the same plan completed (`done`), or the next one to draw. */
export function nextPlan(plan: Plan, measured: Measured): { plan: Plan; done: boolean } {
  if (measured.front.filled <= measured.room && measured.back.filled <= measured.room) {
    const rest = {
      front: restOf(measured.front, measured),
      back: restOf(measured.back, measured),
    };
    return { plan: { ...plan, rest }, done: true };
  }
  const next = tighter(plan);
  return next ? { plan: next, done: false } : { plan: { ...plan, fits: false }, done: true };
}
