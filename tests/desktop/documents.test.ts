import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONGEST_DOCUMENT } from '../../src/shared/documents.js';
import { EMPTY_TRAY, type Tray } from '../../src/shared/tray.js';
import { launchDesktop } from './launch.js';
import { ask, start, temporaryFolder, willOpen, willSaveTo } from './support.js';

const tray: Tray = {
  ...EMPTY_TRAY,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
const write = `writeDocument('tray', ${JSON.stringify(tray)})`;

describe('a document', () => {
  it('is there after a restart', async () => {
    const userData = await temporaryFolder();
    const first = await launchDesktop({ userData });
    expect(await ask(await first.window(), write)).toMatchObject({ answer: { notices: [] } });
    await first.quit();
    const { page } = await start({ userData });
    expect(await ask(page, "readDocument('tray')")).toEqual({
      answer: { value: tray, notices: [] },
    });
  });
});

describe('a file', () => {
  const save = `saveFile({ kind: 'tray', suggestedName: 'Обука: 1/2', text: '{"a": "ж"}' })`;

  it('is saved with its ending and opened again', async () => {
    const { desktop, page } = await start();
    const folder = await temporaryFolder();
    await willSaveTo(desktop, join(folder, 'Обука'));
    const file = join(folder, 'Обука.frtray');
    expect(await ask(page, save)).toEqual({ answer: { outcome: 'done', file } });
    expect(await readdir(folder)).toEqual(['Обука.frtray']);
    await willOpen(desktop, file);
    expect(await ask(page, "openFile('tray')")).toEqual({
      answer: { outcome: 'opened', name: 'Обука.frtray', text: '{"a": "ж"}' },
    });
    await willOpen(desktop, undefined);
    expect(await ask(page, "openFile('tray')")).toEqual({ answer: { outcome: 'cancelled' } });
    await willSaveTo(desktop, undefined);
    expect(await ask(page, save)).toEqual({ answer: { outcome: 'cancelled' } });
  });

  it('that cannot be written, read or is too large is told in plain words', async () => {
    const { desktop, page } = await start();
    const folder = await temporaryFolder();
    const failed = (words: string) => ({
      answer: { outcome: 'failed', message: expect.stringContaining(words) as string },
    });
    await mkdir(join(folder, 'there.frtray'));
    await willSaveTo(desktop, join(folder, 'there.frtray'));
    expect(await ask(page, save)).toEqual(failed('try again'));
    await willOpen(desktop, join(folder, 'gone.frtray'));
    expect(await ask(page, "openFile('tray')")).toEqual(failed('not there any more'));
    await writeFile(join(folder, 'large.frtray'), '');
    await truncate(join(folder, 'large.frtray'), LONGEST_DOCUMENT * 4 + 1);
    await willOpen(desktop, join(folder, 'large.frtray'));
    expect(await ask(page, "openFile('tray')")).toEqual(failed('too large'));
  });
});
