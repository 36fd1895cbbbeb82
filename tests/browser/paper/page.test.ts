import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, SITE_ORIGIN } from '../../../build/paper.js';
import { printJobToQuery } from '../../../src/shared/print/print-job.js';
import { launchBrowser } from '../../support/browser.js';
import { article, SITE } from './site.js';

const ID = 'operations/presence-in-albania';
const SHEET = printJobToQuery({ kind: 'sheets', ids: [ID], paper: 'A4', cut: 'two' });

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await openSite(browser, SITE);
  // The dialog itself cannot be seen from here; the calls to it can.
  await context.addInitScript(() => {
    Object.assign(window, { printed: 0 });
    window.print = () => {
      (window as unknown as { printed: number }).printed += 1;
    };
  });
  page = await context.newPage();
  return () => context.close();
});

async function open(hash: string): Promise<string | null> {
  await page.goto(`${SITE_ORIGIN}/print.html#${hash}`);
  const html = page.locator('html[data-print=ready], html[data-print=failed]');
  await html.waitFor({ state: 'attached' });
  return html.getAttribute('data-print');
}
const printed = (): Promise<number> =>
  page.evaluate(() => (window as unknown as { printed: number }).printed);

describe('the print page in a browser', () => {
  it('opens the dialog once, and again from its bar', async () => {
    expect(await open(SHEET)).toBe('ready');
    expect(await printed()).toBe(1);
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await printed()).toBe(2);
    expect(await page.title()).toBe(`Fact sheet: ${article(ID).title}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('waits for the person when the address says so', async () => {
    expect(await open(`${SHEET}&auto=0`)).toBe('ready');
    expect(await printed()).toBe(0);
  });

  it('keeps its bar off paper', async () => {
    await open(`${SHEET}&auto=0`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.pp-bar').isVisible()).resolves.toBe(false);
  });

  it('closes to the reader when no script opened it', async () => {
    await open(`${SHEET}&auto=0`);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL(/index\.html/);
  });

  it.each([
    ['', 'does not say what to print'],
    ['kind=cards&ids=a&paper=A4', 'does not say what to print'],
    [`kind=sheets&ids=${ID}&paper=A3`, 'does not say what to print'],
    [`kind=sheets&ids=${ID}&paper=A4&cut=three`, 'does not say what to print'],
    ['kind=sheets&ids=../../etc/passwd&paper=A4', 'does not say what to print'],
    ['kind=sheets&ids=<img src=x>&paper=A4', 'does not say what to print'],
    [
      'kind=sheets&ids=operations/atlantis&paper=A4',
      '“operations/atlantis” is not in this edition',
    ],
    [`kind=sheets&ids=${ID},operations/atlantis&paper=A4`, 'is not in this edition'],
    ['kind=sheets&ids=home&paper=A4', 'is not a field operation'],
  ])('says plainly what is wrong with %j', async (hash, words) => {
    expect(await open(hash)).toBe('failed');
    expect(await page.getByRole('alert').textContent()).toContain(words);
    expect(await printed()).toBe(0);
  });

  it.each([
    ['not JSON', '{'],
    ['a node of another version', JSON.stringify({ ...article(ID), lead: [{ type: 'video' }] })],
    ['fields that are not there', JSON.stringify({ ...article(ID), operation: { mandate: 1 } })],
  ])('says so when the article is %s', async (_, body) => {
    await page.route(`${SITE_ORIGIN}/content/en/articles/${ID}.json`, (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
    expect(await open(SHEET)).toBe('failed');
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await printed()).toBe(0);
  });

  it('reports to the desktop, and leaves the dialog to it', async () => {
    await context.addInitScript(() => {
      const reports: unknown[] = [];
      Object.assign(window, {
        reports,
        reader: {
          reportPrint: (report: unknown) => Promise.resolve(reports.push(report)),
          reportProgress: (...counts: unknown[]) => Promise.resolve(reports.push(counts)),
        },
      });
    });
    await open(SHEET);
    expect(
      await page.evaluate(() => (window as unknown as { reports: unknown[] }).reports),
    ).toEqual([[1, 1], { ready: true, title: `Fact sheet: ${article(ID).title}` }]);
    expect(await printed()).toBe(0);
    expect(await page.locator('.pp-bar').count()).toBe(0);
  });
});

describe('a sheet with too much to say', () => {
  const long = (text: string, times: number) => Array.from({ length: times }, () => text).join(' ');
  async function openWith(
    change: (fields: NonNullable<ReturnType<typeof article>['operation']>) => object,
  ) {
    const whole = article(ID);
    if (!whole.operation) throw new Error('no operation');
    const json = { ...whole, operation: { ...whole.operation, ...change(whole.operation) } };
    await page.route(`${SITE_ORIGIN}/content/en/articles/${ID}.json`, (route) =>
      route.fulfill({ json }),
    );
    expect(await open(`${SHEET}&auto=0`)).toBe('ready');
    return page.locator('html').getAttribute('data-print-notes');
  }

  it('drops the oldest of the timeline first, says so, and still fits', async () => {
    const notes = await openWith(({ timeline }) => ({
      timeline: Array.from({ length: 30 }, (_, index) => ({
        ...timeline[0],
        year: String(1995 + index),
        text: `What happened in ${1995 + index}, in a line that is about as long as such lines are.`,
        sheet: true,
      })),
    }));
    expect(notes).toMatch(/left out to fit: \d+ of timeline(, \d+ of sources)?\./);
    const years = await page.locator('.pp-timeline tbody th').allTextContents();
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual(years.map((_, index) => String(2024 - index)));
    expect(await page.locator('.fs-block:has(.pp-timeline) .fs-more').textContent()).toBe(
      'More in the reader.',
    );
    expect(await page.locator('.fs-too-long').count()).toBe(0);
  });

  it('runs on to another page when nothing more may go, and clips nothing', async () => {
    const notes = await openWith(({ mandate }) => ({
      mandate: [
        { ...mandate[0], text: long('This mandate has very many words.', 400), sheet: true },
      ],
    }));
    expect(notes).toContain('does not fit its pages');
    expect(await page.locator('.fs-too-long').count()).toBe(1);
  });

  it('never cuts a part of large print that is taller than a page', async () => {
    const whole = article(ID);
    if (!whole.operation) throw new Error('no operation');
    const mandate = [
      { ...whole.operation.mandate[0], text: long('Very many words.', 900), sheet: true },
    ];
    await page.route(`${SITE_ORIGIN}/content/en/articles/${ID}.json`, (route) =>
      route.fulfill({ json: { ...whole, operation: { ...whole.operation, mandate } } }),
    );
    expect(await open(`${SHEET.replace('cut=two', 'cut=large')}&auto=0`)).toBe('ready');
    expect(await page.locator('html').getAttribute('data-print-notes')).toContain(
      'taller than a page',
    );
    expect(await page.locator('.fs-too-long').count()).toBe(1);
  });

  it('breaks a title of 300 letters', async () => {
    const whole = article(ID);
    await page.route(`${SITE_ORIGIN}/content/en/articles/${ID}.json`, (route) =>
      route.fulfill({ json: { ...whole, title: long('Mission-with-a-name', 16) } }),
    );
    expect(await open(`${SHEET}&auto=0`)).toBe('ready');
    expect(
      await page.locator('.fs-sheet h1').evaluate((h1) => h1.scrollWidth <= h1.clientWidth),
    ).toBe(true);
  });
});
