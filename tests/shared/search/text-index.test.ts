import fc from 'fast-check';
import type { AsPlainObject } from 'minisearch';
import { describe, expect, it } from 'vitest';
import { buildIndex, documentCounts, TextIndex } from '../../../src/shared/search/text-index.js';

const FIELDS = ['title', 'text'] as const;
/** Words of the lexicon; the documents use some of them. */
const LEXICON = ['7', 'a', 'aa', 'b', 'cc', 'd', 'dd', 'eee', 'zz'];
const text = fc
  .array(fc.constantFrom('a', 'b', 'cc', 'dd', 'eee', '7', 'zz'), { maxLength: 12 })
  .map((words) => words.join(' '));
const documents = fc.array(fc.record({ title: text, text }), { minLength: 1, maxLength: 60 });
const expansions = fc
  .uniqueArray(fc.constantFrom(...LEXICON, 'unknown'), { minLength: 1 })
  .map((terms) => terms.map((term) => ({ term, weight: term.length, kind: 'exact' as const })));

const indexOf = (list: { title: string; text: string }[]): TextIndex =>
  // Through JSON, as it comes to a reader.
  new TextIndex(JSON.parse(JSON.stringify(buildIndex(FIELDS, list))) as AsPlainObject);

describe('an index of texts', () => {
  it('adds up what each word scores alone, times its weight', () => {
    fc.assert(
      fc.property(documents, expansions, (list, words) => {
        const index = indexOf(list);
        const alone = words.map((one) => index.scoresOfAny([{ ...one, weight: 1 }]));
        const scores = index.scoresOfAny(words);
        list.forEach((_document, at) => {
          const sum = words.reduce(
            (all, { weight }, word) => all + weight * (alone[word]?.[at] ?? 0),
            0,
          );
          expect(scores[at]).toBeCloseTo(sum, 6);
        });
      }),
    );
  });

  it('finds a word where it stands and nowhere else, the rarer one and the title first', () => {
    fc.assert(
      fc.property(documents, expansions, (list, words) => {
        const scores = indexOf(list).scoresOfAny(words);
        list.forEach(({ title, text: body }, at) => {
          const holds = words.some(({ term }) => `${title} ${body}`.split(' ').includes(term));
          expect((scores[at] ?? 0) > 0).toBe(holds);
        });
      }),
    );
    const [inTitle = 0, inText = 0] = indexOf([
      { title: 'a', text: 'b' },
      { title: 'b', text: 'a' },
    ]).scoresOfAny([{ term: 'a', weight: 1, kind: 'exact' }]);
    expect(inTitle).toBeGreaterThan(inText);
  });

  it('counts the documents that hold a word, in whichever field', () => {
    const list = [
      { title: 'a', text: 'a b' },
      { title: '', text: 'a' },
    ];
    expect(documentCounts([buildIndex(FIELDS, list)])).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
  });

  it('finds documents that hold one expansion of each word, with the sum of the scores', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(expansions, { minLength: 1, maxLength: 3 }),
        (list, words) => {
          const index = indexOf(list);
          const single = words.map((one) => index.scoresOfAny(one));
          const found = index.scoresOfAll(words);
          list.forEach((_document, document) => {
            const scores = single.map((one) => one[document] ?? 0);
            const sum = scores.reduce((total, one) => total + one, 0);
            expect(found.get(document) ?? 0).toBeCloseTo(scores.includes(0) ? 0 : sum, 6);
          });
        },
      ),
    );
  });

  it('tells the fields of a document that hold a word', () => {
    const index = indexOf([
      { title: 'a', text: 'a b' },
      { title: '', text: 'b' },
    ]);
    expect(index.fieldsHolding('a', 0)).toEqual(['title', 'text']);
    expect(index.fieldsHolding('b', 1)).toEqual(['text']);
    expect(index.fieldsHolding('a', 1)).toEqual([]);
    expect(index.fieldsHolding('unknown', 0)).toEqual([]);
  });
});
