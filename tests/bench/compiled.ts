import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './median.js';

/** Loading the main process's code, in milliseconds, medians. */
export interface Compiled {
  node: string;
  plain: number;
  /** From the second start on, with what the first one left. */
  cached: number;
}

const RUNS = 15;

/**
 * One start without Electron itself. Arguments: the file, the names that it takes from Electron, and a
 * cache folder or nothing.
 */
const START = `
import * as nodeModule from 'node:module';
const [, file, names, folder] = process.argv;
const stub = names.split(',').map((name) => 'export const ' + name + ' = {};').join('');
const url = 'data:text/javascript,' + encodeURIComponent(stub);
nodeModule.registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url, shortCircuit: true } : next(name, context),
});
if (folder) nodeModule.enableCompileCache(folder);
const began = performance.now();
await import(file);
process.stdout.write(String(performance.now() - began));
`;

/**
 * Measures what Node's compile cache (src/main/compile-cache.ts) is worth, in the Node of the variable
 * `BENCH_NODE` or this one. Electron's own cannot be asked without its program.
 * @returns undefined in a Node that has no such cache
 */
export function measureCompiled(): Compiled | undefined {
  const node = process.env['BENCH_NODE'] ?? process.execPath;
  const run = (...args: string[]) => execFileSync(node, args, { encoding: 'utf8' });
  if (run('-p', 'typeof module.constructor.registerHooks').trim() !== 'function') return undefined;
  const [chunk = ''] = readdirSync('out/main/chunks').filter((name) => name.startsWith('start-'));
  const file = pathToFileURL(resolve('out/main/chunks', chunk)).href;
  const names = namesOfElectron(readFileSync(new URL(file), 'utf8'));
  const start = (...args: string[]) =>
    Number(run('--input-type=module', '--eval', START, file, names, ...args));
  const folder = mkdtempSync(join(tmpdir(), 'field-reader-compiled-'));
  const times: Pick<Compiled, 'plain' | 'cached'>[] = [];
  try {
    start(folder);
    for (let index = 0; index < RUNS; index += 1) {
      times.push({ plain: start(), cached: start(folder) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    node: run('--version').trim(),
    plain: median(times.map(({ plain }) => plain)),
    cached: median(times.map(({ cached }) => cached)),
  };
}

/** What a built file imports from Electron, with commas between. */
function namesOfElectron(code: string): string {
  const [, names = ''] = /import \{([^}]*)\} from "electron"/.exec(code) ?? [];
  return names.replace(/\s/g, '');
}
