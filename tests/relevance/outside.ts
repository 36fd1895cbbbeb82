import { parseArgs } from 'node:util';
import { ENGINES } from '../bench/search/engines.js';
import type { Engine } from '../bench/search/engine.js';
import type { Section } from '../bench/search/section.js';
import { readCranfield, type Cranfield } from './cranfield.js';
import { meanOf, ndcgAt } from './ndcg.js';

const LIMIT = 10;

/**
 * `tsx tests/relevance/outside.ts --collection FOLDER`: how well the reader's search ranks texts it
 * was never tuned on, beside other libraries with their defaults. The folder holds the files of the
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
  for (const engine of ENGINES) print(await rowOf(engine, collection));
  return 0;
}

async function rowOf(engine: Engine, { documents, queries }: Cranfield): Promise<string> {
  const sections = documents.map(({ number, title, text }, id): Section => ({
    id,
    page: String(number),
    title,
    heading: '',
    text,
  }));
  const index = await engine.load(await engine.build(sections));
  const answers = queries.map(({ text, judgements }) => {
    const ranking = index.question(text, LIMIT).map((id) => sections[id]?.page ?? '');
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
  const cells = [engine.questionLabel, ndcg.toFixed(3), share('first'), share('third')];
  return `| ${[...cells, share('empty')].join(' | ')} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
