import { expect, it } from 'vitest';
import { newestFirst } from '../../src/shared/edition/dates.js';
import { byYear } from '../../src/renderer/reading/operation/by-year.js';

it('puts dated facts under their years, newest first, in the order written within a year', () => {
  const entries = ['2003', '2024~', '2013/2016', '2024', '2015/..', '2003'].map((year, index) => ({
    year,
    index,
  }));
  expect(
    byYear(entries.toSorted(newestFirst)).map(({ year, entries: list }) => [
      year,
      list.map((e) => e.index),
    ]),
  ).toEqual([
    ['since 2015', [4]],
    ['2024', [3]],
    ['about 2024', [1]],
    ['2013–2016', [2]],
    ['2003', [0, 5]],
  ]);
});
