import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { SHEET_FORMATS, type PrintJob } from '../../../src/shared/print/print-job.js';
import type { Checks } from '../../../src/shared/edition/checks.js';
import type { Catalog, Manifest } from '../../../src/shared/edition/edition.js';
import { article, idsOf, operation, SITE, sharedPrintPage } from './site.js';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(SITE, 'content/en', file), 'utf8'));
const { current, edition } = read('checks.json') as Checks;
const CODE = /Check\s+code\s+([0-9A-Z]{4}-[0-9A-Z]{4})/g;

const printed = sharedPrintPage({ deviceScaleFactor: 2 });

const print = async (job: PrintJob) => (await printed.print(job)).pages;
const codesOf = (text: string) => [...text.matchAll(CODE)].map(([, code]) => code ?? '');

describe('the check code', () => {
  const [first = '', second = ''] = idsOf('operation');
  const JOBS: [string, PrintJob, string][] = [
    ['an article', { kind: 'article', ids: ['topics/consent'], paper: 'A4' }, 'topics/consent'],
    ['one page', { kind: 'sheets', ids: [first], paper: 'Letter', cut: 'one' }, first],
    ['two pages', { kind: 'sheets', ids: [first], paper: 'A4', cut: 'two' }, first],
    ['large print', { kind: 'sheets', ids: [first], paper: 'A4', cut: 'large' }, first],
  ];
  it.each(JOBS)(
    'stands at the foot of every page, and once in the text: %s',
    async (_, job, id) => {
      const pages = await print(job);
      const all = pages.map(codesOf);
      for (const codes of all) {
        expect(codes.length).toBeGreaterThan(0);
        for (const code of codes) expect(current[code]).toBe(id);
      }
      // The text for screen readers, beside one foot a page.
      expect(all.flat()).toHaveLength(pages.length + 1);
    },
  );

  it('is on each sheet of a collection its own, before them that of the edition', async () => {
    const pages = await print({
      kind: 'collection',
      ids: [first, second],
      paper: 'A4',
      cut: 'one',
    });
    const owners = pages.map((text) => new Set(codesOf(text).map((code) => current[code] ?? code)));
    expect(owners).toEqual([
      new Set([edition]),
      new Set([edition]),
      new Set([first]),
      new Set([second]),
    ]);
    expect((read('manifest.json') as Manifest).code).toBe(edition);
  });

  it('belongs to one article each', () => {
    const { articles } = read('catalog.json') as Catalog;
    expect(Object.values(current).sort()).toEqual(articles.map(({ id }) => id).sort());
  });
});

/** What a camera makes of the QR code, from a grey picture as a copier gives it. */
async function scanned(): Promise<string | undefined> {
  const svg = printed.page.locator('.pp-qr svg').first();
  // Pages out of sight are drawn when they come into it.
  await svg.scrollIntoViewIfNeeded();
  await printed.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const png = PNG.sync.read(await svg.screenshot());
  const grey = new Uint8ClampedArray(png.data.length);
  for (let at = 0; at < png.data.length; at += 4) {
    const light =
      (png.data[at] ?? 0) * 0.3 + (png.data[at + 1] ?? 0) * 0.59 + (png.data[at + 2] ?? 0) * 0.11;
    // Faded black and dirty white.
    grey.fill(60 + light * 0.6, at, at + 3);
    grey[at + 3] = 255;
  }
  return jsQR(grey, png.width, png.height)?.data;
}

describe('the QR code', () => {
  it.each(SHEET_FORMATS)('of a sheet, cut %s, holds the official page', async (cut) => {
    const id = 'operations/presence-in-albania';
    const pages = await print({ kind: 'sheets', ids: [id], paper: 'A4', cut });
    const url = operation(id).website?.url ?? '';
    expect(await scanned()).toBe(url);
    expect(pages.join('').replaceAll(/\s/g, '')).toContain(url);
    const box = await printed.page.locator('.pp-qr svg').first().boundingBox();
    // 15 or 18 mm and the quiet zone, at 96 pixels an inch.
    const least = cut === 'one' ? 15 : 18;
    expect(box?.width).toBeGreaterThan((least / 25.4) * 96);
  });

  it('of an article holds the address of its first source that has one', async () => {
    const { sources } = article('topics/consent');
    await print({ kind: 'article', ids: ['topics/consent'], paper: 'A4' });
    expect(await scanned()).toBe(sources.find(({ url }) => url)?.url);
  });

  it('is left out where no source has an address', async () => {
    await print({ kind: 'article', ids: ['check'], paper: 'A4' });
    expect(await printed.page.locator('.pp-qr').count()).toBe(0);
  });
});
