import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import {
  directoryOf,
  eachDocument,
  packIndex,
  placeWords,
} from '../../../src/shared/search/packed-index.js';
import { lookUp, scoreOf } from '../../../src/shared/search/look-up.js';
import { WordIndex } from '../../../src/shared/search/word-index.js';

interface Page {
  id: number;
  title: string;
  text: string;
}
const options = {
  fields: ['title', 'text'],
  tokenize: (text: string) => text.split(' ').filter((word) => word !== ''),
  processTerm: (term: string) => term,
};
const words = fc.array(fc.constantFrom('a', 'b', 'cc', 'dd', 'eee', '7', 'žž'), { maxLength: 12 });
const pages = fc.array(fc.record({ title: words, text: words }), { minLength: 1, maxLength: 60 });

function indexOf(list: { title: string[]; text: string[] }[]): MiniSearch<Page> {
  const index = new MiniSearch<Page>(options);
  list.forEach(({ title, text }, id) =>
    index.add({ id, title: title.join(' '), text: text.join(' ') }),
  );
  return index;
}
/** The lexicon holds words that this index does not have, as it does for the parts of an edition. */
const LEXICON = ['7', 'a', 'aa', 'b', 'cc', 'd', 'dd', 'eee', 'žž', 'žžž'];
const positions = new Map(LEXICON.map((word, at) => [word, at]));
const pack = (index: MiniSearch<Page>) => placeWords(packIndex(index.toJSON()), positions);

describe('a packed index', () => {
  it('gives the documents of every word back', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const index = indexOf(list);
        const packed = pack(index);
        packed.postings.forEach((postings, field) => {
          const { words: held, starts, ends } = directoryOf(postings);
          const found = [...held].map((at, entry) => {
            const frequencies: Record<string, number> = {};
            eachDocument(postings, starts[entry] ?? 0, ends[entry] ?? 0, (document, times) => {
              frequencies[document] = times;
            });
            return [LEXICON[at], frequencies];
          });
          const expected = index
            .toJSON()
            .index.flatMap(([word, data]) => (data[field] ? [[word, data[field]]] : []));
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
        });
      }),
    );
  });

  it('scores a few words as the whole index does', () => {
    fc.assert(
      fc.property(
        pages,
        fc.uniqueArray(fc.constantFrom(...LEXICON), { minLength: 1 }),
        (list, asked) => {
          const index = indexOf(list);
          const part = new WordIndex<Page>(
            pack(index),
            options,
            (word) => positions.get(word) ?? -1,
          );
          const plain = ({ id, score }: { id: unknown; score: number }) => [id, score.toFixed(6)];
          const query = asked.join(' ');
          expect(part.of(asked).search(query).map(plain).sort()).toEqual(
            index.search(query).map(plain).sort(),
          );
        },
      ),
    );
  });

  it('scores the documents that are admitted as if all were there', () => {
    fc.assert(
      fc.property(
        pages,
        fc.uniqueArray(fc.constantFrom(...LEXICON), { minLength: 1 }),
        fc.uniqueArray(fc.nat({ max: 59 })),
        (list, asked, ids) => {
          const part = new WordIndex<Page>(
            pack(indexOf(list)),
            options,
            (word) => positions.get(word) ?? -1,
          );
          const found = (sparing: boolean) =>
            lookUp(
              part,
              [asked.map((term) => ({ term, weight: term.length, how: 'exact' as const }))],
              { title: 3, text: 1 },
              { allowed: (id) => ids.includes(id), sparing },
            )
              .map((result) => [result.id as number, scoreOf(result).toFixed(6)])
              .sort();
          expect(found(true)).toEqual(found(false));
        },
      ),
    );
  });
});
