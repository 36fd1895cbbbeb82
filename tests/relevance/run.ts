import { parseArgs } from 'node:util';
import { compileContent } from '../../src/content/compile.js';
import { EditionSearch } from '../../src/shared/search/search.js';
import { judgeAnswers, readQuestions, type JudgedAnswer } from './answers.js';
import { judge, overclaimed, scores, type Judged } from './measure.js';
import { QUERY_SETS, readQueries } from './queries.js';

/**
 * `npm run relevance [-- --failures] [--set tune|hold|fresh|unseen]`: how often the search gives what was wanted,
 * by kind of query: success@k, a page of the highest grade among the first k; good@3, a page of grade
 * 2 or 3 among the first three; nDCG@10. Queries of the set `tune` may be looked at while the ranking is worked on; those
 * of the other sets are only measured.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { failures: { type: 'boolean', default: false }, set: { type: 'string' } },
  });
  const sets = QUERY_SETS.filter((set) => values.set === undefined || set === values.set);
  if (sets.length === 0) {
    process.stderr.write(
      `Usage: npm run relevance [-- --failures] [--set ${QUERY_SETS.join('|')}]\n`,
    );
    return 2;
  }
  const edition = await compileContent('resources/content', 'en');
  const search = new EditionSearch(JSON.parse(edition.files.get('search.json') ?? ''));
  const judged = judge(search, await readQueries());
  for (const set of sets) {
    const ofSet = judged.filter(({ query }) => query.set === set);
    process.stdout.write(`${table(set, ofSet)}\n`);
    if (values.failures) process.stdout.write(`${failures(ofSet)}\n`);
  }
  process.stdout.write(`${answersTable(judgeAnswers(search, await readQuestions()))}\n`);
  return 0;
}

/** Questions with an answer in the edition and without one, and what was given. */
function answersTable(judged: readonly JudgedAnswer[]): string {
  const rows = (['tune', 'hold'] as const).map((set) => {
    const ofSet = judged.filter(({ question }) => question.set === set);
    const some = ofSet.filter(({ question }) => question.answer);
    const none = ofSet.filter(({ question }) => !question.answer);
    const right = some.filter((one) => one.right).length;
    return `| ${set} | ${some.length} | ${right} | ${none.length} | ${none.filter(({ given }) => given).length} |`;
  });
  return [
    '| answers | with one | right | without | wrongly given |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function table(set: string, judged: readonly Judged[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const nothing = judged.filter(({ query }) => query.kind === 'none');
  return [
    `| ${set} | queries | success@1 | success@3 | good@3 | nDCG@10 | empty |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...scores(judged).map(
      ({ kind, queries, at1, at3, good3, ndcg, empty }) =>
        `| ${kind} | ${queries} | ${percent(at1)} | ${percent(at3)} | ${percent(good3)} | ${ndcg.toFixed(3)} | ${empty} |`,
    ),
    '',
    `Not answerable: ${nothing.length}, answered as if they were: ${overclaimed(judged).length}.`,
    '',
  ].join('\n');
}

/** The queries whose first row is not what was wanted, with the first rows instead. */
function failures(judged: readonly Judged[]): string {
  const missed = judged.filter(({ query, at1 }) => query.kind !== 'none' && !at1);
  return [...missed, ...overclaimed(judged)]
    .map(({ query, answer, at3 }) => {
      const wanted = Object.entries(query.targets)
        .map(([target, grade]) => `${target} (${grade})`)
        .join(', ');
      const rows = answer.hits.slice(0, 5).map(({ article, slug, step, score }) => {
        const id = slug === '' ? article : `${article}#${slug}`;
        return `    ${step.padEnd(6)} ${score.toFixed(1).padStart(6)}  ${id}`;
      });
      const place = at3 ? 'second or third' : 'missed';
      return [`${query.kind}: ${query.query} [${place}]`, `  wanted: ${wanted}`, ...rows].join(
        '\n',
      );
    })
    .join('\n');
}

process.exitCode = await main();
