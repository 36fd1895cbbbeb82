import type { Page } from 'playwright-core';

/**
 * Lets functions written here run in the page: the TypeScript runner wraps named functions in a
 * helper of its own, which the page does not have.
 */
export async function allowInPage(page: Page): Promise<void> {
  await page.addInitScript({ content: 'globalThis.__name ??= (value) => value;' });
}
