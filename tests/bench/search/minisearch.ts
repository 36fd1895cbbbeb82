import MiniSearch, { type SearchResult } from 'minisearch';
import type { Engine } from './engine.js';
import type { Section } from './section.js';

const OPTIONS = { fields: ['title', 'heading', 'text'] };

/** MiniSearch with its own tokenizer; `search` with the prefix and fuzzy options of its README. */
export const minisearch: Engine = {
  name: 'minisearch',
  label: 'plain MiniSearch (prefix, fuzzy 0.2, AND)',
  questionLabel: 'plain MiniSearch (defaults: OR, BM25+)',
  holdsTexts: false,
  build(sections) {
    const index = new MiniSearch<Section>(OPTIONS);
    index.addAll(sections);
    return JSON.stringify(index);
  },
  load(serialised) {
    const index = MiniSearch.loadJSON<Section>(serialised, OPTIONS);
    const ids = (results: SearchResult[], limit: number) =>
      results.slice(0, limit).map(({ id }) => Number(id));
    return {
      search: (query, limit) =>
        ids(index.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }), limit),
      question: (query, limit) => ids(index.search(query), limit),
    };
  },
};
