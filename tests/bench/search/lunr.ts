import lunr from 'lunr';
import type { Engine } from './engine.js';

/**
 * Lunr has no AND for a word that may be whole, begun or misspelt: a term required in one form is
 * required in each. So `search` asks for the three forms at once, weighted by boost; a section with
 * all words still comes first.
 */
export const lunrEngine: Engine = {
  name: 'lunr',
  label: 'Lunr (whole ^100, prefix ^10, one edit)',
  questionLabel: 'Lunr (defaults: OR, BM25, stemmer)',
  holdsTexts: false,
  build(sections) {
    const index = lunr(function () {
      this.ref('id');
      this.field('title');
      this.field('heading');
      this.field('text');
      for (const section of sections) this.add(section);
    });
    return JSON.stringify(index);
  },
  load(serialised) {
    const index = lunr.Index.load(JSON.parse(serialised) as object);
    const ids = (results: lunr.Index.Result[], limit: number) =>
      results.slice(0, limit).map(({ ref }) => Number(ref));
    return {
      search(query, limit) {
        const words = lunr.tokenizer(query);
        const results = index.query((clauses) => {
          clauses.term(words, { usePipeline: true, boost: 100 });
          clauses.term(words, {
            usePipeline: false,
            boost: 10,
            wildcard: lunr.Query.wildcard.TRAILING,
          });
          clauses.term(words, { usePipeline: false, boost: 1, editDistance: 1 });
        });
        return ids(results, limit);
      },
      question: (query, limit) =>
        ids(
          index.query((clauses) => clauses.term(lunr.tokenizer(query), { usePipeline: true })),
          limit,
        ),
    };
  },
};
