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

  it('the skip link leads past the navigation', async () => {
    await visit(page, form, '#/');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(
      () => document.activeElement?.getAttribute('href') ?? document.activeElement?.textContent,
    );
    expect(first).toMatch(/main|content/i);
  });
});
