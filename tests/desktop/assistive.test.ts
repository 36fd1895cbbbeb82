import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMenu } from '../support/menu.js';
import { announced, faultsOf, flat, focusIn, landmark } from './assistive/judge.js';
import { Listener, whyDeaf, type Heard } from './assistive/listener.js';
import { show, VIEWS, type View } from './assistive/views.js';
import { leftOut } from '../support/left-out.js';
import { launchDesktop, type Desktop } from './launch.js';

/** One app for all, as for a person; what it says goes through the bus that Orca listens on. */
describe.skipIf(leftOut('what a screen reader gets', whyDeaf()))('a screen reader', () => {
  let listener: Listener;
  let desktop: Desktop;
  let page: Page;
  beforeAll(async () => {
    const started = await Listener.start();
    listener = started.listener;
    desktop = await launchDesktop({ env: started.env });
    page = await desktop.window();
    // Chromium makes the tree when it is first asked for.
    await show(page, 'home');
    await listener.settledPage();
  });
  afterAll(async () => {
    await desktop.quit();
    listener.close();
  });
  beforeEach(async () => {
    await listener.heard();
  });

  /** Everything heard from now on, until it is enough. */
  async function hears(enough: (heard: Heard[]) => boolean): Promise<Heard[]> {
    const all: Heard[] = [];
    await expect
      .poll(async () => enough(all.push(...(await listener.heard())) ? all : all))
      .toBe(true);
    return all;
  }
  const says = (words: string | RegExp) =>
    hears((heard) => announced(heard).some((text) => text.match(words)));

  it.each(Object.keys(VIEWS) as View[])('is given %s whole and in order', async (view) => {
    await show(page, view);
    const tree = await listener.settledPage();
    expect(tree.name).toMatch(VIEWS[view][1]);
    expect(faultsOf(tree)).toEqual([]);
    const main = landmark(tree, 'main');
    const headings = flat(main ? [main] : []).filter(({ role }) => role === 'heading');
    expect(headings[0]?.name).toMatch(VIEWS[view][1]);
    // Where a person has gone to, reading begins at the heading.
    if (view !== 'home') expect(headings[0]?.states).toContain('focused');
  });

  it.each(['search', 'article'] as const)('hears marked words apart: %s', async (view) => {
    await show(page, view);
    const names = flat([await listener.settledPage()]).map(({ name }) => name);
    expect(names.filter((name) => name.includes('reflection period')).length).toBeGreaterThan(0);
    expect(names.filter((name) => /reflectionperiod/i.test(name))).toEqual([]);
  });

  it('hears how many pages there are when the typing stops, and each row as it comes', async () => {
    await show(page, 'home');
    await page.locator('input[type=search]').first().focus();
    await page.keyboard.type('reflection');
    const counts = announced(await says(/^\d+ pages/)).filter((text) => /\d/.test(text));
    // Once; twice where the machine was slow to answer.
    expect(counts.length).toBeLessThan(3);
    await page.keyboard.press('ArrowDown');
    const row = await hears((heard) => focusIn(heard).length > 0);
    expect(focusIn(row)[0]).toMatch(/^list item “.*reflection/i);
    await page.keyboard.press('Escape');
  });

  it('hears that a page was opened by its heading alone', async () => {
    await show(page, 'home');
    await listener.heard();
    await show(page, 'operation');
    const heard = await hears((all) => focusIn(all).some((at) => /^heading “OSCE/.test(at)));
    expect(announced(heard).filter((text) => !/^Opening/.test(text))).toEqual([]);
  });

  it('hears once what was done, also when a dialog opens and closes after it', async () => {
    await show(page, 'article');
    await openMenu(page, 'Add to');
    await page.getByRole('button', { name: /^Add to handout: / }).click();
    const added = announced(await says(/^Added to the handout/));
    expect(added).toHaveLength(1);
    await openMenu(page, 'More');
    await page.getByRole('button', { name: 'Copy with source', exact: true }).click();
    await says('Copied');
    const left = () => page.locator('[role=status]:visible').allInnerTexts();
    await expect.poll(async () => (await left()).join('')).toBe('');
    await listener.heard();
    await page.keyboard.press('?');
    await hears((all) => focusIn(all).some((at) => at.startsWith('push button')));
    await page.keyboard.press('Escape');
    const after = await hears((all) => focusIn(all).length > 0);
    expect(announced(after)).toEqual([]);
  });

  it('keeps the focus when what had it is taken away', async () => {
    await show(page, 'handout');
    await page.getByRole('button', { name: /^Remove: / }).click();
    const heard = await says(/^Removed: /);
    expect(announced(heard).filter((text) => text.startsWith('Removed'))).toHaveLength(1);
    const focused = flat([await listener.settledPage()]).filter(({ states }) =>
      states.includes('focused'),
    );
    expect(focused.map(({ role }) => role)).toEqual(['heading']);
  });

  it('hears which screen of the room is shown', async () => {
    await show(page, 'room');
    await says(/^Screen 1 of \d+/);
    await page.keyboard.press('ArrowRight');
    const next = await says(/^Screen 2 of \d+/);
    expect(focusIn(next).at(-1)).toMatch(/^heading/);
    // The time is there to be asked for, and never says itself.
    expect(
      flat([await listener.settledPage()]).find(({ role }) => role === 'timer')?.attributes,
    ).toMatchObject({ live: 'off' });
    await page.keyboard.press('Escape');
  });
});
