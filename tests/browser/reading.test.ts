import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { settled } from './settled.js';
import { FORMS, openForm, search, type OpenForm } from './forms.js';
import { go } from './views.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(FORMS)('the %s', (name) => {
  let form: OpenForm;
  let shared: Page;
  beforeAll(async () => {
    form = await openForm(browser, name);
    shared = await form.page();
  });
  afterAll(async () => {
    expect(form.outside).toEqual([]);
    expect(form.complaints).toEqual([]);
    await form.close();
  });

  /** A view in the page that all tests here share, with nothing in its search box. */
  async function view(route = '#/'): Promise<Page> {
    await shared.keyboard.press('Escape');
    await shared.locator('#search').fill('');
    await go(shared, route);
    return shared;
  }

  it('opens at home with the search box and the nine operations', async () => {
    const page = await view();
    expect(await page.title()).toContain('Field Reader');
    expect(await page.locator('main a[href*="#/operations/"]').count()).toBeGreaterThanOrEqual(9);
    expect(await page.locator('footer').innerText()).toContain('not an OSCE publication');
  });

  it('leads from a host State on the map to its operation, by mouse and by keyboard', async () => {
    const page = await view();
    const state = page
      .getByRole('link', { name: 'OSCE Presence in Albania' })
      .and(page.locator('svg a'));
    await state.locator('path').click();
    await page.getByRole('heading', { level: 1, name: 'OSCE Presence in Albania' }).waitFor();
    await page.goBack();
    await page.locator('svg a').first().waitFor();
    await state.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'OSCE Presence in Albania' }).waitFor();
  });

  it('shows the table behind a picture, with links and sources', async () => {
    const page = await view('#/overview/action');
    const figure = page.getByRole('figure');
    await figure.getByText('Show as a table').press('Enter');
    const rows = figure.getByRole('row');
    expect(await rows.count()).toBeGreaterThan(37);
    expect(await figure.locator('td a[href*="#/instruments/palermo"]').count()).toBe(1);
  });

  it('draws for the width there is: the narrow drawing on a telephone', async () => {
    const page = await form.page('#/topics/definition', { viewport: { width: 390, height: 844 } });
    const drawn = page.getByRole('figure').locator('svg:visible');
    await drawn.first().waitFor();
    expect(await drawn.count()).toBe(1);
    const size = await drawn
      .locator('text')
      .first()
      .evaluate((text) => {
        const svg = (text as SVGTextElement).ownerSVGElement;
        const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
        return Number(text.getAttribute('font-size')) * scale;
      });
    expect(size).toBeGreaterThan(12);
  });

  it.each([
    ['sarajvo', 'OSCE Mission to Bosnia and Herzegovina'],
    ['Душанбе', 'OSCE Programme Office in Dushanbe'],
    ['THB', 'Trafficking in human beings'],
    ['nonpunishment', 'unishment'],
  ])('finds the page for "%s"', async (query, title) => {
    const page = await view();
    await search(page, query);
    // Earlier letters had answers of their own.
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain(title);
  });

  it('opens the chosen section by keyboard, with the words marked and in view', async () => {
    const page = await view();
    await page.keyboard.press('/');
    await page.keyboard.type('reflection period');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor();
    expect(page.url()).toContain('reflection');
    expect((await page.locator('main mark').first().innerText()).toLowerCase()).toMatch(
      /reflection|period/,
    );
    await expect
      .poll(() =>
        page
          .locator('main mark')
          .first()
          .evaluate((mark) => {
            const box = mark.getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight;
          }),
      )
      .toBe(true);
  });

  it('tells a screen reader how many pages were found', async () => {
    const page = await view();
    await search(page, 'debt bondage');
    await expect
      .poll(() =>
        page
          .locator('[aria-live="polite"], [role="status"]')
          .allInnerTexts()
          .then((texts) => texts.join(' ')),
      )
      .toMatch(/\d+ pages?/);
  });

  it('goes back and forward, and to a section by its address', async () => {
    const page = await view('#/topics/consent?at=common-mistakes');
    await expect.poll(() => page.locator('h1').innerText()).toContain('onsent');
    await expect
      .poll(() =>
        page
          .locator('#at-common-mistakes')
          .evaluate((heading) => heading.getBoundingClientRect().top),
      )
      .toBeLessThan(400);
    await page.goto(form.at('#/operations/mission-to-skopje'));
    await expect.poll(() => page.locator('h1').innerText()).toContain('Skopje');
    await page.goBack();
    await expect.poll(() => page.locator('h1').innerText()).toContain('onsent');
    await page.goForward();
    await expect.poll(() => page.locator('h1').innerText()).toContain('Skopje');
    expect(await page.title()).toContain('Skopje');
  });

  it('shows an operation with its facts, framework, timeline, figures and sources', async () => {
    const page = await view('#/operations/presence-in-albania');
    const main = page.locator('main');
    await main.locator('#at-framework').waitFor();
    const text = await main.innerText();
    for (const words of ['Tirana', '27 March 1997', 'Palermo Protocol', '2021', 'GRETA'])
      expect(text).toContain(words);
    for (const id of [
      'facts',
      'mandate',
      'timeline',
      'framework',
      'figures',
      'monitoring',
      'open-questions',
    ]) {
      expect(await main.locator(`#at-${id}`).count(), id).toBe(1);
    }
    expect(
      await main.locator('a[href*="source"], a[aria-label^="Source"]').count(),
    ).toBeGreaterThan(20);
  });

  it('says so when an address leads nowhere', async () => {
    const page = await view('#/topics/nothing-of-the-kind');
    expect(await page.locator('main').innerText()).toContain('There is no such page');
    expect(await page.locator('#search').count()).toBe(1);
  });

  it.each([
    ['10,000 characters', 'trafficking '.repeat(834)],
    ['punctuation', '?!…—"“'],
    ['emoji and control characters', '🙂\u0007\u202e'],
    ['HTML', '<img src=x onerror="document.title=\'hacked\'">'],
    ['a broken escape', '%E0%A4%A'],
  ])('takes %s as text and goes on working', async (_what, query) => {
    const page = await view();
    await page.locator('#search').fill(query);
    await page.goto(form.at(`#/search?q=${encodeURIComponent(query.slice(0, 2000))}`));
    await settled(page);
    expect(await page.title()).not.toBe('hacked');
    expect(await page.locator('main img').count()).toBe(0);
    await search(page, 'consent');
    await page.getByRole('option').first().waitFor();
  });

  it('survives a malformed address', async () => {
    const page = await view('#/%E0%A4%A?q=%');
    expect(await page.locator('main').innerText()).toContain('There is no such page');
  });

  it('opens a link out of the edition only after asking', async () => {
    const page = await view('#/operations/presence-in-albania');
    let opened = '';
    page.context().on('page', (other) => (opened = other.url()));
    const link = page
      .locator('main')
      .getByRole('button', { name: /^Open / })
      .or(page.locator('main a[href^="https://"]'))
      .first();
    await link.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('https://');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(opened).toBe('');
  });
});

describe('before the script has come', () => {
  it('the search box takes what is typed, keeps it, and answers it later', async () => {
    const form = await openForm(browser, 'hosted site');
    const context = await browser.newContext();
    const page = await context.newPage();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(form.at('#/'), { waitUntil: 'commit' });
    await page.locator('#search').click();
    await page.keyboard.type('debt bond');
    expect(await page.locator('main h1').innerText()).toContain('trafficking');
    release();
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('Debt bondage');
    expect(await page.locator('#search').inputValue()).toBe('debt bond');
    await form.close();
  });
});
