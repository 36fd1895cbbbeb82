import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checks } from '../../src/shared/edition/checks.js';
import { launchBrowser } from '../support/browser.js';
import { FORMS, openForm, search } from './forms.js';

const { current } = JSON.parse(readFileSync('dist/site/content/en/checks.json', 'utf8')) as Checks;
const ID = 'operations/presence-in-albania';
const [CODE = ''] = Object.entries(current).find(([, id]) => id === ID) ?? [];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(FORMS)('a printout, in the %s', (name) => {
  it('is found by the search, checked by the keyboard, and says it is current', async () => {
    const form = await openForm(browser, name);
    const page = await form.page();
    await search(page, 'check a printout');
    await page
      .getByRole('option', { name: /Check a printout/ })
      .first()
      .waitFor();
    // Rows may still be joined by others while the first key is pressed.
    const chosen = page.getByRole('option', { name: /Check a printout/, selected: true });
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return chosen.count();
      })
      .toBe(1);
    await page.keyboard.press('Enter');
    await page.getByLabel('Check code').fill(CODE.replace('-', ' ').toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Current' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'OSCE Presence in Albania' }).click();
    await page.locator('h1', { hasText: 'OSCE Presence in Albania' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Current' }).waitFor();
    expect(form.outside).toEqual([]);
    expect(form.complaints).toEqual([]);
    await form.close();
  });
});
