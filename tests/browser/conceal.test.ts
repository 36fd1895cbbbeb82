import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { search, sharedForm } from './forms.js';

const form = sharedForm('hosted site');

async function escTwice(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}
const neutral = (page: Page) => page.locator('[data-neutral]');

/** A session that leaves traces: a search, its result, another page. */
async function session(): Promise<Page> {
  const page = await form.page('#/topics/consent');
  await search(page, 'debt bondage');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main mark').first().waitFor();
  await page.locator('footer a[href="#/check"]').click();
  await page.locator('main h1').waitFor();
  await expect.poll(() => page.url()).toContain('#/check');
  return page;
}

describe('Esc twice', () => {
  it('shows a neutral page with a title of its own, and brings the reader back', async () => {
    const page = await session();
    await escTwice(page);
    await neutral(page).waitFor();
    expect(await page.title()).toBe('Unit converter');
    expect(await page.locator('body').innerText()).not.toMatch(/traffick|reader/i);
    await page.getByLabel('Value').fill('100');
    expect(await page.locator('output').innerText()).toBe('62.14');
    await escTwice(page);
    await page.locator('footer').waitFor();
    expect(await neutral(page).count()).toBe(0);
    await expect.poll(() => page.title()).toContain('Field Reader');
    await page.context().close();
  });

  it('leaves neither the query nor a page of the session to come back to', async () => {
    const page = await session();
    await escTwice(page);
    await neutral(page).waitFor();
    await expect.poll(() => page.url()).toMatch(/#\/$/);
    await page.getByRole('button', { name: 'Close' }).click();
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
    expect(seen.filter((hash) => hash !== '#/')).toEqual([]);
    await page.context().close();
  });

  it('leaves room mode too', async () => {
    const page = await form.page('#/room/topics/consent');
    await escTwice(page);
    await neutral(page).waitFor();
    expect(await page.locator('[data-room]').count()).toBe(0);
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
    await escTwice(page);
    await page.locator('#app').waitFor({ state: 'hidden' });
    release();
    await neutral(page).waitFor();
    expect(await page.title()).toBe('Unit converter');
    await page.context().close();
  });

  it('is not one Esc, nor two with a list or a dialog to close', async () => {
    const page = await form.page('#/topics/consent');
    await page.keyboard.press('Escape');
    expect(await neutral(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Clear everything personal' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await neutral(page).count()).toBe(0);
    await search(page, 'consent');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    expect(await neutral(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('the button that clears everything personal', () => {
  /** A chosen theme, a search and a handout with something in it. */
  async function withThings(): Promise<Page> {
    const page = await form.page('#/topics/consent');
    await page.getByRole('button', { name: /^Theme/ }).click();
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
