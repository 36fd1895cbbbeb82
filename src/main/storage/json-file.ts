import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod/mini';
import { readVersioned, type Versioned } from '../../shared/documents/versioned.js';
import { errorCode } from './error-code.js';

/**
 * What was found. `set-aside` is a file that could not be used and was renamed to `file`;
 * `stuck` is one that could not even be renamed, and `newer` one that a newer version of the app
 * will want back: neither may be written over.
 */
export type Found<T> =
  | { state: 'ok'; value: T }
  | { state: 'missing' }
  | { state: 'set-aside'; file: string }
  | { state: 'newer' }
  | { state: 'stuck' };

/**
 * Reads and checks a small JSON file. What cannot be used is kept for whoever wants to mend it.
 * @param version the newest that is known here
 */
export function readJsonFile<T>(
  file: string,
  schema: z.ZodMiniType<T>,
  version: number,
  now: Date = new Date(),
): Found<T> {
  return readTextFile(file, (text) => readVersioned(text, schema, version), now);
}

/** The same with the caller's own judgement of the text. */
export function readTextFile<T>(
  file: string,
  judge: (text: string) => Versioned<T>,
  now: Date = new Date(),
): Found<T> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    return setAside(file, now);
  }
  const judged = judge(text);
  return judged.state === 'faulty' ? setAside(file, now) : judged;
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function setAside(file: string, now: Date): Found<never> {
  const ending = extname(file);
  // Colons are not allowed in names on Windows.
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const name = join(dirname(file), `${basename(file, ending)}.corrupt-${stamp}`);
  try {
    const aside = freeName(name, ending);
    renameSync(file, aside);
    return { state: 'set-aside', file: aside };
  } catch {
    return { state: 'stuck' };
  }
}

/** A clock that was set back, or starts anew with an empty battery, comes to the same time twice. */
function freeName(name: string, ending: string): string {
  let free = name + ending;
  for (let count = 2; existsSync(free); count += 1) free = `${name}-${String(count)}${ending}`;
  return free;
}
