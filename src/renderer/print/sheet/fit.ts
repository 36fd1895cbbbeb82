import type { Kept } from './content.js';
import type { FitRules, Layout, Setting } from './fit-rules.js';

/**
 * How a fact sheet is made to fit its pages. Pure: from the heights of a drawn plan it gives the
 * next plan to draw, until one fits; the component draws and measures.
 *
 * In this order: other ways to share the blocks between the pages; a smaller type size; fewer
 * sources beside each fact; then entries go in the order of the rules, each with "more in the
 * reader". Into what is left then comes the QR code of the official page. Nothing is ever clipped: a sheet that still does not fit runs on to another page and
 * says so in its report.
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

/** Where the QR code of the official page stands: in the short column, beside the foot, nowhere. */
export type AddressPlace = 'column' | 'foot' | 'out';
/** A place for it, and the type size that makes the place. */
interface Try {
  address: AddressPlace;
  setting: Setting;
}
/** The most that type may shrink for it, in points. */
const SHRINK = 0.25;

export interface Plan {
  layout: Layout;
  setting: Setting;
  kept: Kept;
  address: AddressPlace;
  /**
   * The places for it that are still to be tried; `out` is the last and always fits. Absent until
   * all else is settled, so that it takes no word's place.
   */
  tries?: readonly Try[];
  /** Of each page. */
  rest: readonly Rest[];
  /** False when the pages are not enough, whatever is left out. */
  fits: boolean;
}

/**
 * @param all what there is to say
 * @param address whether there is an address to print
 */
export function firstPlan(rules: FitRules, all: Kept, address = false): Plan {
  const kept = { ...all };
  for (const [list, most] of Object.entries(rules.most) as [keyof Kept, number][]) {
    kept[list] = Math.min(all[list], most);
  }
  return {
    layout: rules.layouts[0],
    setting: rules.settings[0],
    kept,
    address: 'out',
    ...(address ? {} : { tries: [] }),
    rest: [],
    fits: true,
  };
}

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
function tighter({ layouts, settings, drops }: FitRules, plan: Plan): Plan | undefined {
  const layout = layouts[layouts.indexOf(plan.layout) + 1];
  if (layout) return { ...plan, layout };
  const again = { ...plan, layout: layouts[0] };
  const setting = settings[settings.indexOf(plan.setting) + 1];
  if (setting) return { ...again, setting };
  const [list] = drops.find(([name, least]) => plan.kept[name] > least) ?? [];
  return list && { ...again, kept: { ...plan.kept, [list]: plan.kept[list] - 1 } };
}

/** The best first; the last is the plan as it is. */
function triesFor({ settings }: FitRules, { setting }: Plan): [Try, ...Try[]] {
  const smaller = settings[settings.indexOf(setting) + 1];
  const fair =
    smaller && smaller.sources === setting.sources && setting.size - smaller.size <= SHRINK;
  return [
    { address: 'column', setting },
    { address: 'foot', setting },
    ...(fair ? ([{ address: 'column', setting: smaller }, { address: 'foot', setting: smaller }] as const) : []), // prettier-ignore
    { address: 'out', setting },
  ];
}

const tryNext = (plan: Plan, [next, ...tries]: readonly [Try, ...Try[]]): Plan => ({
  ...plan,
  ...next,
  tries,
});

/** Judges a drawn plan: the same plan completed (`done`), or the next one to draw. */
export function nextPlan(
  rules: FitRules,
  plan: Plan,
  measured: Measured,
): { plan: Plan; done: boolean } {
  if (measured.pages.every(({ filled }) => filled <= measured.room)) {
    if (!plan.tries) return { plan: tryNext(plan, triesFor(rules, plan)), done: false };
    const rest = measured.pages.map((page) => restOf(page, measured));
    return { plan: { ...plan, rest }, done: true };
  }
  const [next, ...others] = plan.tries ?? [];
  if (next) return { plan: tryNext(plan, [next, ...others]), done: false };
  const tight = tighter(rules, plan);
  return tight ? { plan: tight, done: false } : { plan: { ...plan, fits: false }, done: true };
}
