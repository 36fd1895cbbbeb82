import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MachineReport } from '../../src/shared/readiness.js';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, temporaryFolder, willSaveTo } from './support.js';

const SHEET = { kind: 'sheets', ids: ['operations/presence-in-albania'], paper: 'A4' };
const call = (name: 'savePdf' | 'printJob', job: object): string =>
  `${name}(${JSON.stringify(job)})`;

let desktop: Desktop;
let page: Page;
let folder: string;
beforeAll(async () => {
  desktop = await launchDesktop();
  page = await desktop.window();
});
afterAll(() => desktop.quit());
beforeEach(async () => {
  folder = await temporaryFolder();
});

const windows = (): Promise<number> =>
  desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);

describe('the readiness check', () => {
  it('looks at the computer, and says where it writes', async () => {
    const { answer } = await ask(page, 'checkMachine()');
    const report = answer as MachineReport;
    expect(report.freeBytes).toBeGreaterThan(0);
    expect(Array.isArray(report.printers)).toBe(true);
    expect(report.graphics).toMatch(/^(?:card|processor)$/);
    expect(report.folders.map(({ kind }) => kind)).toEqual(['data', 'documents', 'temporary']);
    expect(report.folders[0]).toMatchObject({ writable: true });
  });
});

describe('Save as PDF', () => {
  it('writes a fact sheet: tagged, with an outline and a language', async () => {
    const file = join(folder, 'Албания, 2026.pdf');
    await willSaveTo(desktop, file);
    expect(await ask(page, call('savePdf', SHEET))).toEqual({ answer: { outcome: 'done', file } });
    const pdf = (await readFile(file)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/Lang \(en/);
    // 210 by 297 mm.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    expect(await readdir(folder)).toEqual(['Албания, 2026.pdf']);
    expect(await windows()).toBe(1);
  });

  it('offers the sheet’s title as the name, in Documents where there is that folder', async () => {
    await desktop.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (...args: unknown[]) => {
        Object.assign(globalThis, {
          offered: (args.at(-1) as { defaultPath: string }).defaultPath,
        });
        return Promise.resolve({ canceled: true, filePath: '' });
      };
    }, null);
    const offered = async (): Promise<string> => {
      expect(await ask(page, call('savePdf', SHEET))).toEqual({ answer: { outcome: 'cancelled' } });
      return desktop.evaluate(() => (globalThis as unknown as { offered: string }).offered, null);
    };
    const inFolder = async (path: string): Promise<void> => {
      const file = await offered();
      expect(dirname(file)).toBe(path);
      expect(basename(file)).toMatch(/Albania.*\.pdf$/);
    };
    const documents = join(folder, 'Documents');
    await desktop.evaluate(({ app }, path) => app.setPath('home', path), folder);
    // As a system does that has not been told of the folder.
    await desktop.evaluate(({ app }, path) => app.setPath('documents', path), folder);
    await inFolder(folder);
    await mkdir(documents);
    await inFolder(documents);
    // As a system does that has been told of one that is gone.
    await desktop.evaluate(({ app }, path) => app.setPath('documents', path), documents);
    await inFolder(documents);
    await rm(documents, { recursive: true });
    await inFolder(folder);
  });

  it('says what to do when the folder cannot be written; the next try works', async () => {
    await writeFile(join(folder, 'file'), '');
    await willSaveTo(desktop, join(folder, 'file', 'sheet.pdf'));
    expect(await ask(page, call('savePdf', SHEET))).toMatchObject({
      answer: {
        outcome: 'failed',
        message: expect.stringContaining('Choose another folder') as string,
      },
    });
    await willSaveTo(desktop, join(folder, 'sheet.pdf'));
    expect(await ask(page, call('savePdf', SHEET))).toMatchObject({ answer: { outcome: 'done' } });
    expect(await windows()).toBe(1);
  });

  it('leaves a file alone that cannot be replaced', async () => {
    await mkdir(join(folder, 'sheet.pdf'));
    await willSaveTo(desktop, join(folder, 'sheet.pdf'));
    expect(await ask(page, call('savePdf', SHEET))).toMatchObject({
      answer: { outcome: 'failed', message: expect.stringContaining('try again') as string },
    });
    expect(await readdir(folder)).toEqual(['sheet.pdf']);
  });

  it('says that an article is not there', async () => {
    const missing = { ...SHEET, ids: ['operations/no-such-place'] };
    expect(await ask(page, call('savePdf', missing))).toMatchObject({
      answer: { outcome: 'failed', message: expect.stringContaining('no-such-place') as string },
    });
    expect(await windows()).toBe(1);
  });

  it('prints the same whatever the screen looks like', async () => {
    const size = async (name: string): Promise<number> => {
      const file = join(folder, name);
      await willSaveTo(desktop, file);
      await ask(page, call('savePdf', { ...SHEET, paper: 'Letter' }));
      // Ids and dates differ between two runs; the drawing does not.
      return (await readFile(file)).length;
    };
    const light = await size('light.pdf');
    await ask(page, "writeSettings({ theme: 'dark' })");
    expect(Math.abs((await size('dark.pdf')) - light)).toBeLessThan(64);
  });
});
