import { Charset, Document } from 'flexsearch';
import type { Engine } from './engine.js';
import type { Section } from './section.js';

type Part = [key: string, data: string];
type ExportAll = (handler: (...part: Part) => Promise<void>) => Promise<void>;
type Fields = Pick<Section, 'id' | 'title' | 'heading' | 'text'>;

/**
 * FlexSearch takes beginnings of words and misspelt words with different tokenizers and cannot do
 * both in one index, so it stands twice in the comparison. The phonetic encoder and `suggest` are
 * what its README lists for tolerance.
 */
function flexsearch(tokenize: 'forward' | 'tolerant'): Engine {
  const create = () =>
    new Document<Fields>({
      tokenize,
      encoder: Charset.LatinBalance,
      document: { id: 'id', index: ['title', 'heading', 'text'] },
    });
  return {
    name: `flexsearch-${tokenize}`,
    label: `FlexSearch (${tokenize}, LatinBalance, suggest)`,
    questionLabel: `FlexSearch (${tokenize}, LatinBalance, suggest)`,
    holdsTexts: false,
    async build(sections) {
      const index = create();
      for (const { id, title, heading, text } of sections) index.add({ id, title, heading, text });
      const parts: Part[] = [];
      // Of its two signatures only the second tells that it can be waited for.
      const exportAll = index.export.bind(index) as ExportAll;
      await exportAll((key, data) => {
        parts.push([key, data]);
        return Promise.resolve();
      });
      return JSON.stringify(parts);
    },
    load(serialised) {
      const index = create();
      for (const [key, data] of JSON.parse(serialised) as Part[]) index.import(key, data);
      const search = (query: string, limit: number) =>
        index.search(query, { limit, suggest: true, merge: true }).map(({ id }) => Number(id));
      return { search, question: search };
    },
  };
}

export const flexsearchForward = flexsearch('forward');
export const flexsearchTolerant = flexsearch('tolerant');
