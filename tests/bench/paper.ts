import type { Browser, Page } from 'playwright-core';
import type { Catalog, CatalogEntry } from '../../src/shared/edition/edition.js';
import { printJobToQuery, type PrintJob } from '../../src/shared/print/print-job.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { launchBrowser } from '../support/browser.js';
import { serveFolder } from '../support/site.js';
import { median } from './median.js';
import { peakPageMemory } from './memory.js';
import { bareOf, plainOf } from './plain.js';

/** Making the PDF of one job, beside Chromium printing the same elements and text plainly. */
export interface Paper {
  name: string;
  pages: number;
  /** Milliseconds of `printToPDF`, median of all rounds. */
  ours: number;
  /** The same letters in the same size and tags, without the layout. */
  plain: number;
  plainPages: number;
  /** In the browser's own letters and sizes. */
  bare: number;
  barePages: number;
  /** Milliseconds from the address to final pages. */
  layout: number;
  bytes: number;
  /** Peak of the page's process in bytes, where the system tells it. */
  memory: number | undefined;
}

const SHEET = 'operations/presence-in-albania';
const BROWSERS = 3;
const ROUNDS = 3;

/** One sheet, the sheets of all operations, all of them in large print, and a handout. */
export async function measurePaper(): Promise<Paper[]> {
  const server = await serveFolder('dist/site');
  try {
    const catalog = (await (await fetch(`${server.url}content/en/catalog.json`)).json()) as Catalog;
    const of = (type: CatalogEntry['type']) =>
      catalog.articles.filter((article) => article.type === type);
    const ids = of('operation').map(({ id }) => id);
    // Every topic, and room for notes after each.
    const items = of('topic').map(({ id, title }, index) => ({
      kind: 'article' as const,
      key: `k${index}`,
      id,
      title,
    }));
    const handout = { ...EMPTY_HANDOUT, notes: true, items };
    const jobs: [string, string, PrintJob][] = [
      ['One sheet, two pages', '9.25pt', { kind: 'sheets', ids: [SHEET], paper: 'A4', cut: 'two' }],
      ['All sheets, two pages each', '9.25pt', { kind: 'sheets', ids, paper: 'A4', cut: 'two' }],
      [
        'All sheets in large print, one document',
        '16pt',
        { kind: 'collection', ids, paper: 'A4', cut: 'large' },
      ],
      ['A handout of every topic, with notes', '10.5pt', { kind: 'handout', handout, paper: 'A4' }],
    ];
    const measured: Paper[] = [];
    for (const [name, size, job] of jobs) {
      measured.push(await measureJob(server.url, name, size, job));
    }
    return measured;
  } finally {
    await server.close();
  }
}

/** @param size of the letters of the plain print: the job's own text size */
async function measureJob(site: string, name: string, size: string, job: PrintJob): Promise<Paper> {
  const layouts: number[] = [];
  const prints: Record<'ours' | 'plain' | 'bare', Print[]> = { ours: [], plain: [], bare: [] };
  let memory: number | undefined;
  for (let run = 0; run < BROWSERS; run += 1) {
    // A browser of its own, so that the peak is that of this job alone.
    const browser = await launchBrowser();
    const { page, layout } = await laidOut(browser, site, job);
    layouts.push(layout);
    // The first print of a process pays for starting; it is measured for memory only.
    await print(page);
    memory = Math.max(memory ?? 0, (await peakPageMemory(browser)) ?? 0) || undefined;
    const others = { ours: page, plain: await plainOf(page, size), bare: await bareOf(page) };
    await print(others.plain);
    await print(others.bare);
    // By turns, so that what else the machine does falls on all alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['ours', 'plain', 'bare'] as const) {
        prints[kind].push(await print(others[kind]));
      }
    }
    await browser.close();
  }
  const time = (kind: keyof typeof prints) => median(prints[kind].map((one) => one.time));
  const pages = (kind: keyof typeof prints) => prints[kind][0]?.pages ?? 0;
  return {
    name,
    pages: pages('ours'),
    ours: time('ours'),
    plain: time('plain'),
    plainPages: pages('plain'),
    bare: time('bare'),
    barePages: pages('bare'),
    layout: median(layouts),
    bytes: prints.ours[0]?.bytes ?? 0,
    memory,
  };
}

async function laidOut(
  browser: Browser,
  site: string,
  job: PrintJob,
): Promise<{ page: Page; layout: number }> {
  const page = await browser.newPage();
  const began = performance.now();
  await page.goto(`${site}print.html#${printJobToQuery(job)}&auto=0`);
  await page.waitForSelector('html[data-print="ready"]', { state: 'attached', timeout: 120_000 });
  return { page, layout: performance.now() - began };
}

interface Print {
  time: number;
  bytes: number;
  pages: number;
}

/** With the options of the app, whatever the page. */
async function print(page: Page): Promise<Print> {
  const began = performance.now();
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  return { time: performance.now() - began, bytes: pdf.length, pages: pagesOf(pdf) };
}

/** Chromium writes every page as an object of its own, in plain text. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
