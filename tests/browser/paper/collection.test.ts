import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawJob, openSite, pagePdf, SITE_ORIGIN } from '../../../build/paper.js';
import { CUTS, PAPERS, type Cut } from '../../../src/shared/print-job.js';
import { launchBrowser } from '../../support/browser.js';
import { readPdf, squeezed } from './pdf.js';
import { article, catalog, idsOf, operation, SITE } from './site.js';

const TITLES: Readonly<Record<Cut, string>> = {
  one: 'One-page fact sheets on OSCE field operations',
  two: 'Fact sheets on OSCE field operations',
  large: 'Fact sheets on OSCE field operations in large print',
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await openSite(browser, SITE)).newPage();
});
afterAll(() => browser.close());

const ids = idsOf('operation');
const JOBS = CUTS.flatMap((cut) => PAPERS.map((paper) => ({ cut, paper })));

describe.each(JOBS)('all fact sheets as one document: $cut, $paper', ({ cut, paper }) => {
  it('has a cover, contents with the true page numbers, and running feet', async () => {
    expect(catalog.articles.length).toBeGreaterThan(ids.length);
    const drawn = await drawJob(page, { kind: 'collection', ids, paper, cut });
    expect(drawn).toMatchObject({ ready: true, title: TITLES[cut] });
    const pdf = await readPdf(await pagePdf(page));
    const [cover = '', contents = ''] = pdf.pages;
    const total = pdf.pages.length;

    for (const words of [
      TITLES[cut],
      'English edition of',
      'not an OSCE publication',
      'implies no position',
    ]) {
      expect(squeezed(cover)).toContain(squeezed(words));
    }
    expect(cover).not.toContain('Page 1 of');
    pdf.pages.slice(1).forEach((text, index) => {
      expect(text).toContain(`Page ${index + 2} of ${total}`);
    });

    const numbers = await page.locator('.pc-number').allTextContents();
    expect(numbers).toHaveLength(ids.length);
    ids.forEach((id, index) => {
      const { title } = article(id);
      expect(squeezed(contents)).toContain(squeezed(title));
      const first = Number(numbers[index]);
      const next = Number(numbers[index + 1] ?? total + 1);
      // The summary stands on the first page of a sheet alone, its name at the foot of each.
      expect(squeezed(pdf.pages[first - 1] ?? '')).toContain(squeezed(article(id).summary));
      for (const text of pdf.pages.slice(first - 1, next - 1)) {
        expect(squeezed(text)).toContain(squeezed(title));
      }
      expect(squeezed(pdf.pages.slice(first - 1, next - 1).join(' '))).toContain(
        squeezed(operation(id).city),
      );
    });
    expect(pdf.outline.map(squeezed)).toEqual(
      expect.arrayContaining(['Contents', ...ids.map((id) => article(id).title)].map(squeezed)),
    );
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
  });
});

describe('a cover with a long title', () => {
  it('leaves its maps out and stays one page', async () => {
    await page.route(`${SITE_ORIGIN}/content/en/manifest.json`, async (route) => {
      const manifest = JSON.parse(
        readFileSync(join(SITE, 'content/en/manifest.json'), 'utf8'),
      ) as object;
      await route.fulfill({ json: { ...manifest, title: 'Many words of a title '.repeat(60) } });
    });
    await drawJob(page, {
      kind: 'collection',
      ids: ids.slice(0, 4),
      paper: 'Letter',
      cut: 'large',
    });
    await page.unroute(`${SITE_ORIGIN}/content/en/manifest.json`);
    expect(await page.locator('.pc-maps').count()).toBe(0);
    expect((await readPdf(await pagePdf(page))).pages[1]).toContain('Contents');
  });
});

describe('the contents on screen', () => {
  it('lead to a sheet without changing the address, which holds the job', async () => {
    await drawJob(page, { kind: 'collection', ids, paper: 'A4', cut: 'one' });
    const address = page.url();
    await page.getByRole('link', { name: article(ids[4] ?? '').title }).click();
    expect(page.url()).toBe(address);
    const top = await page
      .locator(`[id="${ids[4] ?? ''}"]`)
      .evaluate((sheet) => sheet.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(50);
  });
});
