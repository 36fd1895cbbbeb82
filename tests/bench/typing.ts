import type { Browser } from 'playwright-core';
import { serveFolder } from '../support/site.js';
import { allowInPage } from './in-page.js';
import { median, percentile } from './median.js';

/** From a keystroke to its answer, in the worker, in milliseconds. */
export interface Typing {
  keystrokes: number;
  median: number;
  p95: number;
  /** Fetching, parsing and loading the index in the worker; median of {@link RUNS}. */
  load: number;
}

const RUNS = 5;
/** Typed letter by letter, as people do: terms, a place, a typo, another script, a question. */
const QUERIES = [
  'debt bondage',
  'reflection period',
  'sarajvo',
  'Душанбе',
  'non-punishment',
  'labour inspector',
  'how do I recognise forced labour',
  'PC.DEC/557',
];

/** Drives the built worker directly, in a real browser, so that nothing but the search is measured. */
export async function measureTyping(browser: Browser): Promise<Typing> {
  const server = await serveFolder('dist/site');
  try {
    const page = await browser.newPage();
    await allowInPage(page);
    // The page is told where its own worker is; waited for before it can be asked for.
    const asked = page.waitForRequest(/search\.worker-[^/]*\.js$/);
    await page.goto(server.url);
    const workerUrl = (await asked).url();
    const result = await page.evaluate(timeTyping, { workerUrl, queries: QUERIES, runs: RUNS });
    await page.close();
    return {
      keystrokes: result.times.length,
      median: median(result.times),
      p95: percentile(result.times, 0.95),
      load: median(result.loads),
    };
  } finally {
    await server.close();
  }
}

/** Runs in the page. */
async function timeTyping({
  workerUrl,
  queries,
  runs,
}: {
  workerUrl: string;
  queries: string[];
  runs: number;
}): Promise<{ loads: number[]; times: number[] }> {
  const loads: number[] = [];
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const worker = new Worker(workerUrl, { type: 'module' });
    const answer = (message: unknown) =>
      new Promise<void>((resolve) => {
        worker.addEventListener('message', () => resolve(), { once: true });
        worker.postMessage(message);
      });
    const settings = { limit: 6 };
    const asked = { type: 'search', source: 'box', suggest: true, settings };
    const began = performance.now();
    await answer({ type: 'load', url: new URL('content/en/search.json', document.baseURI).href });
    loads.push(performance.now() - began);
    let request = 0;
    for (const query of queries) {
      for (let length = 1; length <= query.length; length += 1) {
        request += 1;
        const typed = performance.now();
        await answer({ ...asked, request, query: query.slice(0, length) });
        times.push(performance.now() - typed);
      }
    }
    worker.terminate();
  }
  return { loads, times };
}
