import type { Browser, Page } from 'playwright-core';
import { settled } from './settled.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { ONLY_THERE, withSecondEdition } from '../support/second-edition.js';
import { openForm, search, type OpenForm } from './forms.js';

let browser: Browser;
let form: OpenForm;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => form.close());
afterAll(() => browser.close());

const openSettings = (page: Page) => page.getByRole('button', { name: 'Reading settings' }).click();
const choice = (page: Page) => page.getByRole('combobox', { name: 'Language of the text' });
const heading = (page: Page) => page.locator('main h1').first();
const root = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });

async function choose(page: Page, lang: string): Promise<void> {
  await openSettings(page);
  await choice(page).selectOption(lang);
  await expect.poll(async () => (await root(page)).lang).toBe(lang);
  await heading(page).waitFor();
}

describe('a site with two editions', () => {
  it('shows, searches and prints the one that is chosen, and opens it the next time', async () => {
    form = await openForm(browser, 'hosted site', withSecondEdition());
    const page = await form.page('#/topics/consent');
    expect(await root(page)).toEqual({ lang: 'en', dir: '' });

    await openSettings(page);
    expect(await choice(page).locator('option').allInnerTexts()).toEqual(['English', 'Xanthic']);
    await page.keyboard.press('Escape');
    await choose(page, 'xx');
    expect(await heading(page).innerText()).toBe(ONLY_THERE);
    expect(page.url()).toContain('#/topics/consent');
    expect(await root(page)).toEqual({ lang: 'xx', dir: 'rtl' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await page.reload();
    await expect.poll(() => heading(page).innerText()).toBe(ONLY_THERE);
    expect(await root(page)).toEqual({ lang: 'xx', dir: 'rtl' });

    await search(page, ONLY_THERE.slice(0, 5));
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain(ONLY_THERE);
    await page.keyboard.press('Escape');

    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+p'),
    ]);
    await expect.poll(() => paper.locator('body').innerText()).toContain(ONLY_THERE);
    expect(await root(paper)).toEqual({ lang: 'xx', dir: 'rtl' });
    await paper.close();

    await choose(page, 'en');
    expect(await heading(page).innerText()).not.toContain(ONLY_THERE);
    expect(await root(page)).toEqual({ lang: 'en', dir: '' });
  });

  it('goes to the start page, and says so, from a page that the other does not have', async () => {
    form = await openForm(browser, 'hosted site', withSecondEdition());
    const page = await form.page('#/topics/nrm');
    await choose(page, 'xx');
    await expect.poll(() => heading(page).innerText()).toBe(`${ONLY_THERE} home`);
    expect(await page.locator('.messages').innerText()).toContain('not there in this language');
  });
});

describe('a site with one edition', () => {
  it('offers no choice', async () => {
    form = await openForm(browser, 'hosted site');
    const page = await form.page('#/topics/consent');
    await openSettings(page);
    await page.getByRole('radio', { name: 'Large', exact: true }).waitFor();
    expect(await choice(page).count()).toBe(0);
    expect(form.complaints).toEqual([]);
  });

  it('opens in its own language where the one that was chosen is not there, and says so', async () => {
    form = await openForm(browser, 'hosted site');
    const page = await form.page('#/topics/consent');
    await page.evaluate(() =>
      localStorage.setItem(
        'field-reader.settings',
        JSON.stringify({ version: 1, theme: 'light', paper: 'A4', edition: 'xx' }),
      ),
    );
    await page.reload();
    await expect
      .poll(() => page.locator('.messages').innerText())
      .toContain('language you chose is not in this copy');
    await settled(page);
    expect(await root(page)).toEqual({ lang: 'en', dir: '' });
    expect(await page.locator('main').innerText()).toContain('Common mistakes');
    await search(page, 'consent');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
  });
});
