import { describe, expect, it } from 'vitest';
import { format, listing } from '../../build/search-listing.js';
import type { SearchSettings } from '../../src/shared/search/search.js';
import { smallSearch } from '../shared/search/small-edition.js';

const search = smallSearch();
const printed = (query: string, settings: SearchSettings = {}) =>
  format(listing(query, search.search(query, settings)));

describe('npm run search prints', () => {
  it('rank, score, step, id and title, and why a page is there', () => {
    const [head, first] = printed('THB').split('\n');
    expect(head).toMatch(/^"THB" {2}step: \w+, pages: \d+$/);
    expect(first).toMatch(/^ +1 +[\d.]+ +\w+ +glossary\/thb {2}Trafficking in human beings/);
    expect(first).toContain('(THB = trafficking in human beings)');
  });

  it('what was probably meant, and what the edition does not have', () => {
    expect(printed('debt bondge')).toContain('did you mean: debt bondage');
    expect(printed('debt xylophone')).toContain('not in this edition: xylophone');
  });

  it('which filter leaves nothing', () => {
    expect(printed('debt bondage', { types: ['instrument'] })).toMatch(
      /without the filter types: \d/,
    );
  });

  it('on demand the words that matched, their fields and what the score was multiplied with', () => {
    const lines = printed('debt bondage', { explain: true });
    expect(lines).toContain('the whole query is its name');
    expect(lines).toMatch(/debt: exact [\d.]+ {2}debt in title ×\d, text ×1/);
    expect(lines).toMatch(/title ×[\d.]+/);
    expect(printed('debt bondage')).not.toContain('×');
  });
});
