import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEdition } from '../../src/main/protocol/edition.js';
import { sha256 } from '../../src/main/protocol/protocol-handler.js';

const CATALOG = '{"articles":[]}';
const described = (text: string) => ({ sha256: sha256(Buffer.from(text)), bytes: text.length });
const manifest = {
  format: 1,
  editionId: 'en-2026-11',
  language: 'en',
  title: 'Title',
  date: '2026-11',
  contentHash: 'x',
  files: {
    'catalog.json': described(CATALOG),
    'articles/operations/a.json': described('{}'),
  },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  writeFileSync(join(folder, 'catalog.json'), CATALOG);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (value: unknown): void =>
  writeFileSync(
    join(folder, 'manifest.json'),
    typeof value === 'string' ? value : JSON.stringify(value),
  );
const open = () => openEdition(folder, 'content/en');

describe('openEdition', () => {
  it('gives what may be served: the manifest and the files it names', async () => {
    write(manifest);
    const edition = await open();
    if ('kind' in edition) throw new Error(edition.kind);
    expect(edition.manifest).toEqual(manifest);
    expect(edition.entries.map(([path]) => path)).toEqual([
      '/content/en/catalog.json',
      '/content/en/articles/operations/a.json',
      '/content/en/manifest.json',
    ]);
    expect(edition.entries[1]?.[1]).toMatchObject({ sha256: described('{}').sha256 });
  });

  it('opens although one article is missing: that page will say so', async () => {
    write(manifest);
    expect(await open()).toHaveProperty('manifest');
  });

  it('says that there is none', async () => {
    expect(await open()).toMatchObject({ kind: 'edition-missing' });
  });

  it('names both formats when it cannot read this one', async () => {
    write({ ...manifest, format: 2 });
    expect(await open()).toEqual({ kind: 'edition-format', found: 2, expected: 1 });
  });

  const entry = described('{}');
  const withoutCatalog = { 'articles/operations/a.json': entry };
  it.each([
    ['not JSON', '{'],
    ['not a manifest', {}],
    ['a list', []],
    ['a bad hash', { ...manifest, files: { 'catalog.json': { sha256: 'x', bytes: 1 } } }],
    ['no catalog', { ...manifest, files: withoutCatalog }],
    ['a path out of the folder', { ...manifest, files: { '../x.json': entry } }],
    ['a path out of the folder, later', { ...manifest, files: { 'a/../../x.json': entry } }],
    ['an absolute path', { ...manifest, files: { '/etc/passwd': entry } }],
    ['a drive', { ...manifest, files: { 'C:\\x': entry } }],
  ])('refuses %s', async (_what, value) => {
    write(value);
    expect(await open()).toMatchObject({ kind: 'edition-damaged' });
  });

  it('refuses a catalog that is not the one described', async () => {
    write(manifest);
    writeFileSync(join(folder, 'catalog.json'), '{"articles":{}}');
    expect(await open()).toMatchObject({ kind: 'edition-damaged' });
    rmSync(join(folder, 'catalog.json'));
    expect(await open()).toMatchObject({ kind: 'edition-damaged' });
  });
});
