import type { Browser, Page } from 'playwright-core';
import type { Catalog } from '../../src/shared/edition.js';
import { printJobToQuery, type PrintJob } from '../../src/shared/print-job.js';
import { launchBrowser } from '../support/browser.js';
import { serveFolder } from '../support/site.js';
import { median } from './median.js';
import { peakPageMemory } from './memory.js';

/** Making the PDF of one job, beside Chromium printing the same elements and text plainly. */
export interface Paper {
  name: string;
  pages: number;
  /** Milliseconds of `printToPDF`, median of the runs. */
  ours: number;
  plain: number;
  ratio: number;
  /** Milliseconds from the address to final pages. */
  layout: number;
  bytes: number;
  /** Peak of the page's process in bytes, where the system tells it. */
  memory: number | undefined;
}

const SHEET = 'operations/presence-in-albania';
const RUNS = 5;

/** One sheet, the sheets of all operations, and the longest document there is: all of them in large print. */
export async function measurePaper(): Promise<Paper[]> {
  const server = await serveFolder('dist/site');
  try {
    const catalog = (await (await fetch(`${server.url}content/en/catalog.json`)).json()) as Catalog;
    const ids = catalog.articles.filter(({ type }) => type === 'operation').map(({ id }) => id);
    const jobs: [string, PrintJob][] = [
      ['One sheet, two pages', { kind: 'sheets', ids: [SHEET], paper: 'A4', cut: 'two' }],
      ['All sheets, two pages each', { kind: 'sheets', ids, paper: 'A4', cut: 'two' }],
      ['All sheets in large print, one document', { kind: 'collection', ids, paper: 'A4', cut: 'large' }], // prettier-ignore
    ];
    const measured: Paper[] = [];
    for (const [name, job] of jobs) measured.push(await measureJob(server.url, name, job));
    return measured;
  } finally {
    await server.close();
  }
}

async function measureJob(site: string, name: string, job: PrintJob): Promise<Paper> {
  const runs: Run[] = [];
  let memory: number | undefined;
  for (let run = 0; run < RUNS; run += 1) {
    // A browser of its own, so that the peak is that of this job alone.
    const browser = await launchBrowser();
    const { page, layout } = await laidOut(browser, site, job);
    const body = await page.evaluate(() => document.body.innerHTML);
    const ours = await timed(() =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    );
    memory = Math.max(memory ?? 0, (await peakPageMemory(browser)) ?? 0) || undefined;
    const plain = await printPlainly(browser, body);
    runs.push({ layout, ours: ours.time, plain, bytes: ours.pdf.length, pages: pagesOf(ours.pdf) });
    await browser.close();
  }
  const [ours, plain] = [median(runs.map((run) => run.ours)), median(runs.map((run) => run.plain))];
  const [first] = runs;
  return {
    name,
    pages: first?.pages ?? 0,
    ours,
    plain,
    ratio: ours / plain,
    layout: median(runs.map((run) => run.layout)),
    bytes: first?.bytes ?? 0,
    memory,
  };
}

interface Run {
  layout: number;
  ours: number;
  plain: number;
  bytes: number;
  pages: number;
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

/** The same elements and text without any style of ours. @returns milliseconds */
async function printPlainly(browser: Browser, body: string): Promise<number> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>${body}</html>`,
  );
  return (await timed(() => page.pdf({ format: 'A4', tagged: true, outline: true }))).time;
}

async function timed(print: () => Promise<Buffer>): Promise<{ time: number; pdf: Buffer }> {
  const began = performance.now();
  const pdf = await print();
  return { time: performance.now() - began, pdf };
}

/** Chromium writes every page as an object of its own, in plain text. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
