import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { buildPseudoSite } from '../support/pseudo/build.js';
import { openForm, type OpenForm } from './forms.js';
import { clipped, overlaps, plainWords } from './in-page.js';
import { onEveryView } from './views.js';

/**
 * The whole reader in letters that are neither English nor the edition's: what is still in plain
 * letters was written into the code, and what no longer fits has no room for another language.
 */
let browser: Browser;
let form: OpenForm;
let page: Page;
beforeAll(async () => {
  const [folder, started] = await Promise.all([buildPseudoSite(), launchBrowser()]);
  browser = started;
  form = await openForm(browser, 'hosted site', {}, folder);
  page = await form.page();
}, 300_000);
afterAll(async () => {
  await form.close();
  await browser.close();
});

const WIDTHS = [1366, 640, 390];

const inLine = (dir: 'ltr' | 'rtl') =>
  page.evaluate((to) => (document.documentElement.dir = to), dir);

/** What is wrong with the view at each width, written from left to right and from right to left. */
async function misfits(): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const faults = await page.evaluate(clipped);
    await inLine('rtl');
    faults.push(...(await page.evaluate(overlaps)), ...(await page.evaluate(clipped)));
    await inLine('ltr');
    found.push(...faults.map((fault) => `${String(width)} px: ${fault}`));
  }
  return found;
}

describe('in a language of other letters', () => {
  it('no word is English, no text two fifths longer is cut off, nothing overlaps or sticks out', async () => {
    const look = async () => [...(await page.evaluate(plainWords)), ...(await misfits())];
    expect(await onEveryView(page, look)).toEqual([]);
  }, 300_000);

  it.each([
    'kind=sheets&ids=operations/presence-in-albania&paper=A4&cut=two',
    'kind=article&ids=scenarios/building-site&paper=Letter',
  ])('no word of the print page is English: %s', async (job) => {
    const paper = await form.page(`print.html#${job}&auto=0`);
    await paper.locator('html[data-print=ready]').waitFor();
    expect(await paper.evaluate(plainWords)).toEqual([]);
    await paper.context().close();
  });
});
