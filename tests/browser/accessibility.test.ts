import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { settingsSchema } from '../../src/shared/documents/settings.js';
import { EVERY_COMBINATION } from '../support/thorough.js';
import { search, sharedForm } from './forms.js';
import { structure } from './in-page.js';
import { FEW, go, onEveryView } from './views.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** As the page shows them: `system` is one of the others. */
const THEMES = settingsSchema.entries.theme.options.filter((theme) => theme !== 'system');
/** An old laptop, and the same at 200 % zoom. */
const LAPTOP = { width: 1366, height: 768 };
const ZOOMED = { width: 683, height: 384 };
/** What a theme can break; the rest is the same in all of them. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const form = sharedForm('hosted site');
let page: Page;
beforeAll(async () => {
  page = await form.page('#/', { reducedMotion: 'reduce', colorScheme: 'light' });
  // Through the debugger, so that the page's own policy stays as it is.
  await page.evaluate(AXE);
});

/** @param rules all of axe's, where none are named */
async function violations(rules?: string[]): Promise<string[]> {
  const only = rules === undefined ? '' : `, runOnly: ${JSON.stringify(rules)}`;
  const run = `axe.run({ resultTypes: ['violations']${only} })`;
  const results = await page.evaluate<AxeResults>(run);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
}

const show = (theme: string): Promise<unknown> =>
  page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);

/** In every theme, by day and by night for those that follow the system. */
async function inEveryTheme(): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const isFixed = ['light', 'dark'].includes(theme);
      if (isFixed && colorScheme !== theme) continue;
      await page.emulateMedia({ colorScheme });
      await show(theme);
      const faults = await violations(theme === 'light' ? undefined : COLOURS);
      found.push(...faults.map((fault) => `${theme}, ${colorScheme}: ${fault}`));
    }
  }
  return found;
}

/** In the page: whatever has a transition, an animation or smooth scrolling. */
function moving(): string[] {
  const still = (time: string) => time.split(',').every((one) => parseFloat(one) < 0.01);
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
    const rests = still(transitionDuration) && still(animationDuration);
    return rests && scrollBehavior === 'auto'
      ? []
      : [`moves: ${element.localName}.${element.className}`];
  });
}

describe('for people who do not see, or see little', () => {
  it('axe finds nothing on any view, each is in order, and nothing moves for those who want rest', async () => {
    await page.setViewportSize(LAPTOP);
    await show('light');
    const look = async () => [
      ...(await violations()),
      ...(await page.evaluate(structure)),
      ...(await page.evaluate(moving)),
    ];
    expect(await onEveryView(page, look)).toEqual([]);
  }, 300_000);

  // The colours of all themes are held as arithmetic too: tests/layout/colours.test.ts.
  it('axe finds nothing in any theme at 200 % zoom', async () => {
    await page.setViewportSize(ZOOMED);
    expect(await onEveryView(page, inEveryTheme, EVERY_COMBINATION ? undefined : FEW)).toEqual([]);
  }, 600_000);

  it('axe finds nothing in the search panel and the dialog that clears', async () => {
    await go(page, '#/');
    await search(page, 'sarajvo');
    await page.getByRole('option').first().waitFor();
    expect(await inEveryTheme()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear everything personal' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await inEveryTheme()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('axe finds nothing with a term explained at 200 % zoom, and with the reading settings open', async () => {
    await go(page, '#/topics/non-punishment');
    await page.locator('.lead a[data-term]').first().focus();
    await page.locator('#text-popup').waitFor();
    expect(await inEveryTheme()).toEqual([]);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    expect(await inEveryTheme()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('a result is heard as it is read', async () => {
    await go(page, '#/search?q=reflection%20period');
    const name = async () => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const links = nodes.filter(({ role }) => role?.value === 'link');
      return links
        .map((link) => String(link.name?.value))
        .find((one) => one.includes('more places'));
    };
    await expect.poll(name).toMatch(/ , \d+ more places in this article /);
  });
});
