import type { Page } from 'playwright-core';
import { settled } from './settled.js';

/**
 * Every kind of view there is, by the hash route that leads to it. Tests that hold for every view
 * take the list from here: a new kind of page joins all of them by one line.
 */
export const VIEWS: readonly (readonly [name: string, route: string])[] = [
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
  ['no results', '#/search?q=xqzvw'],
  ['marked text', '#/topics/rights-reflection?q=reflection%20period'],
  ['check a printout', '#/check'],
  ['an unknown code', '#/check?code=0000-0000'],
  ['a mistyped code', '#/check?code=0000-0001'],
  ['local contacts', '#/contacts?for=operations/presence-in-albania'],
  ['handout', '#/handout'],
  ['saved', '#/saved'],
  ['session', '#/session'],
  ['comparison', '#/compare?a=operations/presence-in-albania&b=operations/mission-to-skopje'],
  ['readiness check', '#/ready'],
  ['about', '#/about'],
  ['help', '#/help'],
  ['room', '#/room/topics/non-punishment'],
  ['not found', '#/nowhere'],
];

/** Views that between them have every kind of component: what a theme or a width could break. */
export const FEW: readonly string[] = [
  'home',
  'operation with series',
  'path in stages',
  'results',
  'comparison',
  'session plan',
];

/**
 * Goes through all views in one page, as a person does who never closes it.
 * @param names of the views, where not all are wanted
 * @returns what `at` found on each, with the name of the view
 */
export async function onEveryView(
  page: Page,
  at: () => Promise<string[]>,
  names?: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, route] of VIEWS.filter(([view]) => names?.includes(view) ?? true)) {
    await go(page, route);
    // A page that fell back to its apology would pass every test of its looks.
    if ((await page.locator('[data-problem]').count()) > 0) found.push(`${name}: failed`);
    found.push(...(await at()).map((fault) => `${name}: ${fault}`));
  }
  return found;
}

/** Goes to a view within the page and waits until nothing is added to it any more. */
export async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), route);
  await settled(page);
}
