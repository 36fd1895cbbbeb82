import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_LANGUAGE, EDITIONS_FILE, readEditions } from '../../shared/edition/editions.js';
import { urlPath, type Entry } from './served-files.js';
import { openEdition } from './edition.js';

/**
 * What may be served of the editions beside the default one, and the list of all. One that cannot
 * be opened is left out of both: the default is there to read.
 */
export async function openOthers(folder: string, path: string): Promise<[string, Entry][]> {
  const text = await readFile(join(folder, EDITIONS_FILE), 'utf8').catch(() => '[]');
  const found = await Promise.all(
    readEditions(text).map(async (listed) => {
      if (listed.lang === DEFAULT_LANGUAGE) return { listed, entries: [] };
      const edition = await openEdition(join(folder, listed.lang), `${path}/${listed.lang}`);
      return 'kind' in edition ? undefined : { listed, entries: edition.entries };
    }),
  );
  const opened = found.filter((edition) => edition !== undefined);
  const list: [string, Entry] = [
    urlPath(`${path}/${EDITIONS_FILE}`),
    {
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(opened.map(({ listed }) => listed)),
    },
  ];
  return [list, ...opened.flatMap(({ entries }) => entries)];
}
