import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeEdition, writeEditionsList } from '../../src/content/write.js';
import { openOthers } from '../../src/main/protocol/editions.js';
import { secondEdition } from '../support/second-edition.js';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
  await writeEdition(secondEdition(), folder);
  await writeEditionsList(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function served(): Promise<{ paths: string[]; list: unknown }> {
  const entries = await openOthers(folder, 'content');
  const list = new Map(entries).get('/content/editions.json');
  return {
    paths: entries.map(([path]) => path),
    list: list && 'body' in list && typeof list.body === 'string' ? JSON.parse(list.body) : list,
  };
}

it('serves every edition that is listed, and the list', async () => {
  const { paths, list } = await served();
  expect(list).toEqual([
    { lang: 'xx', name: 'Xanthic', title: 'Sample', editionId: 'xx-2026-11', dir: 'rtl' },
  ]);
  expect(paths).toContain('/content/xx/manifest.json');
  expect(paths).toContain('/content/xx/articles/topics/consent.json');
});

it('offers no edition that cannot be opened', async () => {
  writeFileSync(join(folder, 'xx', 'catalog.json'), '{}');
  expect(await served()).toEqual({ paths: ['/content/editions.json'], list: [] });
});

it('serves nothing else where there is no list, or none that can be read', async () => {
  for (const text of [
    '{',
    JSON.stringify([{ lang: '../xx', name: '', title: '', editionId: '' }]),
  ]) {
    writeFileSync(join(folder, 'editions.json'), text);
    expect(await served()).toEqual({ paths: ['/content/editions.json'], list: [] });
  }
  rmSync(join(folder, 'editions.json'));
  expect((await served()).list).toEqual([]);
});
