import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedForm, visit } from './forms.js';
import { onEveryView } from './views.js';

const form = sharedForm('hosted site');
let page: Page;
beforeAll(async () => {
  page = await form.page('#/', { reducedMotion: 'reduce' });
});

const SIZES = [
  ['400 % zoom', { width: 320, height: 256 }],
  ['400 % zoom of a small laptop', { width: 341, height: 192 }],
  ['a small phone', { width: 320, height: 640 }],
  ['a phone', { width: 390, height: 844 }],
  ['an old laptop at 200 % zoom', { width: 683, height: 384 }],
  ['an old laptop', { width: 1366, height: 768 }],
] as const;

/** How far the page sticks out sideways, on the sizes where it does. */
async function tooWide(): Promise<string[]> {
  const found: string[] = [];
  for (const [name, size] of SIZES) {
    await page.setViewportSize(size);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) found.push(`${name}: ${excess} px`);
  }
  return found;
}

describe('every view', () => {
  it('fits every window', async () => {
    expect(await onEveryView(page, tooWide)).toEqual([]);
  });

  it('keeps the menu and room to type a search at 400 % zoom', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await visit(page, form, '#/topics/nrm');
    const room = await page.locator('#search').evaluate((field) => {
      const { paddingLeft, paddingRight } = getComputedStyle(field);
      return field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    });
    expect(room).toBeGreaterThan(150);
    const menu = page.getByRole('button', { name: 'Menu' });
    expect((await menu.boundingBox())?.x).toBeLessThan(320 - 24);
    await menu.click();
    expect(await page.locator('.nav.open').isVisible()).toBe(true);
    await menu.click();
    expect(await page.locator('.nav.open').count()).toBe(0);
  });

  it('prints by the browser itself without the skip link over its words', async () => {
    await visit(page, form, '#/topics/nrm');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.skip').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  it('the skip link leads past the navigation', async () => {
    await visit(page, form, '#/');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(
      () => document.activeElement?.getAttribute('href') ?? document.activeElement?.textContent,
    );
    expect(first).toMatch(/main|content/i);
  });
});
