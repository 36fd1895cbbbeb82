import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { MenuCommand } from '../../src/shared/ipc.js';
import { REQUEST_NAMES } from '../../src/shared/ipc-table.js';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, comesTrue, until } from './support.js';

let desktop: Desktop;
let page: Page;
beforeAll(async () => {
  desktop = await launchDesktop();
  page = await desktop.window();
});
afterAll(() => desktop.quit());

describe('the app', () => {
  it('opens one window, on the home page', async () => {
    await page.waitForSelector('main h1');
    expect(await page.title()).toContain('Field Reader');
    expect(await page.locator('main').count()).toBe(1);
    const windows = await desktop.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      null,
    );
    expect(windows).toEqual([true]);
  });

  it('finds an operation', async () => {
    await page.fill('#search', 'albania');
    const option = page.getByRole('option', { name: /Presence in Albania/ }).first();
    await option.waitFor();
    await page.press('#search', 'Enter');
    await comesTrue(page, "document.querySelector('main h1')?.textContent.includes('Albania')");
  });

  it('gives the page the methods of the contract and nothing of Node or Electron', async () => {
    expect(await page.evaluate('Object.keys(window.reader).sort().join()')).toBe(
      [...REQUEST_NAMES, 'onCommand'].sort().join(),
    );
    const found = await page.evaluate(
      "['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window)",
    );
    expect(found).toEqual([]);
  });

  it('finds words on the page, whatever their case and accents, and steps through them', async () => {
    await page.evaluate("location.hash = '#/operations/presence-in-albania'");
    await comesTrue(page, "document.querySelector('main h1')?.textContent.includes('Albania')");
    await desktop.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('find-in-page')?.click();
    }, null);
    const input = page.getByLabel('Find on this page').locator('input');
    await input.waitFor();
    await page.keyboard.type('SHKODRA');
    const status = page.locator('.find [role=status]');
    await comesTrue(page, "/^1 of \\d+$/.test(document.querySelector('.find .count').textContent)");
    expect(await page.evaluate("CSS.highlights.get('find-current').size")).toBe(1);
    await input.fill('no such words here');
    await comesTrue(
      page,
      "document.querySelector('.find .count').textContent === 'Not on this page'",
    );
    await input.fill('the');
    await comesTrue(page, "/^1 of \\d+$/.test(document.querySelector('.find .count').textContent)");
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toMatch(/^2 of /);
    await page.keyboard.press('Shift+Enter');
    expect(await status.textContent()).toMatch(/^1 of /);
    await page.keyboard.press('Escape');
    await comesTrue(page, "document.querySelector('.find') === null");
    expect(await page.evaluate("CSS.highlights.get('find').size")).toBe(0);
  });

  it('makes no request to any other address', () => {
    expect(desktop.leaked()).toEqual([]);
  });
});

describe('the menu', () => {
  const click = (id: string): Promise<void> =>
    desktop.evaluate(({ Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
    }, id);

  it.each<[string, MenuCommand]>([
    ['find', { type: 'focus-search' }],
    ['find-in-page', { type: 'find-in-page' }],
    ['home', { type: 'go', to: 'home' }],
    ['back', { type: 'go', to: 'back' }],
    ['forward', { type: 'go', to: 'forward' }],
  ])('%s reaches the page', async (id, command) => {
    await page.evaluate(
      'window.heard = []; window.stopHearing = window.reader.onCommand((c) => window.heard.push(c)); 0',
    );
    await click(id);
    const heard = await until(
      () => page.evaluate<MenuCommand[]>('window.heard'),
      (list) => list.length > 0,
    );
    expect(heard).toEqual([command]);
    await page.evaluate('window.stopHearing()');
  });

  it('puts the cursor in the search field', async () => {
    await page.evaluate('document.activeElement.blur()');
    await click('find');
    await comesTrue(page, "document.activeElement?.id === 'search'");
  });

  it('changes the theme of the page, and remembers it', async () => {
    const isDark = (): Promise<boolean> =>
      page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    await click('theme-dark');
    expect(await until(isDark, Boolean)).toBe(true);
    expect(await ask(page, 'readSettings()')).toMatchObject({
      answer: { settings: { theme: 'dark' } },
    });
    await click('theme-light');
    expect(await until(isDark, (dark) => !dark)).toBe(false);
  });

  it('shows the theme that was chosen on the page', async () => {
    await ask(page, "writeSettings({ theme: 'dark' })");
    const checked = await desktop.evaluate(
      ({ Menu }) =>
        ['system', 'light', 'dark'].filter(
          (name) => Menu.getApplicationMenu()?.getMenuItemById(`theme-${name}`)?.checked,
        ),
      null,
    );
    expect(checked).toEqual(['dark']);
  });
});
