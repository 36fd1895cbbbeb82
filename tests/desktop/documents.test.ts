import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT } from '../../src/shared/documents/document-kind.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';
import { openMenu } from '../support/menu.js';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, comesTrue, start, temporaryFolder, willOpen, willSaveTo } from './support.js';

const handout: Handout = {
  ...EMPTY_HANDOUT,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
const write = `writeDocument('handout', ${JSON.stringify(handout)})`;

/** Counts from now on how often each file is put in place. */
const countWrites = (desktop: Desktop): Promise<void> =>
  desktop.evaluate(() => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { rename } = files;
    const written: string[] = [];
    Object.assign(globalThis, { written });
    files.rename = async (from, to) => {
      await rename(from, to);
      written.push(String(to));
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, null);
const writesOf = async (desktop: Desktop, name: string): Promise<number> => {
  const written = await desktop.evaluate(
    () => (globalThis as unknown as { written: string[] }).written,
    null,
  );
  return written.filter((file) => file.endsWith(name)).length;
};

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

  it('of the first edition is there under its new name', async () => {
    const userData = await temporaryFolder();
    await writeFile(join(userData, 'tray.json'), JSON.stringify(handout));
    const { page } = await start({ userData });
    expect(await ask(page, "readDocument('handout')")).toMatchObject({
      answer: { value: handout },
    });
    await page.evaluate("location.hash = '#/tray'");
    await comesTrue(page, "document.querySelector('main').innerText.includes('Consent')");
    await ask(page, write);
    expect((await readdir(userData)).filter((name) => /^(tray|handout)/.test(name))).toEqual([
      'handout.json',
    ]);
  });

  it('is written once for fifty letters, and called saved only then', async () => {
    const userData = await temporaryFolder();
    const { desktop, page } = await start({ userData });
    await countWrites(desktop);
    await page.evaluate("location.hash = '#/topics/consent'");
    await openMenu(page, 'Do with “Key points”');
    await page.getByRole('button', { name: 'Add a note: Key points' }).click();
    // All within one task: however slow the computer is, no pause comes between them.
    await page.evaluate(`(() => {
      const field = document.activeElement;
      for (let length = 1; length <= 50; length += 1) {
        field.value = 'x'.repeat(length);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    })()`);
    const state = page.locator('[data-saving]');
    expect(await state.innerText()).toBe('Saving…');
    await comesTrue(page, "document.querySelector('[data-saving]').dataset.saving === 'saved'");
    expect(await readFile(join(userData, 'saved.json'), 'utf8')).toContain('x'.repeat(50));
    expect(await writesOf(desktop, 'saved.json')).toBe(1);
  });

  it('that was changed a moment before the window is closed is there after a restart', async () => {
    const userData = await temporaryFolder();
    const first = await launchDesktop({ userData });
    const page = await first.window();
    await page.evaluate("location.hash = '#/topics/consent'");
    await openMenu(page, 'Do with “Key points”');
    await page.getByRole('button', { name: 'Add a note: Key points' }).click();
    await page.keyboard.type('zibblattern');
    await first.quit();
    const { page: again } = await start({ userData });
    const { answer } = await ask(again, "readDocument('saved')");
    expect(JSON.stringify(answer)).toContain('zibblattern');
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
