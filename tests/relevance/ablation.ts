import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { compileContent } from '../../src/content/compile.js';
import { checkSearchFile, type SearchFile } from '../../src/shared/search/search-file.js';
import { EditionSearch } from '../../src/shared/search/search.js';
import { LIMITS, WEIGHTS } from '../../src/shared/search/weights.js';
import { MECHANISMS, override, type Mechanism } from './mechanisms.js';
import { judgementsOf } from './measure.js';
import { meanOf, ndcgAt, successAt } from './ndcg.js';
import { readQueries, type JudgedQuery } from './queries.js';
import { articleDocuments, stockSearch, type StockSearch } from './stock-search.js';

const DEPTH = 10;
const WEIGHT_CHANGE = 0.25;
const SOURCE = new URL('../../src/shared/search/', import.meta.url);

/** What is measured of one way to search. Counts are queries. */
interface Result {
  hold: SetResult;
  fresh: SetResult;
  /** All queries with the last word cut in half, as they stand while they are typed. */
  typed: SetResult;
  /** Titles and other names typed whole whose page comes first. */
  names: number;
}

interface SetResult {
  at1: number;
  at3: number;
  ndcg: number;
}

/**
 * `npm run ablation [-- --weights]`: what each mechanism of the search is worth. It is switched off
 * alone, and the judged queries, half-typed queries and exact names are asked again. With
 * `--weights` every weight and limit is raised and lowered by a quarter instead.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { weights: { type: 'boolean', default: false } } });
  const { files } = await compileContent('resources/content', 'en');
  const file = checkSearchFile(JSON.parse(files.get('search.json') ?? ''));
  const queries = (await readQueries()).filter(({ kind }) => kind !== 'none');
  const names = namesOf(file);
  const measured = ({
    file: change = (same) => same,
    query = (same) => same,
    off,
  }: Partial<Mechanism>) => {
    const on = off?.();
    const search = new EditionSearch(change(file));
    const ask: StockSearch = (text, limit) =>
      search.search(query(text), limit).hits.map(({ article }) => article);
    const result = measure(ask, queries, names);
    on?.();
    return result;
  };
  const whole = measured({});
  print(
    '| | hold @1 | @3 | nDCG | fresh @1 | @3 | nDCG | half typed @1 | exact names @1 | lines |',
  );
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  print(row('MiniSearch', measure(stockSearch(articleDocuments(file)), queries, names)));
  print(row('Field Reader', whole));
  if (!values.weights)
    for (const mechanism of MECHANISMS)
      print(
        difference(
          `without ${mechanism.name}`,
          whole,
          measured(mechanism),
          linesOf(mechanism.code),
        ),
      );
  else for (const [name, off] of weightChanges()) print(difference(name, whole, measured({ off })));
}

function measure(ask: StockSearch, queries: readonly JudgedQuery[], names: Names): Result {
  const of = (list: readonly JudgedQuery[], typed = (query: string) => query): SetResult => {
    const asked = list.map(({ query, targets }) => ({
      ranking: ask(typed(query), DEPTH),
      judgements: judgementsOf(targets),
    }));
    const count = (k: number) =>
      asked.filter(({ ranking, judgements }) => successAt(k, ranking, judgements)).length;
    const ndcg = meanOf(asked.map((one) => ndcgAt(DEPTH, one.ranking, one.judgements)));
    return { at1: count(1), at3: count(3), ndcg: ndcg ?? 0 };
  };
  const ofSet = (wanted: JudgedQuery['set']) => of(queries.filter(({ set }) => set === wanted));
  return {
    hold: ofSet('hold'),
    fresh: ofSet('fresh'),
    typed: of(queries, halfTyped),
    names: [...names].filter(([name, ids]) => ids.has(ask(name, 1)[0] ?? '')).length,
  };
}

/** The query without the second half of its last word, if that has four letters or more. */
function halfTyped(query: string): string {
  const [last = ''] = /\p{L}{4,}$/u.exec(query) ?? [];
  return query.slice(0, query.length - Math.floor(last.length / 2));
}

/** Each title and other name with the articles that bear it. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

function namesOf({ articles }: SearchFile): Names {
  const found = new Map<string, Set<string>>();
  for (const { id, title, names } of articles)
    for (const name of [title, ...names].map((text) => text.toLowerCase()))
      found.set(name, (found.get(name) ?? new Set()).add(id));
  return found;
}

/** Every number in WEIGHTS and LIMITS, lower and higher; limits that count stay whole. */
function weightChanges(): [name: string, off: () => () => void][] {
  const changes = (object: object, isLimit: boolean): [string, () => () => void][] =>
    Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value !== 'number') return changes(value as object, isLimit);
      return [1 - WEIGHT_CHANGE, 1 + WEIGHT_CHANGE].map((by): [string, () => () => void] => {
        const other = isLimit && value >= 1 ? Math.round(value * by) : value * by;
        return [`${name} ${Number(other.toFixed(3))}`, () => override(object, { [name]: other })];
      });
    });
  return [...changes(WEIGHTS, false), ...changes(LIMITS, true)];
}

/** Lines of files and declarations, doc comments counted. */
function linesOf(code: readonly string[]): number {
  return code.reduce((sum, place) => {
    const [file = '', ...rest] = place.split('#');
    const text = readFileSync(new URL(`${file}.ts`, SOURCE), 'utf8');
    if (rest.length === 0) return sum + text.trimEnd().split('\n').length;
    const wanted = rest.join('#');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const find = (node: ts.Node): ts.Node | undefined =>
      (ts.isMethodDeclaration(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isVariableDeclaration(node)) &&
      node.name?.getText() === wanted
        ? ts.isVariableDeclaration(node)
          ? node.parent.parent
          : node
        : ts.forEachChild(node, find);
    const found = find(source);
    if (!found) throw new Error(`${file}.ts has no ${wanted}`);
    return sum + found.getFullText().trim().split('\n').length;
  }, 0);
}

function row(label: string, { hold, fresh, typed, names }: Result): string {
  const ndcg = (value: number) => value.toFixed(3);
  return `| ${[label, hold.at1, hold.at3, ndcg(hold.ndcg), fresh.at1, fresh.at3, ndcg(fresh.ndcg), typed.at1, names, ''].join(' | ')} |`;
}

function difference(label: string, whole: Result, without: Result, lines?: number): string {
  const signed = (value: number, digits = 0) => {
    const text = value.toFixed(digits);
    return Number(text) === 0 ? '0' : value > 0 ? `+${text}` : text;
  };
  const ofSet = (set: 'hold' | 'fresh') => [
    signed(without[set].at1 - whole[set].at1),
    signed(without[set].at3 - whole[set].at3),
    signed(without[set].ndcg - whole[set].ndcg, 3),
  ];
  const cells = [
    ...ofSet('hold'),
    ...ofSet('fresh'),
    signed(without.typed.at1 - whole.typed.at1),
    signed(without.names - whole.names),
  ];
  return `| ${[label, ...cells, lines ?? ''].join(' | ')} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
