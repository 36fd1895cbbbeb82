import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, temporaryFolder, willSaveTo } from './support.js';

let desktop: Desktop;
let page: Page;
beforeAll(async () => {
  // A print service that is not there, whatever the computer has.
  desktop = await launchDesktop({ env: { CUPS_SERVER: '/nowhere/cups.sock' } });
  page = await desktop.window();
});
afterAll(() => desktop.quit());

const windows = (): Promise<number> =>
  desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);

async function openOperations(): Promise<void> {
  await page.evaluate("location.hash = '#/browse/operations'");
  await page.getByRole('button', { name: /Print all/ }).waitFor();
}

describe('a long print job', () => {
  it('shows its progress, and Cancel leaves no window and no file', async () => {
    const folder = await temporaryFolder();
    await willSaveTo(desktop, join(folder, 'all.pdf'));
    await openOperations();
    const button = page.locator('main').getByRole('button', { name: 'Save as PDF' });
    await button.click();
    await page.getByRole('progressbar').waitFor();
    expect(await windows()).toBe(2);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await windows()).toBe(1);
    expect(await readdir(folder)).toEqual([]);
    // The next job is not affected.
    await button.click();
    await page.getByText(/Saved as/).waitFor({ timeout: 60_000 });
    expect(await readdir(folder)).toEqual(['all.pdf']);
  });

  it('offers Save as PDF when the printer cannot be reached', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'Ташкент'));
    await willSaveTo(desktop, join(folder, 'Ташкент', 'O‘zbekiston.pdf'));
    await openOperations();
    await page.getByRole('button', { name: /Print all/ }).click();
    await page
      .getByText('The print service of this computer is not running')
      .waitFor({ timeout: 60_000 });
    await page.locator('.messages').getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByText(/Saved as/).waitFor({ timeout: 60_000 });
    expect(await readdir(join(folder, 'Ташкент'))).toEqual(['O‘zbekiston.pdf']);
  });

  it('is counted one at a time, however often a page asks: the last asked is answered', async () => {
    const item = { kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' };
    const handout = { ...EMPTY_HANDOUT, items: [item] };
    const job = JSON.stringify({ kind: 'handout', handout, paper: 'A4' });
    const counts = page.evaluate<(number | undefined)[]>(
      `Promise.all(Array.from({ length: 20 }, () => window.reader.countPages(${job})))`,
    );
    expect(await windows()).toBeLessThanOrEqual(2);
    const answers = await counts;
    expect(answers.filter((pages) => pages !== undefined)).toHaveLength(1);
    expect(answers.at(-1)).toBeGreaterThan(0);
    expect(await windows()).toBe(1);
  });

  it('says what to do when the folder has gone meanwhile', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await willSaveTo(desktop, join(folder, 'file', 'all.pdf'));
    const job = { kind: 'article', ids: ['topics/consent'], paper: 'A4' };
    expect(await ask(page, `savePdf(${JSON.stringify(job)})`)).toMatchObject({
      answer: { outcome: 'failed', message: expect.stringContaining('Choose another') as string },
    });
  });

  it('takes progress from print pages alone', async () => {
    expect(await ask(page, 'reportProgress(1, 2)')).toMatchObject({
      refused: expect.stringContaining('refused') as string,
    });
  });
});
