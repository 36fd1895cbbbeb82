import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { openForm, search, type OpenForm } from './forms.js';
import { settled } from './settled.js';

/** What searching offers beyond a list of results: completions, reasons, filters, steps from match to match. */
let browser: Browser;
let form: OpenForm;
beforeAll(async () => {
  browser = await launchBrowser();
  form = await openForm(browser, 'hosted site');
});
afterAll(async () => {
  await form.close();
  await browser.close();
});
afterEach(() => {
  expect(form.outside).toEqual([]);
  expect(form.complaints).toEqual([]);
});

const box = (page: Page) => page.locator('#search');
const queryOf = (page: Page) => new URLSearchParams(page.url().split('?')[1] ?? '');

describe('while typing', () => {
  it('completes to a title with one key, and says so to those who do not see it', async () => {
    const page = await form.page();
    await search(page, 'debt bond');
    await page.locator('.ghost').waitFor();
    expect(await page.locator('#search-completion').textContent()).toContain('debt bondage');
    await page.keyboard.press('ArrowRight');
    expect(await box(page).inputValue()).toBe('debt bondage');
    await expect.poll(() => page.locator('.ghost').count()).toBe(0);
  });

  it('leaves the arrow key alone within the text', async () => {
    const page = await form.page();
    await search(page, 'debt bond');
    await page.locator('.ghost').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await box(page).inputValue()).toBe('debt bond');
  });

  it('asks whether another word was meant, and searches for that with one click', async () => {
    const page = await form.page();
    await search(page, 'reflecton period');
    await page.getByRole('button', { name: 'reflection period' }).click();
    expect(await box(page).inputValue()).toBe('reflection period');
    await page.getByRole('option').first().waitFor();
    expect(await page.locator('.panel').innerText()).not.toContain('Did you mean');
  });

  it('says why a page is found by words that do not stand in it', async () => {
    const page = await form.page();
    await search(page, 'THB');
    await expect
      .poll(() => page.locator('.panel').innerText())
      .toContain('THB = trafficking in human beings');
  });

  it('answers a question with a sentence before the pages, and leads to it', async () => {
    const page = await form.page();
    await search(page, 'how many people are in forced labour');
    await expect
      .poll(() => page.getByRole('option').first().innerText())
      .toMatch(/^Answer[\s\S]*27\.6 million[\s\S]*as of /u);
    await box(page).press('Enter');
    await expect.poll(() => page.url()).toContain('at=figures');
  });

  it('never drops to nothing while a known term is typed letter by letter', async () => {
    const page = await form.page();
    await box(page).click();
    for (const letter of 'non-refoulement') {
      await page.keyboard.type(letter);
      const typed = await box(page).inputValue();
      if (typed.length < 2) continue;
      await expect.poll(() => page.getByRole('option').count(), { message: typed }).not.toBe(0);
    }
  });
});

describe('searched before', () => {
  it('comes back with an empty box, by keyboard, and is cleared with one button', async () => {
    const page = await form.page();
    await search(page, 'debt bondage');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor();
    await box(page).fill('');
    await page.getByRole('option', { name: 'debt bondage' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box(page).inputValue()).toBe('debt bondage');
    await box(page).fill('');
    await page.getByRole('button', { name: 'Clear these' }).click();
    await box(page).blur();
    await box(page).click();
    expect(await page.locator('.panel [role=option]').count()).toBe(0);
  });

  it('is forgotten when the page is closed', async () => {
    const page = await form.page();
    await search(page, 'debt bondage');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor();
    await page.goto(form.at('#/'));
    await page.reload();
    await settled(page);
    await box(page).click();
    // Two frames: whatever the focus brings is drawn.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.locator('.panel [role=option]').count()).toBe(0);
  });
});

describe('filters', () => {
  it('count what they would leave, narrow the list and stand in the address', async () => {
    const page = await form.page('#/search?q=forced%20labour');
    const chip = page.getByRole('button', { name: /^Scenarios \d+$/ });
    await chip.waitFor();
    const promised = Number(/\d+/.exec(await chip.innerText())?.[0]);
    await chip.press('Enter');
    await expect.poll(() => queryOf(page).getAll('type')).toEqual(['scenario']);
    await expect.poll(() => page.locator('main ol > li').count()).toBe(promised);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    const kinds = await page.locator('main .kind').allInnerTexts();
    expect(kinds.every((kind) => kind.startsWith('Training scenario'))).toBe(true);
    await page.goBack();
    await expect.poll(() => queryOf(page).getAll('type')).toEqual([]);
    await expect.poll(() => page.locator('main ol > li').count()).toBeGreaterThan(promised);
  });

  it('that leave nothing offer their own removal', async () => {
    const page = await form.page('#/search?q=forced%20labour&type=figures&country=Albania');
    const remove = page.getByRole('button', { name: /^Without “Country”: \d+ pages?$/ });
    await remove.waitFor();
    const promised = Number(/\d+/.exec(await remove.innerText())?.[0]);
    await remove.click();
    await expect.poll(() => page.locator('main ol > li').count()).toBe(promised);
    expect(queryOf(page).getAll('country')).toEqual([]);
  });
});

describe('on the page', () => {
  it('n, N and F3 step from match to match, but not while somebody types', async () => {
    const page = await form.page('#/topics/rights-reflection?q=reflection%20period');
    await page.locator('main mark').first().waitFor();
    await page.getByRole('group', { name: /matches for/ }).waitFor();
    const at = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main article mark')].findIndex((mark) =>
          mark.hasAttribute('data-current'),
        ),
      );
    await page.keyboard.press('n');
    const first = await at();
    expect(first).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('F3');
    expect(await at()).toBe(first + 1);
    await page.keyboard.press('Shift+N');
    expect(await at()).toBe(first);
    await box(page).click();
    await page.keyboard.type('n');
    expect(await at()).toBe(first);
  });
});

it('says honestly that it has nothing, and of which words', async () => {
  const page = await form.page('#/search?q=zzzqqx%20vvvkkj');
  await page.locator('main').getByText('Nothing found').first().waitFor();
  expect(await page.locator('main').innerText()).toContain('zzzqqx');
  expect(await page.locator('main a[href="#/browse/topics"]').count()).toBe(1);
});
