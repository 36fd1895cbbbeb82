import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';
import { readPdf, squeezed, type PdfFacts } from '../browser/paper/pdf.js';
import { leftOut } from '../support/left-out.js';
import { openMenu } from '../support/menu.js';
import { launchDesktop, type Desktop } from './launch.js';
import { NAME, PrintService, whyNoPrintService } from './queue/print-service.js';
import { SystemDialog } from './queue/system-dialog.js';
import { ask, temporaryFolder, willSaveTo } from './support.js';

/** Paper through a real print queue, by the system's own dialog. */

const SHEET = { kind: 'sheets', ids: ['operations/presence-in-albania'], paper: 'A4' };
const HANDOUT: Handout = {
  ...EMPTY_HANDOUT,
  cover: { ...EMPTY_HANDOUT.cover, title: 'Обука, Tiranë' },
  items: [
    { kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' },
    { kind: 'article', key: 'b', id: 'topics/children', title: 'Children' },
  ],
};

const dialog = new SystemDialog('Print');
let service: PrintService;
let desktop: Desktop;
let page: Page;

async function open(): Promise<void> {
  desktop = await launchDesktop({ env: { CUPS_SERVER: service.socket } });
  page = await desktop.window();
  await page.locator('main h1').waitFor();
}

const windows = (): Promise<number> =>
  desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
const print = (job: object): ReturnType<typeof ask> =>
  ask(page, `printJob(${JSON.stringify(job)})`);

async function asSaved(job: object): Promise<PdfFacts> {
  const file = join(await temporaryFolder(), 'same.pdf');
  await willSaveTo(desktop, file);
  expect(await ask(page, `savePdf(${JSON.stringify(job)})`)).toMatchObject({
    answer: { outcome: 'done' },
  });
  return readPdf(await readFile(file));
}

/** What comes out of a printer that has this paper. */
async function asPrinted(job: object, paper: 'A4' | 'Letter'): Promise<PdfFacts> {
  await service.addPrinter(paper);
  const printing = print(job);
  await dialog.answer('Return');
  expect(await printing).toEqual({ answer: { outcome: 'done' } });
  const [pdf, ...more] = await service.printed();
  expect(more).toEqual([]);
  return readPdf(pdf ?? Buffer.from(''));
}

/** Chooses Print on the page of a fact sheet, as a person does. */
async function choosePrint(): Promise<void> {
  await page.evaluate("location.hash = '#/operations/presence-in-albania'");
  await openMenu(page, 'Print');
  await page.getByRole('button', { name: 'Print fact sheet' }).click();
}

const said = (text: string | RegExp) =>
  page.locator('.messages').getByText(text).waitFor({ timeout: 60_000 });

describe.skipIf(leftOut('printing through a real queue', whyNoPrintService()))('printing', () => {
  beforeAll(async () => {
    service = await PrintService.start();
    await service.addPrinter();
    await open();
  });
  afterAll(async () => {
    await desktop.quit();
    await service.close();
  });
  beforeEach(async () => {
    await service.addPrinter();
    // One test that lost the app is one failure, not all that follow.
    if (page.isClosed()) await open();
  });
  afterEach(async () => {
    // Whatever happened, no window and no dialog is left.
    expect(await windows()).toBe(1);
    expect(await dialog.count()).toBe(0);
  });

  const A4 = [595, 842];
  const LETTER = [612, 792];
  it.each([
    ['a fact sheet', SHEET, 'A4', A4],
    ['a fact sheet on Letter', { ...SHEET, paper: 'Letter' }, 'Letter', LETTER],
    ['a handout', { kind: 'handout', handout: HANDOUT, paper: 'A4' }, 'A4', A4],
    [
      'cards',
      { kind: 'cards', from: [{ id: 'scenarios/begging' }], perPage: 4, title: 'C', paper: 'A4' },
      'A4',
      A4,
    ],
  ] as const)('%s comes out as Save as PDF has it', async (_what, job, paper, size) => {
    const saved = await asSaved(job);
    const printed = await asPrinted(job, paper);
    // Page by page: the same number of them, in the same order, with the same words.
    expect(printed.pages.map(squeezed)).toEqual(saved.pages.map(squeezed));
    expect(printed.pages.join('').length).toBeGreaterThan(500);
    expect(new Set(printed.sizes.map(String))).toEqual(new Set([String(size)]));
    expect(printed.sizes).toEqual(saved.sizes);
  });

  // The system offers the paper that its printer has, whatever the app asks for.
  it.each([
    ['A4', 'Letter', LETTER],
    ['Letter', 'A4', A4],
  ] as const)('loses nothing of a sheet for %s on a printer that has %s', async (...of) => {
    const [paper, there, size] = of;
    const saved = await asSaved({ ...SHEET, paper });
    const printed = await asPrinted({ ...SHEET, paper }, there);
    expect(printed.pages.map(squeezed)).toEqual(saved.pages.map(squeezed));
    expect(new Set(printed.sizes.map(String))).toEqual(new Set([String(size)]));
  });

  it('is done by the button of a page, and says nothing when all is well', async () => {
    await choosePrint();
    await dialog.answer('Return');
    expect(await service.printed()).toHaveLength(1);
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await page.locator('.messages').innerText()).toBe('');
  });

  it('is cancelled in the dialog: nothing comes out, and the next job does', async () => {
    const before = await service.jobs();
    await choosePrint();
    await dialog.answer('Escape');
    await said('Cancelled: nothing was printed.');
    expect(await service.jobs()).toBe(before);
    const printing = print(SHEET);
    await dialog.answer('Return');
    expect(await printing).toEqual({ answer: { outcome: 'done' } });
    expect(await service.printed()).toHaveLength(1);
  });

  it('is cancelled in the app: the dialog goes as well', async () => {
    await choosePrint();
    await dialog.comes();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await said('Cancelled: nothing was printed.');
    await dialog.gone();
  });

  it('ends in plain words when the page dies behind the dialog', async () => {
    const printing = print(SHEET);
    await dialog.comes();
    await desktop.evaluate(({ webContents }) => {
      const work = webContents
        .getAllWebContents()
        .find((one) => one.getURL().includes('print.html'));
      work?.forcefullyCrashRenderer();
    }, null);
    expect(await printing).toEqual({
      answer: {
        outcome: 'failed',
        message: expect.stringContaining('could not be laid out') as string,
      },
    });
    await dialog.gone();
  });

  it('is one job at a time, however often a page asks', async () => {
    const first = print(SHEET);
    const others = await Promise.all(Array.from({ length: 20 }, () => print(SHEET)));
    for (const { answer } of others) {
      expect(answer).toMatchObject({
        outcome: 'failed',
        message: expect.stringContaining('Another print job') as string,
      });
    }
    await dialog.comes();
    expect(await dialog.count()).toBe(1);
    await dialog.answer('Escape');
    expect(await first).toEqual({ answer: { outcome: 'cancelled' } });
  });

  it.each(['refuses', 'goes away'] as const)(
    'tells of a printer that %s while it prints',
    async (does) => {
      service.whenItPrints(does);
      await choosePrint();
      await dialog.answer('Return');
      await said(`The printer “${NAME}” has stopped or is gone.`);
      await page.locator('.messages').getByRole('button', { name: 'Save as PDF' }).waitFor();
    },
  );

  it('says that there is no printer, and shows no dialog', async () => {
    await service.removePrinter();
    await choosePrint();
    await said('No printer was found.');
  });

  it('ends with its window, and no dialog stays behind', async () => {
    const printing = print(SHEET).catch(() => 'gone');
    await dialog.comes();
    await desktop.quit();
    await dialog.gone();
    // The dialog goes before the page does, or with it: the page may still hear of it.
    expect(['gone', { answer: { outcome: 'cancelled' } }]).toContainEqual(await printing);
    expect(await service.jobs()).toBe(0);
    await open();
  });

  it('says that there is no print service', async () => {
    await service.stop();
    await choosePrint();
    await said('The print service of this computer is not running');
    await page.locator('.messages').getByRole('button', { name: 'Save as PDF' }).waitFor();
  });
});
