import { gzipSync } from 'node:zlib';
import { median } from '../median.js';
import type { Clock } from './clock.js';
import type { Engine, LoadedEngine } from './engine.js';
import type { QuerySets } from './queries.js';
import { wholeText, type Section } from './section.js';

/** Sizes in bytes. */
export interface Bytes {
  raw: number;
  gzip: number;
}

export interface Built extends Bytes {
  /** Milliseconds from the sections to the text to store. */
  build: number;
}

export interface Asked {
  /** Milliseconds from the stored text to an index that can be asked; the median of the rounds. */
  load: number;
  /** The same to the first answer, in the first round, with nothing warmed up. */
  firstAnswer: number;
  /** Bytes of heap the loaded index takes, before and after all queries. */
  heapLoaded: number;
  heapUsed: number;
  /** Milliseconds per query, the median of the rounds for each; fewer queries where they take long. */
  exact: number[];
  running: number[];
  prefix: number[];
  typo: number[];
  /** Share of the typo queries with no result at all … */
  typoEmpty: number;
  /** … and with a section that holds all that was meant among the first ten. */
  typoUnderstood: number;
}

const LIMIT = 10;
const ROUNDS = 3;
const WARM_UP = 20;
/** Milliseconds for one kind of query: where a query takes long, fewer rounds tell enough … */
const BUDGET = 15_000;
/** … and fewer queries, but never fewer than these. */
const MIN_QUERIES = 40;

export function bytesOf(text: string): Bytes {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 6 }).length };
}

/** What the texts alone weigh: the measure for the sizes of indexes. */
export function textBytes(sections: readonly Section[]): Bytes {
  return bytesOf(sections.map(wholeText).join('\n'));
}

/** Builds once, timed. */
export async function measureBuild(
  engine: Engine,
  sections: readonly Section[],
  now: Clock,
): Promise<{ index: string; built: Built }> {
  const began = now();
  const index = await engine.build(sections);
  const build = now() - began;
  return { index, built: { build, ...bytesOf(index) } };
}

/** Loads the stored index and asks all queries, with the libraries' state as an app would have it. */
export async function measureAsking(
  engine: Engine,
  index: string,
  queries: QuerySets,
  now: Clock,
): Promise<Asked> {
  const before = heap();
  const began = now();
  const loaded = await engine.load(index);
  const loads = [now() - began];
  loaded.search(queries.exact[0] ?? '', LIMIT);
  const firstAnswer = now() - began;
  const heapLoaded = heap() - before;
  warmUp(loaded, queries);
  const exact = timed(loaded, queries.exact, now);
  const running = timed(loaded, queries.running, now);
  const prefix = timed(loaded, queries.prefix, now);
  const typo = timed(
    loaded,
    queries.typo.map(({ query }) => query),
    now,
  );
  const heapUsed = heap() - before;
  const understood = typo.answers.filter((ids, index) => {
    const meant = new Set(queries.typo[index]?.meant);
    return ids.some((id) => meant.has(id));
  });
  while (loads.length < ROUNDS && firstAnswer < BUDGET / ROUNDS) {
    const again = now();
    await engine.load(index);
    loads.push(now() - again);
  }
  return {
    load: median(loads),
    firstAnswer,
    heapLoaded,
    heapUsed,
    exact: exact.times,
    running: running.times,
    prefix: prefix.times,
    typo: typo.times,
    typoEmpty: typo.answers.filter((ids) => ids.length === 0).length / typo.answers.length,
    typoUnderstood: understood.length / typo.answers.length,
  };
}

/**
 * Asks some queries of each kind that are not timed: otherwise the kind asked first would also pay
 * for the compiler. What a first query costs stands in {@link Asked.firstAnswer}.
 */
function warmUp(loaded: LoadedEngine, { exact, running, prefix, typo }: QuerySets): void {
  for (const queries of [exact, running, prefix, typo.map(({ query }) => query)]) {
    for (const query of queries.slice(-WARM_UP)) loaded.search(query, LIMIT);
  }
}

/** Asks each query up to {@link ROUNDS} times, while the budget lasts. */
function timed(
  loaded: LoadedEngine,
  queries: readonly string[],
  now: Clock,
): { times: number[]; answers: number[][] } {
  const times: number[][] = [];
  const answers: number[][] = [];
  const began = now();
  const late = () => now() - began > BUDGET;
  for (const query of queries) {
    if (answers.length >= MIN_QUERIES && late()) break;
    const asked = now();
    answers.push(loaded.search(query, LIMIT));
    times.push([now() - asked]);
  }
  for (let round = 1; round < ROUNDS && !late(); round += 1) {
    times.forEach((taken, index) => {
      const asked = now();
      loaded.search(queries[index] ?? '', LIMIT);
      taken.push(now() - asked);
    });
  }
  return { times: times.map(median), answers };
}

function heap(): number {
  if (!globalThis.gc) throw new Error('run node with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
