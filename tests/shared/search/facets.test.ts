import { describe, expect, it } from 'vitest';
import type { SearchSettings } from '../../../src/shared/search/search.js';
import { smallSearch } from './small-edition.js';

const search = smallSearch();
const QUERY = 'debt inspectors mission';
const ask = (settings: SearchSettings = {}) => search.search(QUERY, settings);
const counts = (list: { value: string; count: number }[]) =>
  Object.fromEntries(list.map(({ value, count }) => [value, count]));

describe('filters', () => {
  it('count what each value gives, and choosing it gives just that', () => {
    const { facets } = ask();
    expect(facets.types.length).toBeGreaterThan(1);
    for (const { value, count } of facets.countries)
      expect(ask({ countries: [value] }).total, value).toBe(count);
    for (const { value, count } of facets.audiences)
      expect(ask({ audiences: [value] }).total, value).toBe(count);
  });

  it('count a facet without its own filter but with the others', () => {
    const all = ask();
    const filtered = ask({ types: ['operation'] });
    expect(filtered.facets.types).toEqual(all.facets.types);
    expect(counts(filtered.facets.audiences)).toEqual({ police: 1, judges: 1 });
  });

  it('count results beyond the limit too', () => {
    expect(ask({ limit: 1 }).hits).toHaveLength(1);
    expect(ask({ limit: 1 }).facets).toEqual(ask().facets);
    expect(search.search(QUERY, 1).hits).toHaveLength(1);
  });

  it('that leave nothing say which of them to remove, and what it gives', () => {
    const { hits, total, removals, facets } = ask({
      types: ['instrument'],
      countries: ['Somewhere'],
    });
    expect(hits).toEqual([]);
    expect(total).toBe(0);
    expect(removals).toEqual([{ facet: 'types', count: ask({ countries: ['Somewhere'] }).total }]);
    expect(facets.types.length).toBeGreaterThan(0);
  });
});
