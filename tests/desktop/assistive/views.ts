import type { Page } from 'playwright-core';

/** What is walked through, in this order: each page and the heading that it begins with. */
export const VIEWS = {
  home: ['#/', /field reader/],
  search: ['#/search?q=reflection%20period', /^Search: reflection/],
  article: ['#/topics/rights-reflection?q=reflection%20period', /^Victims’ rights, recovery and/],
  operation: ['#/operations/presence-in-albania', /^OSCE Presence in Albania/],
  handout: ['#/handout', /^Handout/],
  room: ['#/room/topics/non-punishment', /^Non-punishment/],
} as const;
export type View = keyof typeof VIEWS;

/** Goes where a link would lead, and waits for the heading. */
export async function show(page: Page, view: View): Promise<void> {
  const [address, heading] = VIEWS[view];
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
