import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveFolder } from '../support/site.js';
import { allowInPage } from './in-page.js';
import { median } from './median.js';
import { plainPage } from './plain-pages.js';

/** How long until a person can type and be answered, in milliseconds from the start of navigation. */
export interface SiteStart {
  throttle: number;
  /** First paint of the reader and until its search box answers to the keyboard. */
  firstPaint: number;
  usable: number;
  /** Until the index is loaded, so that a query is answered at once. */
  indexReady: number;
  /** Until the text field of a plain page with the home page's text is there. */
  plainHome: number;
  /** The same for one plain page with the text of the whole edition. */
  plainEdition: number;
  /** Longest main-thread task after first paint. */
  longestTask: number;
}

const RUNS = 7;

/** Measures the hosted site against plain pages, all from the same server, cold cache, medians of {@link RUNS}. */
export async function measureSiteStart(browser: Browser, throttle: number): Promise<SiteStart> {
  const server = await serveFolder('dist/site', {
    'plain-home.html': await plainPage(({ id }) => id === 'home'),
    'plain-edition.html': await plainPage(() => true),
  });
  const samples: Omit<SiteStart, 'throttle'>[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const reader = await visit(browser, server.url, throttle, readerTimes);
      const plainHome = await visit(browser, `${server.url}plain-home.html`, throttle, plainTime);
      const plainEdition = await visit(
        browser,
        `${server.url}plain-edition.html`,
        throttle,
        plainTime,
      );
      samples.push({ ...reader, plainHome, plainEdition });
    }
  } finally {
    await server.close();
  }
  const middle = (key: keyof Omit<SiteStart, 'throttle'>) =>
    median(samples.map((sample) => sample[key]));
  return {
    throttle,
    firstPaint: middle('firstPaint'),
    usable: middle('usable'),
    indexReady: middle('indexReady'),
    plainHome: middle('plainHome'),
    plainEdition: middle('plainEdition'),
    longestTask: middle('longestTask'),
  };
}

async function visit<T>(
  browser: Browser,
  url: string,
  throttle: number,
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    const session: CDPSession = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await allowInPage(page);
    await page.addInitScript(() => {
      const tasks: { start: number; duration: number }[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          tasks.push({ start: entry.startTime, duration: entry.duration });
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url);
    return await read(page);
  } finally {
    await context.close();
  }
}

async function readerTimes(
  page: Page,
): Promise<Omit<SiteStart, 'throttle' | 'plainHome' | 'plainEdition'>> {
  await page.waitForFunction(() => performance.getEntriesByName('reader:index-ready').length > 0);
  return page.evaluate(() => {
    const mark = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    const paint = mark('first-contentful-paint');
    const tasks = (globalThis as unknown as { longTasks: { start: number; duration: number }[] })
      .longTasks;
    return {
      firstPaint: paint,
      usable: mark('reader:usable'),
      indexReady: mark('reader:index-ready'),
      longestTask: Math.max(
        0,
        ...tasks.filter((task) => task.start > paint).map((task) => task.duration),
      ),
    };
  });
}

/** A plain page is usable when it is parsed and painted. */
async function plainTime(page: Page): Promise<number> {
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return page.evaluate(() => {
    const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return Math.max(navigation.domContentLoadedEventEnd, paint);
  });
}
