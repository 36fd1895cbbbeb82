import { describe, expect, it } from 'vitest';
import { smallSearch } from './small-edition.js';

const search = smallSearch();

describe('every row explains itself', () => {
  it.each(['debt', 'THB', 'БиГ', 'labor', 'bondge', 'mission farm', 'bonded labour', 'who'])(
    'the answer to %j by a marked word or a reason',
    (query) => {
      for (const { article, title, heading, snippet, because } of search.search(query).hits) {
        const marks = [title, heading, snippet].flatMap((text) => text.marks);
        expect(marks.length > 0 || because !== undefined, article).toBe(true);
      }
    },
  );

  it('on demand tells word by word what was found where', () => {
    const [hit] = search.search('debt bondge', { explain: true }).hits;
    expect(hit?.explanation?.words).toMatchObject([
      { typed: 'debt', kind: 'exact' },
      { typed: 'bondge', kind: 'close' },
    ]);
    const found = hit?.explanation?.words.flatMap((word) => word.found) ?? [];
    expect(found).toContainEqual({ term: 'debt', fields: ['title', 'text'] });
    expect(search.search('debt').hits[0]?.explanation).toBeUndefined();
  });

  it('tells when the whole query is the name of the page', () => {
    const named = (query: string) =>
      search.search(query, { explain: true }).hits.map(({ explanation }) => explanation?.named);
    expect(named('debt bondage')[0]).toBe(true);
    expect(named('owes papers')).not.toContain(true);
  });
});
