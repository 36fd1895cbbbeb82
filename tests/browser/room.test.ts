import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everyNth, EVERY_COMBINATION } from '../support/thorough.js';
import { sharedForm } from './forms.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The most text, by the size of the compiled file. */
const LONGEST = EVERY_COMBINATION ? 3 : 1;

const form = sharedForm('hosted site');
/** Opens room mode and waits until every screen is counted. */
async function room(route: string, options = {}): Promise<Page> {
  const page = await form.page(`#/room/${route}`, options);
  await expect.poll(() => count(page), { timeout: 60_000 }).toMatch(/^\d+ \/ \d+$/);
  return page;
}
const count = (page: Page) => page.locator('[data-room-count]').innerText();
const heading = (page: Page) => page.locator('main h1').innerText();
const said = (page: Page) => page.locator('[data-room] [role=status]').innerText();

function longestArticles(): string[] {
  const manifest = JSON.parse(readFileSync('dist/site/content/en/manifest.json', 'utf8')) as {
    files: Record<string, { bytes: number }>;
  };
  return (
    Object.entries(manifest.files)
      // The start page is no article to show.
      .filter(([path]) => /^articles\/.+\//.test(path))
      .sort(([, a], [, b]) => b.bytes - a.bytes)
      .slice(0, LONGEST)
      .map(([path]) => path.replace(/^articles\/|\.json$/g, ''))
  );
}

/** What of the screen cannot be seen without scrolling, and how much text there is on it. */
const look = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector<HTMLElement>('[data-room-body]');
    if (!body) return { faults: ['no screen'], text: '' };
    const faults: string[] = [];
    if (body.scrollHeight > body.clientHeight + 1) faults.push('too high');
    if (body.scrollWidth > body.clientWidth + 1) faults.push('too wide');
    const foot = document.querySelector('[role=progressbar]')?.getBoundingClientRect().top ?? 0;
    for (const one of document.querySelectorAll<HTMLElement>(
      'h1, [data-room-body] :is(p, li, td, th, dd, figure, svg), [data-source]',
    )) {
      const box = one.getBoundingClientRect();
      const hidden = box.width <= 1 || box.height <= 1;
      const out = box.right > innerWidth + 1 || box.bottom > foot + 1 || box.top < 0;
      if (!hidden && out) faults.push(`${one.tagName} ${one.textContent.slice(0, 40)}`);
    }
    for (const box of body.querySelectorAll<HTMLElement>('[role=group]'))
      if (box.scrollWidth > box.clientWidth + 1) faults.push('a table is too wide');
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (size < 12) faults.push(`type of ${size} px`);
    return { faults, text: body.innerText };
  });

describe.each(
  everyNth(
    [
      [1366, 768],
      [1024, 768],
    ] as const,
    2,
  ),
)('at %i × %i', (width, height) => {
  it.each(longestArticles())('nothing of %s is cut, and nothing is left out', async (id) => {
    const page = await room(id, { viewport: { width, height } });
    const total = Number((await count(page)).split('/')[1]);
    const texts: string[] = [];
    for (let at = 1; at <= total; at += 1) {
      expect(await count(page)).toBe(`${at} / ${total}`);
      const { faults, text } = await look(page);
      expect(faults, `screen ${at}: ${await heading(page)}`).toEqual([]);
      expect(text.trim()).not.toBe('');
      texts.push(text);
      await page.keyboard.press('PageDown');
    }
    const article = await form.page(`#/${id}`, { viewport: { width, height } });
    await article.locator('#at-sources').waitFor();
    const paragraphs = await article
      .locator('article .text > .lead :is(p, li), section[class^=depth] :is(p, li, td, dd)')
      // What only buttons stand in is not part of the text.
      .filter({ hasNot: article.locator('button') })
      .allInnerTexts();
    const flat = (value: string) => value.replace(/\s+/g, '');
    const shown = flat(texts.join(''));
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const paragraph of paragraphs)
      for (const line of paragraph.split('\n')) expect(shown).toContain(flat(line));
    await article.context().close();
    await page.context().close();
  });
});

describe('in the room', () => {
  it('is entered by R from the section being read, and left by Esc to it', async () => {
    const page = await form.page('#/topics/consent?at=common-mistakes');
    await page.locator('#h-common-mistakes').waitFor();
    await page.keyboard.press('r');
    await page.locator('[data-room]').waitFor();
    const title = await heading(page);
    expect(title).toBe('Common mistakes');
    expect(page.url()).toContain('#/room/topics/consent?at=common-mistakes');
    await page.keyboard.press('Escape');
    await page.locator('#h-common-mistakes').waitFor();
    expect(page.url()).toContain('#/topics/consent?at=common-mistakes');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe('h-common-mistakes');
    const size = await page.evaluate(() => document.documentElement.style.fontSize);
    expect(size).toBe('');
    await page.context().close();
  });

  it('is entered by its button, and R types a letter in the search box', async () => {
    const page = await form.page('#/topics/consent');
    await page.locator('#search').press('r');
    expect(page.url()).not.toContain('room');
    await page.getByRole('link', { name: 'Show in the room' }).click();
    await page.locator('[data-room]').waitFor();
    expect(await page.locator('#search, nav, footer').count()).toBe(0);
    await page.context().close();
  });

  it('answers to a clicker', async () => {
    const page = await room('topics/consent');
    const [, total] = (await count(page)).split(' / ');
    const steps: [string, string][] = [
      ['PageDown', '2'],
      ['Space', '3'],
      ['ArrowRight', '4'],
      ['PageUp', '3'],
      ['ArrowUp', '2'],
      ['End', total ?? ''],
      ['PageDown', total ?? ''],
      ['Home', '1'],
    ];
    for (const [key, at] of steps) {
      await page.keyboard.press(key);
      await expect.poll(() => count(page)).toBe(`${at} / ${total}`);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    }
    await page.keyboard.press('PageDown');
    await expect.poll(() => said(page)).toBe(`Screen 2 of ${total}: ${await heading(page)}`);
    await page.context().close();
  });

  it('goes black by B and comes back at the same screen', async () => {
    const page = await room('topics/consent');
    await page.keyboard.press('PageDown');
    const before = await count(page);
    await page.keyboard.press('b');
    await page.locator('[data-room-black]').waitFor();
    const box = await page.locator('[data-room-black]').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 1366, height: 768 });
    expect(await said(page)).toContain('black');
    expect(await page.locator('[data-room-black]').innerText()).toContain('to show it again');
    await page.locator('[data-room-black]').click();
    expect(await page.locator('[data-room-black]').count()).toBe(0);
    await page.keyboard.press('b');
    await page.locator('[data-room-black]').waitFor();
    await page.keyboard.press('PageDown');
    expect(await page.locator('[data-room-black]').count()).toBe(0);
    expect(await count(page)).toBe(before);
    await page.context().close();
  });

  it('starts its timer with the first step, hides it by T, shows the keys by ?', async () => {
    const page = await room('topics/consent');
    const timer = page.getByRole('timer');
    expect(await timer.innerText()).toBe('0:00');
    await page.keyboard.press('PageDown');
    await expect.poll(() => timer.innerText(), { timeout: 10_000 }).not.toBe('0:00');
    await page.keyboard.press('t');
    expect(await timer.count()).toBe(0);
    await page.keyboard.press('?');
    expect(await page.locator('[data-room-keys]').innerText()).toContain('Esc');
    await page.context().close();
  });

  it('covers the model answers of a stage until one more press', async () => {
    const page = await room('scenarios/begging?at=questions-for-stage-1');
    const answer = page.getByText('Look for control and for gain by others');
    await page.keyboard.press('PageDown');
    await expect.poll(() => heading(page)).toBe('Model answers for stage 1');
    expect(await answer.isVisible()).toBe(false);
    await expect.poll(() => said(page)).toContain('covered');
    await page.keyboard.press('PageDown');
    await answer.first().waitFor();
    await expect.poll(() => said(page)).toContain('Model answers shown');
    await page.context().close();
  });

  it('names beside numbers the sources of this screen, and when they were checked', async () => {
    const page = await room('figures/world-estimates');
    const cites = page.locator('[data-room-body] [data-sources]:visible');
    for (let step = 0; step < 9 && (await cites.count()) === 0; step += 1)
      await page.keyboard.press('PageDown');
    const numbers = await cites.evaluateAll((all) =>
      all.flatMap((one) => one.getAttribute('data-sources')?.split(' ')),
    );
    const named = await page
      .locator('[data-source]:visible')
      .evaluateAll((sources) => sources.map((one) => one.getAttribute('data-source')));
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set(numbers));
    await page.getByText(/Facts last checked/).waitFor();
    await page.context().close();
  });

  it('shows the table of a picture that no wall can hold', async () => {
    const page = await room('overview/action?at=how-the-commitments-grew');
    await page.locator('[data-room-body] tr:visible').nth(2).waitFor();
    expect(await page.locator('[data-room-body] svg:visible').count()).toBe(0);
    await page.context().close();
  });

  it('sets the type anew for another window, at the same section', async () => {
    const page = await room('topics/consent?at=common-mistakes');
    await page.setViewportSize({ width: 800, height: 600 });
    await expect.poll(() => count(page), { timeout: 60_000 }).toMatch(/^\d+ \/ \d+$/);
    expect(await heading(page)).toBe('Common mistakes');
    await expect.poll(() => look(page).then(({ faults }) => faults)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const)(
    'has no fault that axe finds (%s, forced colours %s)',
    async (colorScheme, forcedColors) => {
      const page = await room('scenarios/begging?at=model-answers-for-stage-1', {
        colorScheme,
        forcedColors,
        reducedMotion: 'reduce',
      });
      for (let step = 0; step < 2; step += 1) {
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual(
          [],
        );
        await page.keyboard.press('PageDown');
      }
      await page.context().close();
    },
  );
});
