import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKSUMS } from '../../build/checksums.js';
import {
  makePortableFolder,
  PORTABLE_BUDGET,
  PORTABLE_FOLDER,
  READ_ME,
  zipFolder,
} from '../../build/portable-folder.js';
import type { Catalog } from '../../src/shared/edition/edition.js';
import { ROOT, scratchFolder } from './pack.js';

let out: string;
let folder: string;
let bytes: number;
beforeAll(async () => {
  out = await scratchFolder();
  ({ folder, bytes } = await makePortableFolder({ out }));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe('the portable folder', () => {
  it('holds the page, each operation’s sheet in all forms on both papers, and what to do', async () => {
    expect((await readdir(folder)).sort()).toEqual(
      [READ_ME, CHECKSUMS, 'Fact sheets A4', 'Fact sheets Letter', 'field-reader.html'].sort(),
    );
    const text = await readFile(join(ROOT, 'dist/site/content/en/catalog.json'), 'utf8');
    const { articles } = JSON.parse(text) as Catalog;
    const sheets = articles
      .filter(({ type }) => type === 'operation')
      .map(({ id }) => id.slice('operations/'.length))
      // Two pages, one page, large print.
      .flatMap((name) => ['.pdf', '-one-page.pdf', '-large-print.pdf'].map((end) => name + end))
      .sort();
    expect(sheets.length).toBeGreaterThan(0);
    for (const [paper, height] of [
      ['A4', '84[12]'],
      ['Letter', '792'],
    ] as const) {
      const at = join(folder, `Fact sheets ${paper}`);
      expect((await readdir(at)).sort(), paper).toEqual(sheets);
      const pdf = (await readFile(join(at, sheets[0] ?? ''))).toString('latin1');
      expect(pdf).toMatch(new RegExp(`/MediaBox \\[0 0 \\d+(?:\\.\\d+)? ${height}`));
    }
  });

  it('has a checksum for every file, in the form that sha256sum reads', async () => {
    const lines = (await readFile(join(folder, CHECKSUMS), 'utf8')).trimEnd().split('\n');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(lines).toHaveLength(entries.filter((entry) => entry.isFile()).length - 1);
    for (const line of lines) {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      expect(sha256(await readFile(join(folder, name ?? ''))), name).toBe(hash);
    }
  });

  it('says in its text which edition it holds', async () => {
    const text = await readFile(join(folder, READ_ME), 'utf8');
    expect(text).not.toContain('{{');
    expect(text).toMatch(/Version \d+\.\d+\.\d+\. Edition \S+ of \d{4}-\d{2}-\d{2}\./);
    // Every line ends as old editors on Windows need it, in letters that all of them have.
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
    expect(/^[\x20-\x7e\r\n]*$/.test(text)).toBe(true);
    expect(text.split('\r\n').every((line) => line.length <= 76)).toBe(true);
  });

  it('keeps within its budget', () => {
    process.stderr.write(`portable folder ${(bytes / 1e6).toFixed(2)} MB\n`);
    expect(bytes).toBeLessThan(PORTABLE_BUDGET);
  });

  it('goes into a zip as one folder', async () => {
    const zip = join(out, 'portable.zip');
    await zipFolder(folder, zip);
    const files = unzipSync(new Uint8Array(await readFile(zip)));
    expect(Object.keys(files).every((name) => name.startsWith(`${PORTABLE_FOLDER}/`))).toBe(true);
    const page = files[`${PORTABLE_FOLDER}/field-reader.html`] ?? new Uint8Array();
    expect(sha256(page)).toBe(sha256(await readFile(join(ROOT, 'dist/field-reader.html'))));
  });
});
