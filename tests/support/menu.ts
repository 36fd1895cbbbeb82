import type { Page } from 'playwright-core';

/** Opens a menu of the page's row of actions ("Add to"), or of a heading ("Do with “Key points”"). */
export async function openMenu(page: Page, name: string): Promise<void> {
  const summary = page.locator('main summary');
  const menu = summary.and(page.getByLabel(name, { exact: true }));
  await menu
    .or(summary.filter({ hasText: name }))
    .first()
    .click();
}
