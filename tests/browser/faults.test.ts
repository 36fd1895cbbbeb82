import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { settled } from './settled.js';
import { openForm, search, type OpenForm } from './forms.js';

let browser: Browser;
let form: OpenForm | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => form?.close());
afterAll(() => browser.close());

describe('a hosted site with a fault', () => {
  it.each([
    ['damaged', '{"format":1,'],
    ['of another format', '{"format":99}'],
    ['missing', 404],
  ])(
    'can be read when its search index is %s, and says why it cannot be searched',
    async (_what, answer) => {
      form = await openForm(browser, 'hosted site', { 'content/en/search.json': answer });
      const page = await form.page('#/topics/consent');
      await expect.poll(() => page.locator('main').innerText()).toContain('Common mistakes');
      await search(page, 'consent');
      await expect
        .poll(() => page.locator('.search').innerText())
        .toContain('Reading works, but search does not');
    },
  );

  it.each([
    ['missing', 404],
    ['damaged', '{"id":'],
    [
      'of another version',
      '{"id":"topics/consent","lead":[{"type":"iframe"}],"sections":[],"sources":[]}',
    ],
  ])('says so on the page of an article that is %s; others can be read', async (_what, answer) => {
    form = await openForm(browser, 'hosted site', {
      'content/en/articles/topics/consent.json': answer,
    });
    const page = await form.page('#/topics/consent');
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/missing from your copy|cannot be read/);
    await page.goto(form.at('#/topics/nrm'));
    await expect.poll(() => page.locator('main').innerText()).toContain('Key points');
  });

  it.each([
    ['catalogue', 'content/en/catalog.json'],
    ['manifest', 'content/en/manifest.json'],
  ])(
    'shows what happened and what to do, not a blank page, without its %s',
    async (_what, path) => {
      form = await openForm(browser, 'hosted site', { [path]: 404 });
      const page = await form.page();
      await expect.poll(() => page.locator('body').innerText()).toMatch(/edition/i);
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(80);
    },
  );

  it('is read in the fonts of the system, and says so, without its own', async () => {
    const fonts = readdirSync('dist/site/assets').filter((name) => name.endsWith('.woff2'));
    form = await openForm(
      browser,
      'hosted site',
      Object.fromEntries(fonts.map((name) => [`assets/${name}`, 404])),
    );
    const page = await form.page('#/topics/consent');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('the system’s fonts are used');
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('Common mistakes');
  });
});
