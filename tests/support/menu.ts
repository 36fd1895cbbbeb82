import type { Page } from 'playwright-core';

/** Opens a menu of the page's row of actions ("Add to"), or of a heading ("Do with “Key points”"). */
export async function openMenu(page: Page, name: string): Promise<void> {
  const summary = page.locator('main summary');
  const named = summary.and(page.getByLabel(name, { exact: true }));
  const menu = named.or(summary.filter({ hasText: name })).first();
  await menu.waitFor();
  // Another press would close it.
  if ((await menu.locator('xpath=parent::details[@open]').count()) === 0) await menu.click();
}
