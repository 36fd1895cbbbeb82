import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../../src/shared/search/inverted-index.js';
import { CountedWords, type PackedIndex } from '../../../src/shared/search/packed-index.js';
import { indexTerms } from '../../../src/shared/search/tokenize.js';
import { BM25, WEIGHTS } from '../../../src/shared/search/weights.js';

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

const indexOf = (list: { title: string; text: string }[]): InvertedIndex =>
  new InvertedIndex(
    // Through JSON, as it comes to a reader.
    JSON.parse(JSON.stringify(new CountedWords(FIELDS, list).pack(LEXICON))) as PackedIndex,
    (word) => LEXICON.indexOf(word),
  );

describe('an inverted index', () => {
  it('scores every document as MiniSearch does', () => {
    fc.assert(
      fc.property(documents, expansions, (list, words) => {
        const oracle = new MiniSearch({ fields: [...FIELDS], tokenize: indexTerms });
        oracle.addAll(list.map((document, id) => ({ id, ...document })));
        const results = oracle.search(words.map(({ term }) => term).join(' '), {
          boost: { title: WEIGHTS.fields['title'] ?? 1, text: WEIGHTS.fields['text'] ?? 1 },
          boostTerm: (term) => term.length,
          bm25: { k: BM25.k, b: BM25.b, d: BM25.delta },
        });
        const expected = list.map(() => 0);
        // MiniSearch multiplies a score by the number of words found.
        for (const { id, score, queryTerms } of results)
          expected[id as number] = score / queryTerms.length;
        const scores = [...indexOf(list).scoresOfAny(words)];
        scores.forEach((score, document) => expect(score).toBeCloseTo(expected[document] ?? 0, 6));
      }),
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
