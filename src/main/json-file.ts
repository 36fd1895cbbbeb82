import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod/mini';

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

/** Reads and checks a small JSON file. What cannot be used is kept for whoever wants to mend it. */
export function readJsonFile<T>(
  file: string,
  schema: z.ZodMiniType<T>,
  now: Date = new Date(),
): Found<T> {
  return readTextFile(
    file,
    (text) => {
      const result = z.safeParse(schema, parse(text));
      return result.success ? { state: 'ok', value: result.data } : { state: 'faulty' };
    },
    now,
  );
}

/** The same with the caller's own judgement of the text. */
export function readTextFile<T>(
  file: string,
  judge: (text: string) => { state: 'ok'; value: T } | { state: 'newer' } | { state: 'faulty' },
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function setAside(file: string, now: Date): Found<never> {
  const ending = extname(file);
  // Colons are not allowed in names on Windows.
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const aside = join(dirname(file), `${basename(file, ending)}.corrupt-${stamp}${ending}`);
  try {
    renameSync(file, aside);
    return { state: 'set-aside', file: aside };
  } catch {
    return { state: 'stuck' };
  }
}
