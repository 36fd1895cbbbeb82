import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runPhase } from './child.js';
import { clockNamed } from './clock.js';
import { shipped } from './core.js';
import type { Engine } from './engine.js';
import { engineNamed, ENGINES } from './engines.js';
import type { Asked, Built, Bytes } from './measure.js';
import { tablesOf, type Outcome } from './tables.js';
import { Workspace } from './workspace.js';

/** Seconds. */
const PREPARE_CAP = 300;
const ASK_CAP = 600;
const SIZES = ['edition', '1000', '10000'];
const FULL_SIZE = '100000';

interface Run {
  /** By which clock times are taken: see clock.ts. */
  clock: string;
  /** The most seconds a build may take. */
  cap: number;
}

/**
 * `tsx tests/bench/search/scale.ts [--sizes edition,1000,10000] [--only core,minisearch] [--full]
 * [--clock wall|cpu] [--cap 120]`: the reader's search beside other libraries, over the same texts
 * in the same run. `--full` adds 100,000 sections; a library that needs more than `--cap` seconds
 * to build is left at that; `--clock cpu` is for a machine that has other work to do as well.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: SIZES.join(',') },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      clock: { type: 'string', default: 'wall' },
      cap: { type: 'string', default: '120' },
    },
  });
  const sizes = [...values.sizes.split(','), ...(values.full ? [FULL_SIZE] : [])];
  const engines = values.only?.split(',').map(engineNamed) ?? ENGINES;
  clockNamed(values.clock);
  const run: Run = { clock: values.clock, cap: Number(values.cap) };
  const [cpu] = cpus();
  console.log(
    `# Search, ${cpu?.model.trim() ?? ''} × ${cpus().length}, Node ${process.version}, ${run.clock} time`,
  );
  for (const size of sizes) {
    // The file as shipped is of the edition, so it can only stand beside the edition's own texts.
    const withShipped = size === 'edition' && values.only === undefined;
    console.log(`\n${await compared(size, withShipped ? [shipped, ...engines] : engines, run)}`);
  }
}

async function compared(size: string, engines: readonly Engine[], run: Run): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-reader-scale-'));
  try {
    const workspace = new Workspace(folder);
    const { problem } = await runPhase('prepare', folder, size, run.clock, PREPARE_CAP);
    if (problem !== undefined) throw new Error(`texts of size ${size}: ${problem}`);
    const outcomes: Outcome[] = [];
    for (const engine of engines) outcomes.push(await outcomeOf(engine, workspace, run));
    return tablesOf(
      size,
      await workspace.readResult<Bytes & { sections: number }>('texts'),
      outcomes,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function outcomeOf(engine: Engine, workspace: Workspace, run: Run): Promise<Outcome> {
  const { name, label, holdsTexts } = engine;
  const outcome: Outcome = { label, holdsTexts };
  const build = await runPhase('build', workspace.folder, name, run.clock, run.cap);
  if (build.problem !== undefined) return { ...outcome, problem: build.problem };
  outcome.built = await workspace.readResult<Built>(`${name}.build`);
  const ask = await runPhase('ask', workspace.folder, name, run.clock, ASK_CAP);
  if (ask.problem !== undefined) return { ...outcome, problem: ask.problem };
  outcome.asked = await workspace.readResult<Asked>(`${name}.ask`);
  return outcome;
}

await main();
