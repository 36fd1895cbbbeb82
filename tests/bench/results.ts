import type { Browser } from 'playwright-core';
import { serveFolder } from '../support/site.js';
import { allowInPage } from './in-page.js';
import { median, percentile } from './median.js';

/** Drawing a page of results on the main thread, layout included, in milliseconds. */
export interface Results {
  rows: number;
  median: number;
  p95: number;
}

/** Each finds more pages than a list of results shows. */
const QUERIES = ['trafficking', 'victim', 'exploitation', 'police', 'labour', 'children'];
const RUNS = 3;

/** From the arrival of the worker's answer to the laid-out rows, in the built site. */
export async function measureResults(browser: Browser): Promise<Results> {
  const server = await serveFolder('dist/site');
  try {
    const page = await browser.newPage();
    await allowInPage(page);
    await page.addInitScript(noteAnswers);
    await page.goto(`${server.url}#/search?q=${QUERIES[0] ?? ''}`);
    await page.locator('main ol > li').first().waitFor();
    const times: number[] = [];
    let rows = 0;
    for (const query of Array.from({ length: RUNS }, () => QUERIES).flat()) {
      const drawn = await page.evaluate(timeResults, query);
      times.push(drawn.time);
      rows = Math.max(rows, drawn.rows);
    }
    await page.close();
    return { rows, median: median(times), p95: percentile(times, 0.95) };
  } finally {
    await server.close();
  }
}

type Noting = typeof globalThis & { answerCame?: number };

/** Runs in the page before its script: notes when a worker's message comes, ahead of the reader. */
function noteAnswers(): void {
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => {
        (globalThis as Noting).answerCame = performance.now();
      });
    }
  };
}

/** Runs in the page. */
async function timeResults(query: string): Promise<{ time: number; rows: number }> {
  location.hash = '#/search';
  await new Promise((resolve) => setTimeout(resolve, 200));
  location.hash = `#/search?q=${encodeURIComponent(query)}`;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const rows = document.querySelectorAll('main ol > li').length;
      if (rows === 0) return;
      observer.disconnect();
      // Asking for a size makes the browser lay the rows out now.
      document.body.getBoundingClientRect();
      resolve({ time: performance.now() - ((globalThis as Noting).answerCame ?? 0), rows });
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}
