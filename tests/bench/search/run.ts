import { cpus } from 'node:os';
import { compileContent } from '../../../src/content/compile.js';
import { checkSearchFile, type SearchFile } from '../../../src/shared/search/search-file.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { readQueries } from '../../relevance/queries.js';
import { stockSearch } from '../../relevance/stock-search.js';
import { median, percentile } from '../median.js';
import { bigEdition } from './big-edition.js';

const SECTIONS = 10_000;
const TARGET_MS = 16;
/** As many rows as the panel under the search box has. */
const ROWS = 6;
const ROUNDS = 3;
/** One judged query of so many is typed. */
const EVERY = 12;

type Ask = (query: string) => unknown;

/**
 * `npm run bench:search`: processor time from a keystroke to its answer, over the edition and over
 * 10,000 sections made of it, beside MiniSearch over the same sections in the same run. Queries of
 * the sets hold and fresh are typed letter by letter. Processor time counts all threads of the
 * process, so that other work on the machine does not show in it.
 */
async function main(): Promise<void> {
  const { files } = await compileContent('resources/content', 'en');
  const edition = checkSearchFile(JSON.parse(files.get('search.json') ?? ''));
  const queries = (await readQueries()).filter(({ set }) => set !== 'tune');
  const keystrokes = queries
    .filter((_query, at) => at % EVERY === 0)
    .flatMap(({ query }) =>
      Array.from({ length: query.length }, (_unused, at) => query.slice(0, at + 1)),
    );
  print(
    `${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Node ${process.version}; ` +
      `${keystrokes.length} keystrokes, the median of ${ROUNDS} rounds each\n`,
  );
  print('| | load | p50 | p95 | slowest |');
  print('| --- | ---: | ---: | ---: | ---: |');
  for (const file of [edition, bigEdition(edition, SECTIONS)]) {
    const count = file.sections.texts.length.toLocaleString('en');
    const text = JSON.stringify(file);
    const own = measure(`Field Reader, ${count} sections`, () => reader(text), keystrokes);
    const stock = measure(`MiniSearch, ${count} sections`, () => miniSearch(file), keystrokes);
    print(`| ratio | | ${ratio(own.p50, stock.p50)} | ${ratio(own.p95, stock.p95)} | |`);
    if (file !== edition)
      print(`\np95 of at most ${TARGET_MS} ms: ${own.p95 <= TARGET_MS ? 'met' : '**missed**'}`);
  }
}

function reader(text: string): Ask {
  const search = new EditionSearch(JSON.parse(text));
  while (search.warmUpNext());
  return (query) => [search.search(query, ROWS), search.suggest(query)];
}

/** Every section as a document. It gives ids only; the reader also makes snippets and suggestions. */
function miniSearch({ articles, sections }: SearchFile): Ask {
  const owners = articles.flatMap((article) =>
    Array.from({ length: article.sections }, () => article),
  );
  const search = stockSearch(
    sections.texts.map((text, id) => ({
      id: String(id),
      title: owners[id]?.title ?? '',
      names: sections.headings[id] ?? '',
      synonyms: '',
      text,
    })),
  );
  return (query) => search(query, ROWS);
}

function measure(
  label: string,
  load: () => Ask,
  keystrokes: readonly string[],
): { p50: number; p95: number } {
  const began = now();
  const ask = load();
  const loaded = now() - began;
  const rounds = Array.from({ length: ROUNDS }, () =>
    keystrokes.map((typed) => {
      const asked = now();
      ask(typed);
      return now() - asked;
    }),
  );
  const times = keystrokes.map((_typed, at) => median(rounds.map((round) => round[at] ?? 0)));
  const [p50, p95] = [median(times), percentile(times, 0.95)];
  const cells = [loaded, p50, p95, Math.max(...times)].map((time) => `${time.toFixed(1)} ms`);
  print(`| ${[label, ...cells].join(' | ')} |`);
  return { p50, p95 };
}

const ratio = (own: number, stock: number): string => (own / stock).toFixed(2);

/** Processor time of the process in milliseconds. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
