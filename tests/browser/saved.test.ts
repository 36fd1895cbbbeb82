import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openMenu } from '../support/menu.js';
import { search, sharedForm } from './forms.js';

const form = sharedForm('portable page');
let page: Page;

describe('a private note', () => {
  const secret = 'For me alone.\n<b>Second</b> line';

  it('is there after a restart, and on the page of what is saved', async () => {
    page = await form.page('#/topics/consent');
    await openMenu(page, 'Do with “Key points”');
    await page.getByRole('button', { name: 'Add a note: Key points' }).click();
    await page.keyboard.type(secret);
    await page.keyboard.press('s');
    await page.reload();
    const field = page.getByRole('textbox', { name: 'Private note: Key points' });
    expect(await field.inputValue()).toBe(`${secret}s`);
    await page.locator('nav summary').filter({ hasText: 'My work' }).click();
    await page.locator('nav').getByRole('link', { name: 'Saved, 1 entry' }).click();
    await page.getByText('Note only').waitFor();
    expect(await field.inputValue()).toBe(`${secret}s`);
  });

  it('is neither on the wall, nor on the printed page, nor in what the browser itself prints', async () => {
    await page.goto(form.at('#/room/topics/consent?at=key-points'));
    await page.locator('[data-room] h1').filter({ hasText: 'Key points' }).waitFor();
    expect(await page.locator('[data-room]').innerText()).not.toContain('For me alone');
    expect(await page.locator('textarea').count()).toBe(0);
    await page.goto(form.at('#/topics/consent'));
    await page.locator('textarea').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('textarea').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.goto('about:blank');
    await page.goto(form.at('#/print?kind=article&ids=topics/consent&paper=A4&auto=0'));
    // The page of a print job is laid out out of sight until it prints.
    await page.getByText('Key points').first().waitFor({ state: 'attached' });
    const paper = await page.evaluate(() => document.body.textContent);
    expect(paper).toContain('Key points');
    expect(paper).not.toContain('For me alone');
    expect(await page.locator('textarea').count()).toBe(0);
    await page.context().close();
  });
});

describe('a shared computer on which nothing is kept', () => {
  /** Everything a page can leave behind in the browser. */
  const stored = (of: Page) =>
    of.evaluate(async () => ({
      local: Object.fromEntries(Object.entries(localStorage)),
      session: Object.fromEntries(Object.entries(sessionStorage)),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      cookies: document.cookie,
    }));

  it('stores nothing of a whole session, says so on every page, and keeps again when told', async () => {
    page = await form.page('#/saved');
    await page.getByRole('checkbox', { name: 'Do not keep anything on this computer' }).check();
    await page.locator('[data-keeps-nothing]').waitFor();
    const before = await stored(page);
    expect(before.local).toHaveProperty(['field-reader.settings']);
    await search(page, 'debt bondage');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor();
    await page.locator('[data-keeps-nothing]').getByRole('link').click();
    await page.goto(form.at('#/topics/consent'));
    await openMenu(page, 'Add to');
    await page.getByRole('button', { name: /^Save: / }).click();
    await page.getByRole('button', { name: /^Add to handout: / }).click();
    await openMenu(page, 'Do with “Key points”');
    await page.getByRole('button', { name: 'Add a note: Key points' }).click();
    await page.keyboard.type('For me alone');
    await page.locator('nav summary').filter({ hasText: 'My work' }).click();
    await page.locator('nav').getByRole('link', { name: 'Saved, 2 entries' }).click();
    await page.getByRole('textbox', { name: 'Private note: Key points' }).waitFor();
    expect(await stored(page)).toEqual(before);
    await page.getByRole('checkbox', { name: /^Do not keep/ }).uncheck();
    await expect
      .poll(async () => Object.keys((await stored(page)).local).sort())
      .toEqual(['field-reader.handout', 'field-reader.saved', 'field-reader.settings']);
    expect(await page.locator('[data-keeps-nothing]').count()).toBe(0);
    await page.context().close();
  });
});
