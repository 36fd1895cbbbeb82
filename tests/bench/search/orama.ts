import {
  create,
  insertMultiple,
  load,
  save,
  search,
  type RawData,
  type Results,
} from '@orama/orama';
import type { Engine } from './engine.js';

const open = () =>
  create({ schema: { title: 'string', heading: 'string', text: 'string' } as const });

/** Orama keeps the documents in its store and saves them with the index. */
export const orama: Engine = {
  name: 'orama',
  label: 'Orama (tolerance 1, threshold 0)',
  questionLabel: 'Orama (defaults: OR, BM25)',
  holdsTexts: true,
  async build(sections) {
    const database = open();
    const documents = sections.map(({ id, title, heading, text }) => ({
      id: String(id),
      title,
      heading,
      text,
    }));
    await insertMultiple(database, documents);
    return JSON.stringify(save(database));
  },
  load(serialised) {
    const database = open();
    load(database, JSON.parse(serialised) as RawData);
    // Without hooks a full-text search answers at once; the types also allow for hooks.
    const ids = (results: unknown) =>
      (results as Results<unknown>).hits.map(({ id }) => Number(id));
    return {
      // Threshold 0: only documents with all words.
      search: (term, limit) => ids(search(database, { term, limit, tolerance: 1, threshold: 0 })),
      question: (term, limit) => ids(search(database, { term, limit })),
    };
  },
};
