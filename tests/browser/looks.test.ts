import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { openForm, search, visit, type OpenForm } from './forms.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every kind of view there is. */
const VIEWS: [string, string][] = [
  ['home', '#/'],
  ['overview', '#/overview/challenge'],
  ['timeline', '#/overview/action'],
  ['map', '#/overview/operations-on-the-ground'],
  ['diagram', '#/topics/definition'],
  ['path in stages', '#/topics/nrm'],
  ['operation', '#/operations/presence-in-albania'],
  ['operation with series', '#/operations/programme-office-in-astana'],
  ['topic', '#/topics/non-punishment'],
  ['glossary term', '#/glossary/debt-bondage'],
  ['instrument', '#/instruments/palermo'],
  ['structure', '#/structures/cthb'],
  ['publication', '#/publications/nrm-2022'],
  ['figures', '#/figures/world-estimates'],
  ['scenario', '#/scenarios/building-site'],
  ['session plan', '#/session-plans/patrol-police-90-minutes'],
  ['list of operations', '#/browse/operations'],
  ['list of scenarios', '#/browse/scenarios'],
  ['list of terms', '#/browse/glossary'],
  ['list of instruments', '#/browse/instruments'],
  ['results', '#/search?q=reflection%20period'],
  ['marked text', '#/topics/rights-reflection?q=reflection%20period'],
  ['check a printout', '#/check'],
  ['an unknown code', '#/check?code=0000-0000'],
  ['a mistyped code', '#/check?code=0000-0001'],
  ['local contacts', '#/contacts?for=operations/presence-in-albania'],
  ['not found', '#/nowhere'],
];

let browser: Browser;
let form: OpenForm;
beforeAll(async () => {
  browser = await launchBrowser();
  form = await openForm(browser, 'hosted site');
});
afterAll(async () => {
  await form.close();
  await browser.close();
});

async function violations(page: Page): Promise<string[]> {
  // Through the debugger, so that the page's own policy stays as it is.
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  it.each(VIEWS)('on the view "%s"', async (_name, route) => {
    const page = await form.page(route, { colorScheme, reducedMotion: 'reduce' });
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('with the search panel open', async () => {
    const page = await form.page('#/', { colorScheme, reducedMotion: 'reduce' });
    await search(page, 'sarajvo');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('every view fits', () => {
  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['an old laptop', { width: 1366, height: 768 }],
    ['an old laptop at 200 % zoom', { width: 683, height: 384 }],
  ])('on %s: nothing is cut off sideways', async (_name, viewport) => {
    const page = await form.page('#/', { viewport });
    for (const [name, route] of VIEWS) {
      await visit(page, form, route);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, name).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('headings go down one level at a time, from one h1', async () => {
    const page = await form.page();
    for (const [name, route] of VIEWS) {
      await visit(page, form, route);
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((heading) =>
          Number(heading.tagName[1]),
        ),
      );
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      levels.forEach((level, index) => {
        expect(
          level - (levels[index - 1] ?? 0),
          `${name}: ${levels.join(' ')}`,
        ).toBeLessThanOrEqual(1);
      });
    }
    await page.context().close();
  });

  it('the skip link leads past the navigation', async () => {
    const page = await form.page();
    await page.keyboard.press('Tab');
    const first = await page.evaluate(
      () => document.activeElement?.getAttribute('href') ?? document.activeElement?.textContent,
    );
    expect(first).toMatch(/main|content/i);
    await page.context().close();
  });
});
