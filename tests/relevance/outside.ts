import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { buildSearchFileOf, type PlainArticle } from '../../src/content/search-index.js';
import { EditionSearch } from '../../src/shared/search/search.js';
import { readCranfield, type Cranfield } from './cranfield.js';
import { meanOf, ndcgAt } from './ndcg.js';

const LIMIT = 10;

/**
 * `tsx tests/relevance/outside.ts --collection FOLDER`: how well the reader's search ranks texts it
 * was never tuned on, beside MiniSearch with its defaults. The folder holds the files of the
 * Cranfield collection, which is no part of the repository.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { collection: { type: 'string' } } });
  if (values.collection === undefined) {
    process.stderr.write('Usage: tsx tests/relevance/outside.ts --collection FOLDER\n');
    return 2;
  }
  const collection = await readCranfield(values.collection);
  const { documents, queries } = collection;
  const grades = queries.flatMap(({ judgements }) => [...judgements.values()]);
  const useful = grades.filter((grade) => grade > 0).length;
  print(
    `Cranfield: ${documents.length} documents, ${queries.length} queries, ` +
      `${useful} useful of ${grades.length} judgements\n`,
  );
  print('| | nDCG@10 | something useful first | in the first 3 | empty |');
  print('| --- | ---: | ---: | ---: | ---: |');
  print(rowOf('Field Reader', reader(collection), collection));
  print(rowOf('MiniSearch', miniSearch(collection), collection));
  return 0;
}

type Ask = (query: string) => string[];

function reader({ documents }: Cranfield): Ask {
  const articles = documents.map(({ number, title, text }): PlainArticle => ({
    id: String(number),
    type: 'topic',
    title,
    summary: '',
    names: [],
    hidden: [],
    countries: [],
    audiences: [],
    asked: [],
    sections: [{ slug: '', heading: '', text }],
  }));
  const search = new EditionSearch(buildSearchFileOf(articles));
  return (query) => search.search(query, LIMIT).hits.map(({ article }) => article);
}

/** With its defaults. */
function miniSearch({ documents }: Cranfield): Ask {
  const index = new MiniSearch({ idField: 'number', fields: ['title', 'text'] });
  index.addAll(documents);
  return (query) =>
    index
      .search(query)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
}

function rowOf(label: string, ask: Ask, { queries }: Cranfield): string {
  const answers = queries.map(({ text, judgements }) => {
    const ranking = ask(text);
    const useful = (k: number) => ranking.slice(0, k).some((id) => (judgements.get(id) ?? 0) > 0);
    return {
      ndcg: ndcgAt(LIMIT, ranking, judgements),
      first: useful(1),
      third: useful(3),
      empty: ranking.length === 0,
    };
  });
  const share = (of: 'first' | 'third' | 'empty') =>
    `${((100 * answers.filter((answer) => answer[of]).length) / answers.length).toFixed(1)} %`;
  const ndcg = meanOf(answers.map((answer) => answer.ndcg)) ?? 0;
  return `| ${[label, ndcg.toFixed(3), share('first'), share('third'), share('empty')].join(' | ')} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
