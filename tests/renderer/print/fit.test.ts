import { describe, expect, it } from 'vitest';
import {
  firstPlan,
  LAYOUTS,
  nextPlan,
  restOf,
  SETTINGS,
  type Measured,
  type Plan,
} from '../../../src/renderer/print/sheet/fit.js';

const KEPT = { timeline: 8, figures: 4, areas: 6 };
const page = (filled: number, rows = 10) => ({ filled, rows });
const measured = (front: number, back: number): Measured => ({
  front: page(front),
  back: page(back),
  room: 1000,
  notesHead: 40,
  notesLine: 30,
  mostAir: 4,
});

/** Plans until settled, with heights from the plan drawn. */
function settle(heights: (plan: Plan) => [number, number]): { plan: Plan; tried: Plan[] } {
  let plan = firstPlan(KEPT);
  const tried = [plan];
  for (;;) {
    const next = nextPlan(plan, measured(...heights(plan)));
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
      kept: KEPT,
      setting: SETTINGS[0],
      layout: LAYOUTS[0],
    });
  });

  it('shares the blocks anew before it makes the type smaller', () => {
    const { plan } = settle(({ layout }) =>
      layout.front.includes('conflicts') ? [900, 900] : [700, 1100],
    );
    expect(plan.layout).toBe(LAYOUTS[1]);
    expect(plan.setting).toBe(SETTINGS[0]);
  });

  it('makes the type smaller before it names fewer sources, and that before it drops anything', () => {
    const { plan } = settle(({ setting }) => (setting.sources <= 3 ? [900, 900] : [1100, 900]));
    expect(plan.setting).toEqual({ size: 9.25, sources: 3 });
    expect(plan.kept).toEqual(KEPT);
  });

  it('drops timeline, then figures, then working areas, one at a time', () => {
    const kept = settle(() => [2000, 900]).tried.map((plan) => plan.kept);
    const steps = kept.filter((one, index) => one !== kept[index - 1]);
    expect(steps.map(({ timeline, figures, areas }) => `${timeline}/${figures}/${areas}`)).toEqual([
      '8/4/6', '7/4/6', '6/4/6', '5/4/6', '4/4/6', '3/4/6',
      '3/3/6', '3/2/6', '3/1/6', '3/1/5', '3/1/4', '3/1/3',
    ]); // prettier-ignore
  });

  it('drops no more than it must', () => {
    const { plan } = settle(({ kept }) => [960 + (kept.timeline - 6) * 30, 900]);
    expect(plan.kept).toEqual({ ...KEPT, timeline: 7 });
  });

  it('says so when nothing more may go', () => {
    expect(settle(() => [900, 1001]).plan.fits).toBe(false);
  });

  it('puts every block on one of the pages, once, in every layout', () => {
    const sorted = LAYOUTS.map(({ front, back }) => [...front, ...back].toSorted());
    for (const blocks of sorted) expect(blocks).toEqual(sorted[0]);
    expect(new Set(sorted[0]).size).toBe(sorted[0]?.length);
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
