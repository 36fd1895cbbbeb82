import MiniSearch from 'minisearch';
import type { SearchFile } from '../../src/shared/search/search-file.js';
import { editsAllowed } from '../../src/shared/search/lexicon.js';
import { indexTerms } from '../../src/shared/search/tokenize.js';

/** What MiniSearch is given: an article, or a section of one. */
export interface StockDocument {
  id: string;
  title: string;
  names: string;
  /** Synonyms that lead to it, and questions it answers. */
  synonyms: string;
  text: string;
}

/** Gives the ids of the best documents, at most `limit`. */
export type StockSearch = (query: string, limit: number) => string[];

/** The articles of a search file with all that the content says of them. */
export function articleDocuments({ articles, sections, terms }: SearchFile): StockDocument[] {
  let first = 0;
  return articles.map(({ id, title, names, hidden, asked, sections: count }, position) => {
    const range = [first, (first += count)] as const;
    const groups = terms.filter(({ to }) => to.includes(position));
    return {
      id,
      title,
      names: [...names, ...hidden].join('\n'),
      synonyms: [
        ...asked,
        ...groups.flatMap(({ label, words, hidden: matched }) => [label, ...words, ...matched]),
      ].join('\n'),
      text: [...sections.headings.slice(...range), ...sections.texts.slice(...range)].join('\n'),
    };
  });
}

/** MiniSearch with its own options only; boosts are the best of a few on the queries of the set tune. */
export function stockSearch(documents: readonly StockDocument[]): StockSearch {
  const index = new MiniSearch<StockDocument>({
    fields: ['title', 'names', 'synonyms', 'text'],
    tokenize: indexTerms,
    searchOptions: {
      boost: { title: 2, names: 2, synonyms: 2 },
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: (term) => editsAllowed(term),
    },
  });
  index.addAll(documents);
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
}
