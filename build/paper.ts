import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { jobArticles, printJobToQuery, type PrintJob } from '../src/shared/print/print-job.js';

/**
 * The built site in a browser without a server: an invented address, answered from files. Any other
 * address is refused, so nothing here ever uses a network.
 */

export const SITE_ORIGIN = 'https://reader.invalid';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file in the folder that an address of the site names, or undefined for one outside it. */
export function siteFile(folder: string, url: URL): string | undefined {
  if (url.origin !== SITE_ORIGIN) return undefined;
  const path = normalize(join(folder, decodeURIComponent(url.pathname)));
  return path.startsWith(normalize(folder) + sep) ? path : undefined;
}

/** A browser context in which the folder is the web. */
export async function openSite(
  browser: Browser,
  folder: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  await context.route('**/*', async (route) => {
    const file = siteFile(folder, new URL(route.request().url()));
    if (file === undefined) {
      await route.abort('blockedbyclient');
      return;
    }
    try {
      const body = await readFile(file);
      const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
      await route.fulfill({ body, contentType });
    } catch {
      await route.fulfill({ status: 404, body: 'not found', contentType: 'text/plain' });
    }
  });
  return context;
}

/** How a job ended in the page. */
export type Drawn =
  { ready: true; title: string; notes: string[] } | { ready: false; message: string };

/** Opens the print page for a job and waits until it is final. */
export async function drawJob(page: Page, job: PrintJob): Promise<Drawn> {
  // A new document each time: a changed hash alone does not start the page again.
  await page.goto('about:blank');
  await page.goto(`${SITE_ORIGIN}/print.html#${printJobToQuery(job)}&auto=0`);
  const html = page.locator('html[data-print=ready], html[data-print=failed]');
  // As patient as the desktop app: a long handout takes its time.
  await html.waitFor({ timeout: 30_000 + jobArticles(job).length * 4_000 });
  if ((await html.getAttribute('data-print')) === 'failed') {
    return { ready: false, message: (await page.locator('.pp-problem p').textContent()) ?? '' };
  }
  const notes: unknown = JSON.parse((await html.getAttribute('data-print-notes')) ?? '[]');
  return {
    ready: true,
    title: await page.title(),
    notes: Array.isArray(notes) ? notes.map(String) : [],
  };
}

/** The drawn job as PDF: tagged, with bookmarks, in the paper size of the job. */
export const pagePdf = (page: Page): Promise<Buffer> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
