import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { search, sharedForm } from './forms.js';

const form = sharedForm('hosted site');

/** All at once: on a busy machine presses of Playwright's are too far apart. */
const esc = (page: Page, presses = 3): Promise<void> =>
  page.evaluate((times) => {
    for (let press = 0; press < times; press += 1) {
      const target = document.activeElement ?? document.body;
      const init = { key: 'Escape', bubbles: true, cancelable: true };
      target.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }, presses);
/** Esc counts again a second after something was closed or a page came. */
const quietIsOver = (page: Page) =>
  page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
const neutral = (page: Page) => page.locator('[data-neutral]');

/** A session that leaves traces: a search, its result, another page. */
async function session(): Promise<Page> {
  const page = await form.page('#/topics/consent');
  await search(page, 'debt bondage');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main mark').first().waitFor();
  await page.locator('nav a[href="#/check"]').click();
  await page.locator('main h1').waitFor();
  await expect.poll(() => page.url()).toContain('#/check');
  await quietIsOver(page);
  return page;
}

describe('Esc three times', () => {
  it('shows a neutral page with a title of its own, and brings the reader back', async () => {
    const page = await session();
    await esc(page);
    await neutral(page).waitFor();
    expect(await page.title()).toBe('Unit converter');
    expect(await page.locator('body').innerText()).not.toMatch(/traffick|reader/i);
    await page.getByLabel('Value').fill('100');
    expect(await page.locator('output').innerText()).toBe('62.14');
    await esc(page);
    await page.locator('footer').waitFor();
    expect(await neutral(page).count()).toBe(0);
    await expect.poll(() => page.title()).toContain('Field Reader');
    await page.context().close();
  });

  it('leaves neither the query nor a page of the session to come back to, but the one it hid', async () => {
    const page = await session();
    await esc(page);
    await neutral(page).waitFor();
    await expect.poll(() => page.url()).toMatch(/#\/$/);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.url()).toMatch(/#\/check$/);
    await page.locator('#search').click();
    expect(await page.locator('#search').inputValue()).toBe('');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Escape');
    const seen: string[] = [];
    for (const way of ['back', 'forward', 'forward'] as const) {
      await page.evaluate((to) => history[to](), way);
      await page.waitForLoadState('load');
      seen.push(new URL(page.url()).hash);
    }
    expect(seen.filter((hash) => hash !== '#/' && hash !== '#/check')).toEqual([]);
    await page.context().close();
  });

  it('brings the page back where it was', async () => {
    const page = await form.page('#/topics/consent');
    await page.evaluate(() => scrollTo(0, 700));
    await esc(page);
    await neutral(page).waitFor();
    await esc(page);
    await page.locator('footer').waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
    expect(page.url()).toMatch(/#\/topics\/consent$/);
    await page.context().close();
  });

  it('never shows on the projector, however often Esc is pressed to leave the room', async () => {
    const page = await form.page('#/room/topics/consent');
    await esc(page, 5);
    await page.locator('footer').waitFor();
    expect(await neutral(page).count()).toBe(0);
    await page.context().close();
  });

  it('hides the first paint too, before the reader is there', async () => {
    const page = await form.page('#/about');
    // The reader's code is held back until the keys have been pressed.
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/assets\/main-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(form.at('?again#/topics/consent'));
    await page.locator('#search').waitFor();
    await esc(page);
    await page.locator('#app').waitFor({ state: 'hidden' });
    release();
    await neutral(page).waitFor();
    expect(await page.title()).toBe('Unit converter');
    await page.context().close();
  });

  it('is not two, nor three of which one closed a list, a dialog, the first steps or the menu', async () => {
    const page = await form.page('#/topics/consent', { viewport: { width: 600, height: 800 } });
    await esc(page, 2);
    expect(await neutral(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Clear everything personal' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await esc(page);
    expect(await neutral(page).count()).toBe(0);
    await search(page, 'consent');
    await page.getByRole('option').first().waitFor();
    await esc(page, 5);
    expect(await page.locator('#search').inputValue()).toBe('');
    expect(await neutral(page).count()).toBe(0);
    await quietIsOver(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await esc(page, 4);
    expect(await page.locator('.nav.open').count()).toBe(0);
    expect(await neutral(page).count()).toBe(0);
    await page.evaluate(() => (location.hash = '#/'));
    await quietIsOver(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await esc(page, 4);
    expect(await page.getByRole('region', { name: 'First steps' }).count()).toBe(0);
    expect(await neutral(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('the button that clears everything personal', () => {
  /** A chosen theme, a search and a handout with something in it. */
  async function withThings(): Promise<Page> {
    const page = await form.page('#/topics/consent');
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByText('Light', { exact: true }).click();
    await page.keyboard.press('Escape');
    const item = { kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' };
    const handout = JSON.stringify({ ...EMPTY_HANDOUT, items: [item] });
    await page.evaluate((text) => localStorage.setItem('field-reader.handout', text), handout);
    return page;
  }

  it('lists first, removes once confirmed, and says what it removed', async () => {
    const page = await withThings();
    await search(page, 'consent');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor();
    const button = page.getByRole('button', { name: 'Clear everything personal' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 recent search').waitFor();
    await dialog.getByText('Your settings').waitFor();
    await dialog.getByText('Your handout').waitFor();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Save handout/ }).click();
    expect((await download).suggestedFilename()).toContain('.frtray');
    await dialog.getByRole('button', { name: 'Keep everything' }).click();
    const stored = () => page.evaluate(() => localStorage.getItem('field-reader.settings') ?? '');
    expect(await stored()).toContain('"theme": "light"');
    await button.click();
    await dialog.getByRole('button', { name: 'Clear everything' }).click();
    await dialog.getByText('This was removed').waitFor();
    await dialog.getByText('1 recent search').waitFor();
    expect(await stored()).toContain('"theme": "system"');
    const kept = await page.evaluate(() => localStorage.getItem('field-reader.handout') ?? '');
    expect(kept).not.toContain('topics/consent');
    await page.context().close();
  });
});
