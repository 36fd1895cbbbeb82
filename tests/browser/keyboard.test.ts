import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedForm } from './forms.js';
import { listen } from './in-page.js';
import { go } from './views.js';

/** The main jobs of a trainer without a mouse, in one window, one after the other. */
const form = sharedForm('hosted site');
let page: Page;
beforeAll(async () => {
  page = await form.page('#/', { reducedMotion: 'reduce' });
});
// Whatever was done, it is said where one is.
afterEach(async () => {
  expect(await focused()).not.toBe('');
});

/** The name of what has the focus; empty when it is lost to the page as a whole. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const names = [
      element.getAttribute('aria-label'),
      element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined,
      element.textContent,
      element.localName,
    ];
    return (names.find((name) => name?.trim()) ?? '').trim().replaceAll(/\s+/g, ' ');
  });

const comesTo = (name: string): Promise<void> => expect.poll(focused).toBe(name);

/** Presses Tab until a control of this name has the focus, as a person does who hears the names. */
async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 250; press += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused())) return;
  }
  throw new Error(`The keyboard does not reach ${String(name)}`);
}

/** What was said to a screen reader during some work. */
async function spokenDuring(work: () => Promise<void>): Promise<string[]> {
  await page.evaluate(listen);
  await work();
  return page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
}

describe('with the keyboard alone', () => {
  it('one searches, hears once what there is, and opens a page', async () => {
    const spoken = await spokenDuring(async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('non-punishment');
      // Said once nobody types any more.
      await expect
        .poll(() => page.getByRole('status').allInnerTexts())
        .toContainEqual(expect.stringMatching(/\d+ pages?/));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.localName))
        .toMatch(/h1|h2|section/);
    });
    const results = spoken.filter((text) => /\d/.test(text));
    expect(new Set(results).size).toBe(results.length);
    expect(results.length).toBeGreaterThan(0);
  });

  it('one steps through the marked words of the page', async () => {
    await go(page, '#/topics/rights-reflection?q=reflection%20period');
    await page.locator('mark:visible').first().waitFor();
    const current = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('mark')].findIndex(
          (mark) => 'current' in mark.dataset,
        ),
      );
    const first = await current();
    await page.keyboard.press('n');
    await expect.poll(current).not.toBe(first);
    const second = await current();
    await tabTo(/^Next match/);
    await page.keyboard.press('Enter');
    await expect.poll(current).not.toBe(second);
  });

  it.each(['#/topics/consent', '#/topics/nrm'])(
    'one puts %s into the handout, hears it once, and stays there',
    async (route) => {
      await go(page, route);
      await tabTo(/^Add to$/);
      await page.keyboard.press('Enter');
      await tabTo(/^Add to handout/);
      const spoken = await spokenDuring(async () => {
        await page.keyboard.press('Enter');
        await expect.poll(focused).toMatch(/handout/i);
      });
      expect(spoken.filter((text) => text.includes('Added to the handout'))).toHaveLength(1);
    },
  );

  it('one asks for the print of a page', async () => {
    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+p'),
    ]);
    await paper.close();
    expect(paper.url()).toContain('print');
  });

  it('one reorders the handout, takes out and brings back', async () => {
    await tabTo(/^My work/);
    await page.keyboard.press('Enter');
    await tabTo(/^Handout, 2/);
    await page.keyboard.press('Enter');
    await comesTo('Handout');
    await tabTo(/^Move down/);
    const moved = await focused();
    const spoken = await spokenDuring(async () => {
      await page.keyboard.press('Enter');
      await expect.poll(focused).not.toBe('');
    });
    expect(moved).toContain('Move down');
    expect(spoken.filter((text) => text.includes('2 of 2'))).toHaveLength(1);
    await tabTo(/^Remove/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(1);
    await expect.poll(focused).not.toBe('');
    await tabTo(/^Undo$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(2);
  });

  it('one fills in a local contact', async () => {
    await tabTo(/^Local contacts$/);
    await page.keyboard.press('Enter');
    await comesTo('Local contacts');
    await go(page, '#/contacts?for=operations/presence-in-albania');
    await tabTo(/^Hotline: number/);
    await page.keyboard.type('116 006');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Hotline: checked by/);
    await expect.poll(() => page.getByText('1 of 5 filled in').count()).toBeGreaterThan(0);
  });

  it('one checks a code and comes to the answer', async () => {
    await tabTo(/^Check a printout$/);
    await page.keyboard.press('Enter');
    await comesTo('Check a printout');
    await tabTo(/^Check code/);
    await page.keyboard.type('0000-0000');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('code=');
    await expect.poll(focused).not.toBe('');
  });

  it('one shows a page in the room and comes back to it', async () => {
    await go(page, '#/topics/consent');
    await page.keyboard.press('r');
    await page.locator('[data-room-count]').waitFor();
    await expect.poll(focused).not.toBe('');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toContain('#/topics/consent');
    await page.locator('footer').waitFor();
    await expect.poll(focused).not.toBe('');
  });

  it('one clears everything personal, and the dialog gives the focus back', async () => {
    await tabTo(/^Clear everything personal$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(focused).not.toBe('Clear everything personal');
    await page.keyboard.press('Escape');
    await comesTo('Clear everything personal');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^Clear everything$/);
    await page.keyboard.press('Enter');
    await page.getByText('This was removed').waitFor();
    await comesTo('Close');
    await page.keyboard.press('Enter');
    await comesTo('Clear everything personal');
  });
});
