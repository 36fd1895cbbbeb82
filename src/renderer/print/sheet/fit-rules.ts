import type { SheetFormat } from '../../../shared/print/print-job.js';

/** How a sheet is fitted to a fixed number of pages: what is tried, in order. Data for `fit.ts`. */

/** How many entries of each list a sheet keeps; the rest is "more in the reader". */
export interface EntryLimits {
  mandate: number;
  areas: number;
  timeline: number;
  figures: number;
  /** 0 or 1. */
  series: number;
  /** Facts in each row of the framework. Rows always stay. */
  framework: number;
  /** 0 or 1. */
  treatyNotes: number;
  monitoring: number;
  conflicts: number;
}
export type BlockName =
  | 'head'
  /** Mandate, timeline, areas and figures in two columns. */
  | 'body'
  | 'mandate'
  | 'timeline'
  | 'figures'
  | 'framework'
  | 'monitoring'
  | 'conflicts'
  | 'contacts'
  | 'sources'
  | 'imprint';

/** Which blocks stand on each page, from the top. */
export type Layout = readonly (readonly BlockName[])[];

/** Type size in points, and how many sources are named beside one fact. */
export interface Setting {
  size: number;
  sources: number;
}

export interface FitRules {
  /** Ways to share the blocks between the pages, the best first. */
  layouts: readonly [Layout, ...Layout[]];
  /** From the roomiest to the tightest. */
  settings: readonly [Setting, ...Setting[]];
  /** The most a sheet of this format says, even where there is space for more. */
  max: Partial<EntryLimits>;
  /** What is left out to make a sheet fit, one entry at a time: the list, and the fewest it keeps. */
  drops: readonly (readonly [keyof EntryLimits, number])[];
}

const BACK_END = ['contacts', 'sources', 'imprint'] as const;

const TWO: FitRules = {
  layouts: [
    [
      ['head', 'mandate', 'timeline', 'figures'],
      ['framework', 'monitoring', 'conflicts', ...BACK_END],
    ],
    [
      ['head', 'mandate', 'timeline', 'figures', 'conflicts'],
      ['framework', 'monitoring', ...BACK_END],
    ],
    [
      ['head', 'mandate', 'timeline', 'figures', 'monitoring', 'conflicts'],
      ['framework', ...BACK_END],
    ],
    [
      ['head', 'mandate', 'timeline'],
      ['framework', 'monitoring', 'conflicts', 'figures', ...BACK_END],
    ],
    [
      ['head', 'mandate', 'timeline', 'monitoring', 'conflicts'],
      ['framework', 'figures', ...BACK_END],
    ],
  ],
  settings: [
    { size: 10, sources: Infinity },
    { size: 9.75, sources: Infinity },
    { size: 9.5, sources: Infinity },
    { size: 9.25, sources: Infinity },
    { size: 9.25, sources: 3 },
    { size: 9, sources: Infinity },
    { size: 9, sources: 3 },
    { size: 9, sources: 2 },
  ],
  max: {},
  drops: [
    ['timeline', 3],
    ['figures', 1],
    ['areas', 3],
  ],
};

const ONE: FitRules = {
  layouts: [[['head', 'body', 'framework', 'monitoring', 'conflicts', ...BACK_END]]],
  settings: [
    { size: 10, sources: 1 },
    { size: 9.5, sources: 1 },
    { size: 9, sources: 1 },
  ],
  // A chart is for those who have the two pages.
  max: {
    mandate: 3,
    areas: 6,
    timeline: 4,
    figures: 2,
    series: 0,
    framework: 2,
    treatyNotes: 0,
    monitoring: 1,
  },
  drops: [
    ['timeline', 3],
    ['framework', 1],
    ['monitoring', 0],
    ['mandate', 2],
    ['timeline', 2],
    ['areas', 4],
    ['figures', 1],
    ['conflicts', 1],
    ['timeline', 1],
    ['mandate', 1],
    // Only where local contacts fill much of the page.
    ['areas', 2],
  ],
};

/** The formats of a fixed number of pages. */
export type FixedFormat = Exclude<SheetFormat, 'large'>;
export const FIT_RULES: Readonly<Record<FixedFormat, FitRules>> = { one: ONE, two: TWO };
