import { describe, expect, it } from 'vitest';
import { everyNth } from '../support/thorough.js';
import { FORMS, sharedForm } from './forms.js';

const COPIED =
  'A guide\nAn edition, edition of 24 November 2026.\n' +
  'To open it in Field Reader, put this into the search box: FR:topics/non-punishment#key-points';

describe.each(everyNth(FORMS, 2))('a reference in the search box of the %s', (name) => {
  const form = sharedForm(name);

  it.each([
    ['alone, in capitals', ' FR:TOPICS/NON-PUNISHMENT ', /#\/topics\/non-punishment$/],
    ['with all that was copied', COPIED, /#\/topics\/non-punishment\?at=key-points$/],
    ['as an address of a site', 'https://a.example/#/topics/consent', /#\/topics\/consent$/],
  ])('%s opens its page with Enter', async (_what, text, address) => {
    const page = await form.page();
    await page.locator('#search').fill(text);
    const rows = page.locator('#search-list [role=option]');
    await rows.waitFor();
    expect(await rows.count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(address);
    await page.locator('article h1').waitFor();
    expect(await page.locator('main mark').count()).toBe(0);
    await page.context().close();
  });
});
