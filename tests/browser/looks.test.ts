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
  ['saved', '#/saved'],
  ['session', '#/session'],
  ['comparison', '#/compare?a=operations/presence-in-albania&b=operations/mission-to-skopje'],
  ['readiness check', '#/ready'],
  ['about', '#/about'],
  ['help', '#/help'],
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

/** What axe finds in the themes of the system, then in the one of high contrast on either. */
async function inEveryTheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (theme: string, colorScheme: 'light' | 'dark'): Promise<void> => {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((line) => `${theme}, ${colorScheme}: ${line}`));
  };
  await look('system', 'light');
  await look('system', 'dark');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'contrast'));
  await look('contrast', 'dark');
  await look('contrast', 'light');
  return found;
}

const SIZES = [
  ['a phone', { width: 390, height: 844 }],
  ['an old laptop at 200 % zoom', { width: 683, height: 384 }],
  ['an old laptop', { width: 1366, height: 768 }],
] as const;

/** How far the page sticks out sideways, on the sizes where it does. */
async function tooWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, size] of SIZES) {
    await page.setViewportSize(size);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) found.push(`${name}: ${excess} px`);
  }
  return found;
}

const headingLevels = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((heading) =>
      Number(heading.tagName[1]),
    ),
  );

describe('every view', () => {
  let page: Page;
  beforeAll(async () => {
    page = await form.page('#/', { reducedMotion: 'reduce' });
  });
  afterAll(() => page.context().close());

  it.each(VIEWS)(
    '“%s” passes axe in every theme, fits every window, and has its headings in order',
    async (_name, route) => {
      await visit(page, form, route);
      expect(await tooWide(page)).toEqual([]);
      const levels = await headingLevels(page);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const leaps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
      expect(leaps, levels.join(' ')).toEqual([]);
      expect(await inEveryTheme(page)).toEqual([]);
    },
  );

  it('passes axe with the search panel open', async () => {
    await visit(page, form, '#/');
    await search(page, 'sarajvo');
    await page.getByRole('option').first().waitFor();
    expect(await inEveryTheme(page)).toEqual([]);
  });

  it('passes axe with a term explained, and with the reading settings open', async () => {
    await visit(page, form, '#/topics/non-punishment');
    await page.locator('.lead a[data-term]').first().focus();
    await page.locator('#term-popup').waitFor();
    expect(await inEveryTheme(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    expect(await inEveryTheme(page)).toEqual([]);
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
