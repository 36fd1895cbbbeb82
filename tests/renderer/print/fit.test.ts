import { describe, expect, it } from 'vitest';
import {
  firstPlan,
  nextPlan,
  restOf,
  type Measured,
  type Plan,
} from '../../../src/renderer/print/sheet/fit.js';
import { FIT_RULES } from '../../../src/renderer/print/sheet/fit-rules.js';

const ALL = {
  mandate: 4,
  areas: 6,
  timeline: 8,
  figures: 4,
  series: 1,
  framework: 3,
  treatyNotes: 1,
  monitoring: 2,
  conflicts: 2,
};
const { layouts, settings } = FIT_RULES.two;
const page = (filled: number, rows = 10) => ({ filled, rows });
const measured = (...filled: number[]): Measured => ({
  pages: filled.map((height) => page(height)),
  available: 1000,
  notesHead: 40,
  notesLine: 30,
  maxAir: 4,
});

/** Plans until settled, with heights from the plan drawn. */
function settle(
  heights: (plan: Plan) => number[],
  rules = FIT_RULES.two,
): { plan: Plan; tried: Plan[] } {
  let plan = firstPlan(rules, ALL);
  const tried = [plan];
  for (;;) {
    const next = nextPlan(rules, plan, measured(...heights(plan)));
    if (next.done) return { plan: next.plan, tried };
    plan = next.plan;
    tried.push(plan);
  }
}

describe('nextPlan', () => {
  it('keeps the first plan when it fits to the last pixel', () => {
    const { plan, tried } = settle(() => [1000, 1000]);
    expect(tried).toHaveLength(1);
    expect(plan).toMatchObject({
      fits: true,
      kept: ALL,
      setting: settings[0],
      layout: layouts[0],
    });
  });

  it('shares the blocks anew before it makes the type smaller', () => {
    const { plan } = settle(({ layout }) =>
      layout[0]?.includes('conflicts') ? [900, 900] : [700, 1100],
    );
    expect(plan.layout).toBe(layouts[1]);
    expect(plan.setting).toBe(settings[0]);
  });

  it('makes the type smaller before it names fewer sources, and that before it drops anything', () => {
    const { plan } = settle(({ setting }) => (setting.sources <= 3 ? [900, 900] : [1100, 900]));
    expect(plan.setting).toEqual({ size: 9.25, sources: 3 });
    expect(plan.kept).toEqual(ALL);
  });

  it('tries no other share of the blocks when they are too much for all pages together', () => {
    const { tried } = settle(({ setting }) => (setting === settings[1] ? [900, 900] : [1400, 900]));
    expect(tried.map(({ layout }) => layout)).toEqual([layouts[0], layouts[0]]);
  });

  it('drops timeline, then figures, then working areas, one at a time', () => {
    const kept = settle(() => [2000, 900]).tried.map((plan) => plan.kept);
    const steps = kept.filter((one, index) => one !== kept[index - 1]);
    expect(steps.map(({ timeline, figures, areas }) => `${timeline}/${figures}/${areas}`)).toEqual([
      '8/4/6',
      '7/4/6',
      '6/4/6',
      '5/4/6',
      '4/4/6',
      '3/4/6',
      '3/3/6',
      '3/2/6',
      '3/1/6',
      '3/1/5',
      '3/1/4',
      '3/1/3',
    ]);
  });

  it('drops no more than it must', () => {
    const { plan } = settle(({ kept }) => [960 + (kept.timeline - 6) * 30, 900]);
    expect(plan.kept).toEqual({ ...ALL, timeline: 7 });
  });

  it('says so when nothing more may go', () => {
    expect(settle(() => [900, 1001]).plan.fits).toBe(false);
  });

  it('puts every block on one of the pages, once, in every layout', () => {
    const sorted = layouts.map((layout) => layout.flat().toSorted());
    for (const blocks of sorted) expect(blocks).toEqual(sorted[0]);
    expect(new Set(sorted[0]).size).toBe(sorted[0]?.length);
  });
});

describe('the one-page format', () => {
  const rules = FIT_RULES.one;

  it('starts with the essentials, never with more than there is', () => {
    expect(firstPlan(rules, ALL).kept).toMatchObject({ series: 0, treatyNotes: 0, conflicts: 2 });
    expect(firstPlan(rules, { ...ALL, mandate: 1, figures: 0 }).kept).toMatchObject({
      mandate: 1,
      figures: 0,
    });
  });

  it('ends with something of everything that must be on a sheet', () => {
    const { plan } = settle(() => [2000], rules);
    expect(plan.fits).toBe(false);
    const { mandate, areas, timeline, figures, framework, conflicts } = plan.kept;
    for (const count of [mandate, areas, timeline, figures, framework, conflicts]) {
      expect(count).toBeGreaterThan(0);
    }
  });

  it('has all its blocks on one page', () => {
    expect(rules.layouts.every((layout) => layout.length === 1)).toBe(true);
  });
});

describe('restOf', () => {
  it('fills a half-empty page with lines, never more than are of use', () => {
    expect(restOf(page(700), measured(0, 0)).lines).toBe(8);
    expect(restOf(page(100), measured(0, 0)).lines).toBe(9);
  });

  it('gives a nearly full page air between its rows instead of one lone line', () => {
    const rest = restOf(page(950), measured(0, 0));
    expect(rest.lines).toBe(0);
    expect(rest.air).toBeCloseTo((50 * 0.65) / 20);
  });

  it('gives no more air than looks right, and none below a full page', () => {
    expect(restOf({ filled: 930, rows: 1 }, measured(0, 0)).air).toBe(4);
    expect(restOf(page(1001), measured(0, 0))).toEqual({ lines: 0, air: 0 });
    expect(restOf({ filled: 930, rows: 0 }, measured(0, 0)).air).toBe(0);
  });

  it('never takes more than is left', () => {
    for (let filled = 0; filled <= 1000; filled += 7) {
      const { lines, air } = restOf(page(filled), measured(0, 0));
      const taken = (lines > 0 ? 40 + lines * 30 : 0) + air * 2 * 10;
      expect(filled + taken).toBeLessThanOrEqual(1000);
    }
  });
});
