import { core, shipped } from './core.js';
import type { Engine } from './engine.js';
import { flexsearchForward, flexsearchTolerant } from './flexsearch.js';
import { lunrEngine } from './lunr.js';
import { minisearch } from './minisearch.js';
import { orama } from './orama.js';

/** Libraries that can be given any sections, in the order of the tables. */
export const ENGINES: readonly Engine[] = [
  core,
  minisearch,
  lunrEngine,
  flexsearchForward,
  flexsearchTolerant,
  orama,
];

/** @throws when there is none of that name */
export function engineNamed(name: string): Engine {
  const found = [...ENGINES, shipped].find((engine) => engine.name === name);
  if (!found) throw new Error(`no engine is called ${name}`);
  return found;
}
