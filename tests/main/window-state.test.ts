import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openingState,
  windowStateStore,
  type WindowState,
} from '../../src/main/windows/window-state.js';
import { Notices } from '../../src/shared/notices.js';

const main = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const at = (x: number, y: number, width = 800, height = 600): WindowState => ({
  version: 1,
  bounds: { x, y, width, height },
  maximized: false,
});

describe('openingState', () => {
  it('opens in the middle of the main screen, within it', () => {
    expect(openingState(undefined, [main, second]).bounds).toEqual({
      x: 83,
      y: 0,
      width: 1200,
      height: 728,
    });
  });

  it.each([
    ['where it was', at(100, 50), at(100, 50)],
    ['on the second screen', at(1500, 100), at(1500, 100)],
    ['wholly in sight when half was out', at(-400, 50), at(0, 50)],
    ['no larger than the screen', at(0, 0, 5000, 5000), at(0, 0, 1366, 728)],
    ['no smaller than can be read', at(10, 10, 20, 20), { ...at(283, 164), small: true }],
    ['in the middle when its screen has gone', at(4000, 100), at(283, 64)],
    ['in the middle when its title bar was out of sight', at(100, -300), at(283, 64)],
  ])('opens %s', (_where, saved, expected) => {
    const { bounds } = openingState(saved, [main, second]);
    if ('small' in expected) expect(bounds).toMatchObject({ width: 360, height: 400 });
    else expect(bounds).toEqual(expected.bounds);
  });

  it('always opens inside a screen, whatever was saved', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: 1, max: 32_000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const { bounds } = openingState(at(x, y, width, height), [main, second]);
        const inside = [main, second].some(
          (area) =>
            bounds.x >= area.x &&
            bounds.y >= area.y &&
            bounds.x + bounds.width <= area.x + area.width &&
            bounds.y + bounds.height <= area.y + area.height,
        );
        expect(inside).toBe(true);
      }),
    );
  });
});

describe('windowStateStore', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'window-'));
    file = join(folder, 'window-state.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what it saved', async () => {
    const state = windowStateStore(file, new Notices());
    void state.write(at(1, 2));
    await state.flush();
    expect(windowStateStore(file, new Notices()).read()).toEqual(at(1, 2));
    expect(readdirSync(folder)).toEqual(['window-state.json']);
  });

  it.each(['{', '{"version":1,"bounds":{"x":"a"}}', '{"version":1,"bounds":{"x":1e9}}'])(
    'sets %j aside with a notice',
    (text) => {
      writeFileSync(file, text);
      const notices = new Notices();
      expect(windowStateStore(file, notices).read()).toBeUndefined();
      expect(notices.take()).toMatchObject([{ kind: 'window-state-set-aside' }]);
      expect(readdirSync(folder)[0]).toMatch(/^window-state\.corrupt-/);
    },
  );

  it('leaves the file of a newer version as it is', async () => {
    const text = '{"version":2,"screens":[]}';
    writeFileSync(file, text);
    const notices = new Notices();
    const state = windowStateStore(file, notices);
    expect(state.read()).toBeUndefined();
    void state.write(at(1, 2));
    await state.flush();
    expect(notices.take()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
