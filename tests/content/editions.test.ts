import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import { languagesOf } from '../../src/content/read.js';
import { writeEditions } from '../../src/content/write.js';
import { secondEdition } from '../support/second-edition.js';
import { sampleFiles } from './sample.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editions-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('takes each folder that holds an edition for a language', async () => {
  for (const name of ['xx', 'en', 'drafts']) await mkdir(join(folder, name));
  for (const name of ['xx', 'en']) await writeFile(join(folder, name, 'edition.yaml'), '');
  await writeFile(join(folder, 'sources.yaml'), '');
  expect(await languagesOf(folder)).toEqual(['en', 'xx']);
});

describe('the list of editions', () => {
  const listed = async (): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'editions.json'), 'utf8'));
  const english = { lang: 'en', name: 'English', title: 'Sample', editionId: 'en-2026-11' };

  it('names each in its own language, the default first', async () => {
    const bosnian = sampleFiles().map(({ path, text }) => ({
      path: path.replace(/^en\//, 'bs/'),
      text,
    }));
    await writeEditions(
      [secondEdition(), compileFiles(bosnian, 'bs'), compileFiles(sampleFiles(), 'en')],
      folder,
    );
    expect(await listed()).toEqual([
      english,
      { ...english, lang: 'bs', name: 'bosanski', editionId: 'bs-2026-11' },
      { lang: 'xx', name: 'Xanthic', title: 'Sample', editionId: 'xx-2026-11', dir: 'rtl' },
    ]);
  });

  it('does not name an edition that is no longer made, whose folder goes', async () => {
    await writeEditions([secondEdition()], folder);
    await writeEditions([compileFiles(sampleFiles(), 'en')], folder);
    expect(await listed()).toEqual([english]);
    expect(await readdir(folder)).toEqual(['editions.json', 'en']);
  });
});
