import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT } from '../../src/shared/documents/document-kind.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';
import { launchDesktop } from './launch.js';
import { ask, comesTrue, start, temporaryFolder, willOpen, willSaveTo } from './support.js';

const handout: Handout = {
  ...EMPTY_HANDOUT,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
const write = `writeDocument('handout', ${JSON.stringify(handout)})`;

describe('a document', () => {
  it('is there after a restart', async () => {
    const userData = await temporaryFolder();
    const first = await launchDesktop({ userData });
    expect(await ask(await first.window(), write)).toMatchObject({ answer: { notices: [] } });
    await first.quit();
    const { page } = await start({ userData });
    expect(await ask(page, "readDocument('handout')")).toEqual({
      answer: { value: handout, notices: [] },
    });
  });

  it('that cannot be read is set aside whole, and the page is told', async () => {
    const userData = await temporaryFolder();
    await writeFile(join(userData, 'handout.json'), '{"format":"field-reader-tray", half');
    const { page } = await start({ userData });
    await page.waitForSelector('main h1');
    await comesTrue(page, "document.body.innerText.includes('handout.corrupt-')");
    const aside = (await readdir(userData)).filter((name) => name.startsWith('handout.corrupt-'));
    expect(await readFile(join(userData, aside[0] ?? ''), 'utf8')).toContain('half');
  });
});

describe('a file', () => {
  const save = `saveFile({ kind: 'handout', suggestedName: 'Обука: 1/2', text: '{"a": "ж"}' })`;

  it('is saved with its ending and opened again', async () => {
    const { desktop, page } = await start();
    const folder = await temporaryFolder();
    await willSaveTo(desktop, join(folder, 'Обука'));
    const file = join(folder, 'Обука.frtray');
    expect(await ask(page, save)).toEqual({ answer: { outcome: 'done', file } });
    expect(await readdir(folder)).toEqual(['Обука.frtray']);
    await willOpen(desktop, file);
    expect(await ask(page, "openFile('handout')")).toEqual({
      answer: { outcome: 'opened', name: 'Обука.frtray', text: '{"a": "ж"}' },
    });
    await willOpen(desktop, undefined);
    expect(await ask(page, "openFile('handout')")).toEqual({ answer: { outcome: 'cancelled' } });
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
    expect(await ask(page, "openFile('handout')")).toEqual(failed('not there any more'));
    await writeFile(join(folder, 'large.frtray'), '');
    await truncate(join(folder, 'large.frtray'), MAX_DOCUMENT * 4 + 1);
    await willOpen(desktop, join(folder, 'large.frtray'));
    expect(await ask(page, "openFile('handout')")).toEqual(failed('too large'));
  });
});

describe('the handout', () => {
  it('says how many pages its PDF will have', async () => {
    const { desktop, page } = await start();
    const job = JSON.stringify({ kind: 'handout', handout, paper: 'A4' });
    const { answer: pages } = await ask(page, `countPages(${job})`);
    const file = join(await temporaryFolder(), 'handout.pdf');
    await willSaveTo(desktop, file);
    expect(await ask(page, `savePdf(${job})`)).toEqual({ answer: { outcome: 'done', file } });
    const pdf = (await readFile(file)).toString('latin1');
    expect(pages).toBeGreaterThan(2);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(Number(pages));
  });

  it('counts nothing where nothing can be laid out', async () => {
    const { page } = await start();
    const gone = { ...handout, items: [{ ...handout.items[0], id: 'topics/gone' }] };
    const job = JSON.stringify({ kind: 'handout', handout: gone, paper: 'A4' });
    expect((await ask(page, `countPages(${job})`)).answer).toBeUndefined();
  });
});
