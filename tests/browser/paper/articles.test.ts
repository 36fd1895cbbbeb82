import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawJob, openSite, pagePdf, SITE_ORIGIN } from '../../../build/paper.js';
import { ARTICLE_TYPES } from '../../../src/shared/edition.js';
import { launchBrowser } from '../../support/browser.js';
import { readPdf, squeezed } from './pdf.js';
import { article, hiddenTexts, idsOf, operation, SITE } from './site.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await openSite(browser, SITE)).newPage();
});
afterAll(() => browser.close());

async function print(id: string) {
  expect(await drawJob(page, { kind: 'article', ids: [id], paper: 'A4' })).toMatchObject({
    ready: true,
  });
  return readPdf(await pagePdf(page));
}

describe('printed articles', () => {
  it.each(ARTICLE_TYPES.flatMap((type) => idsOf(type).slice(0, 1)))('%s', async (id) => {
    const pdf = await print(id);
    const { title, summary, sections } = article(id);
    const text = squeezed(pdf.pages.join(' '));
    expect(text).toContain(squeezed(title));
    expect(text).toContain(squeezed(summary));
    for (const section of sections) {
      // A section whose every fact is for the screen only is left out.
      if (section.body.length > 0) expect(text).toContain(squeezed(section.title));
    }
    expect(pdf.pages.at(-1)).toContain(`Page ${pdf.pages.length} of ${pdf.pages.length}`);
    expect(pdf.title).toBe(title);
    expect(pdf.tagged).toBe(true);
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
  });

  it.each(idsOf('operation'))('%s leaves out what is for the screen only', async (id) => {
    const text = squeezed((await print(id)).pages.join(' '));
    for (const hidden of hiddenTexts(operation(id))) expect(text).not.toContain(squeezed(hidden));
    expect(text).toContain(squeezed('Left out on paper'));
  });

  it('keeps letters of every script as text', async () => {
    const words =
      'Тоҷикистон · Қазақстан · Кыргызстан · Shqipëri · Đorđe Šćepanović · Türkmenistan · ŏʻzbek';
    await page.route(`${SITE_ORIGIN}/content/en/articles/home.json`, (route) =>
      route.fulfill({
        json: {
          ...article('home'),
          title: words,
          summary: words,
          lead: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
        },
      }),
    );
    const pdf = await print('home');
    await page.unroute(`${SITE_ORIGIN}/content/en/articles/home.json`);
    const text = squeezed(pdf.pages.join(' '));
    for (const word of words.split(/ · | /)) expect(text).toContain(squeezed(word));
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
  });
});
