import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMenu } from '../support/menu.js';
import { sharedForm, visit } from './forms.js';

const TOPIC = '#/topics/non-punishment';

const form = sharedForm('hosted site');
let page: Page;
beforeAll(async () => {
  page = await form.page('#/', {
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});
beforeEach(async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => localStorage.clear());
});

/** Letters in each full line of the paragraphs of running text, the last lines left out. */
const lineLengths = (): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.reading .prose > p')].flatMap((paragraph) => {
      const lines = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('sup')) continue;
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { bottom, height } = range.getBoundingClientRect();
          if (height === 0) continue;
          const line = Math.round(bottom / 8);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return [...lines.values()].slice(0, -1);
    }),
  );
const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const sizeOf = (selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

describe('the text', () => {
  it('has lines of 60 to 75 letters, also in the smaller and larger sizes', async () => {
    await visit(page, form, '#/overview/challenge');
    for (const size of ['small', 'normal', 'large', 'larger']) {
      await page.evaluate((value) => (document.documentElement.dataset['textSize'] = value), size);
      const letters = median(await lineLengths());
      expect(letters, size).toBeGreaterThanOrEqual(60);
      expect(letters, size).toBeLessThanOrEqual(75);
    }
  });

  it('takes the chosen size and spacing, keeps them, and leaves frame, room and paper alone', async () => {
    await visit(page, form, TOPIC);
    const before = { prose: await sizeOf('.prose'), button: await sizeOf('article .button') };
    const printedSize = async (): Promise<number> => {
      await page.emulateMedia({ media: 'print' });
      const size = await sizeOf('.prose');
      await page.emulateMedia({ media: 'screen' });
      return size;
    };
    const printed = await printedSize();
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByTitle('Largest').click();
    await page.getByRole('group', { name: 'Line spacing' }).getByRole('radio').first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('radio', { name: 'Wider' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await visit(page, form, TOPIC);
    expect(await sizeOf('.prose')).toBeCloseTo(before.prose * 1.5, 1);
    expect(await sizeOf('article .button')).toBe(before.button);
    expect(await printedSize()).toBe(printed);
    const roomSize = async (): Promise<number> => {
      await visit(page, form, '#/room/topics/non-punishment?at=key-points');
      return sizeOf('main .prose');
    };
    const chosen = await roomSize();
    await page.evaluate(() => localStorage.clear());
    expect(await roomSize()).toBe(chosen);
  });
});

describe('a term', () => {
  const term = () => page.locator('.lead a[data-term]').first();
  const popup = () => page.locator('#text-popup');

  it('is explained on hover and stays while the mouse is on the explanation', async () => {
    await visit(page, form, TOPIC);
    await term().hover();
    await popup().waitFor();
    expect(await popup().textContent()).toMatch(/Non-punishment principle.*penalised/s);
    await popup().hover();
    await page.mouse.move(10, 10);
    await popup().waitFor({ state: 'detached' });
  });

  it('is explained on focus, also to a screen reader, until Esc', async () => {
    await visit(page, form, TOPIC);
    await term().focus();
    await popup().waitFor();
    expect(await term().getAttribute('aria-describedby')).toBe('text-popup');
    expect(await popup().getAttribute('role')).toBe('tooltip');
    await page.keyboard.press('Escape');
    expect(await popup().count()).toBe(0);
    expect(await term().getAttribute('aria-describedby')).toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL(/glossary/);
  });

  it('is explained at a tap, with the way to its entry', async () => {
    const phone = await form.page(TOPIC, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await phone.locator('.lead a[data-term]').first().tap();
    const shown = phone.locator('#text-popup');
    await shown.waitFor();
    const box = await shown.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    expect(phone.url()).toContain('non-punishment');
    await phone.getByRole('link', { name: 'Open in the glossary' }).tap();
    await phone.waitForURL(/glossary/);
    await phone.context().close();
  });
});

describe('the number of a source', () => {
  const number = () => page.locator('.lead a[data-cite]').first();
  const popup = () => page.locator('#text-popup');

  it('opens the source beside it, whose ways on are reached by keyboard, and Esc leads back', async () => {
    await visit(page, form, TOPIC);
    const top = await page.evaluate(() => scrollY);
    await number().focus();
    await page.keyboard.press('Enter');
    await popup().getByRole('link').first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(top);
    const listed = await page.locator('#at-source-1 [data-source-work]').textContent();
    expect((await popup().textContent())?.replace(/\s+/g, ' ')).toContain(
      listed?.trim().replace(/\s+/g, ' '),
    );
    expect(await popup().locator('a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await popup().count()).toBe(0);
    expect(await number().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('stays open after a press of the mouse, asks before a site, and leads to the list', async () => {
    await visit(page, form, TOPIC);
    await number().click();
    await page.mouse.move(10, 10);
    await popup()
      .getByRole('link', { name: /^Open / })
      .click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await number().click();
    await popup().getByRole('link', { name: 'All sources' }).click();
    await page.waitForURL(/source-1/);
    await page.locator('#at-source-1').waitFor();
  });
});

describe('copy with source', () => {
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  it('copies what is selected, and with a section’s own button the section', async () => {
    await visit(page, form, TOPIC);
    await page.evaluate(() => {
      const item = document.querySelector('#at-key-points li');
      if (item) getSelection()?.selectAllChildren(item);
    });
    const chosen = await page.evaluate(() => getSelection()?.toString().slice(0, 20) ?? '-');
    await openMenu(page, 'More');
    await page.getByRole('button', { name: 'Copy with source' }).click();
    await page.getByText('Copied', { exact: true }).first().waitFor();
    const selected = await clipboard();
    expect(selected.startsWith(chosen)).toBe(true);
    expect(selected).toMatch(/From “Non-punishment of victims”, section “Key points”\./);
    expect(selected).toMatch(/edition of 24 November 2026\. Check code [0-9A-Z]{4}-[0-9A-Z]{4}\./);
    expect(selected).toContain(form.at(`${TOPIC}?at=key-points`));
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await openMenu(page, 'Do with “Common mistakes”');
    const section = page.locator('#at-common-mistakes');
    await section.getByRole('button', { name: 'Copy with source' }).click();
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).includes('section “Common mistakes”'),
    );
    const markup = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(markup).toContain('<blockquote>');
  });
});

describe('the way through a page', () => {
  it('stays below the header in a narrow window, says where one is, and leads on', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, form, TOPIC);
    await page.locator('#at-common-mistakes').evaluate((section) => section.scrollIntoView());
    const bar = page.getByRole('navigation', { name: 'On this page' });
    await bar.locator('summary').getByText('Common mistakes').waitFor();
    const headerEnd = await page
      .locator('.header')
      .evaluate((it) => it.getBoundingClientRect().bottom);
    expect((await bar.boundingBox())?.y).toBeCloseTo(headerEnd, 0);
    await bar.locator('summary').click();
    await bar.getByRole('link', { name: 'Key points' }).click();
    await page.waitForFunction(() => !document.querySelector('.contents details[open]'));
    const top = await page
      .locator('#h-key-points')
      .evaluate((it) => it.getBoundingClientRect().top);
    const barEnd = await bar.evaluate((it) => it.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThanOrEqual(barEnd - 1);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('marks the section and those passed in a wide window', async () => {
    await visit(page, form, TOPIC);
    await page.locator('#at-common-mistakes').evaluate((section) => section.scrollIntoView());
    const current = page.locator('.contents [aria-current="location"]');
    await current.getByText('Common mistakes').waitFor();
    expect(await page.locator('.contents .passed').count()).toBeGreaterThan(1);
  });

  it('keeps the head of a long table in view, in its own box that the keyboard reaches', async () => {
    await visit(page, form, '#/overview/action');
    await page
      .locator('details.behind')
      .first()
      .evaluate((it: HTMLDetailsElement) => (it.open = true));
    const box = page.locator('details.behind .table-box').first();
    await box.focus();
    const scrolled = await box.evaluate((it) => {
      it.scrollTop = it.scrollHeight;
      const head = it.querySelector('th')?.getBoundingClientRect().top ?? 0;
      return { by: it.scrollTop, head: head - it.getBoundingClientRect().top };
    });
    expect(scrolled.by).toBeGreaterThan(100);
    expect(scrolled.head).toBeCloseTo(0, 0);
    expect(await box.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});
