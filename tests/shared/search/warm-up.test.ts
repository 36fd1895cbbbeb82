import { describe, expect, it } from 'vitest';
import { smallSearch } from './small-edition.js';

const QUERIES = ['debt bondage', 'sarajvo', 'trafficking in', 'THB', 'nothing of the kind'];

describe('warming up', () => {
  it('is done in several steps, and comes to an end', () => {
    const search = smallSearch();
    let steps = 1;
    while (search.warmUpNext()) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(6);
    expect(search.warmUpNext()).toBe(false);
  });

  it('changes no answer and no completion, however far it has come', () => {
    const asked = (search: ReturnType<typeof smallSearch>) =>
      QUERIES.map((query) => [search.search(query), search.suggest(query)]);
    const expected = asked(smallSearch());
    expect(
      expected.some(([, completions]) => Array.isArray(completions) && completions.length > 0),
    ).toBe(true);
    const search = smallSearch();
    for (let more = true; more;) {
      more = search.warmUpNext();
      expect(asked(search)).toEqual(expected);
    }
  });
});
