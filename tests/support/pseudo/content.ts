import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentText } from './letters.js';

/** Fields whose texts are data for the reader's code, not words to read. */
const DATA = new Set(
  (
    'id ids to type slug slugs code kind shape d points tone ink anchor sources factSources url ' +
    'uses chart by field related aliases date ' +
    'asOf language editionId contentHash sha256'
  ).split(' '),
);

/** What search looks words up in, which is not shown; and choices of several words. */
const KEPT = new Set('hidden words counts places stopWords spellings measure status'.split(' '));

/** @param isData whether texts stand as they are */
function translated(value: unknown, isData = false): unknown {
  // Data of one word only: a name of ours, not a sentence.
  if (typeof value === 'string') {
    return isData && (!value.includes(' ') || value.length > 500) ? value : contentText(value);
  }
  if (Array.isArray(value)) return value.map((one) => translated(one, isData));
  // A part of the search index: numbers written as letters.
  if (typeof value !== 'object' || value === null || 'averages' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      KEPT.has(key) ? one : translated(one, DATA.has(key)),
    ]),
  );
}

/** Copies a compiled edition with every word to read in the writing of {@link contentText}. */
export async function writePseudoEdition(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const name of await readdir(to, { recursive: true })) {
    if (!name.endsWith('.json')) continue;
    const path = join(to, name);
    const edition: unknown = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify(translated(edition)));
  }
}
