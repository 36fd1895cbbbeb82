import type { Browser } from 'playwright-core';
import { printJobToQuery } from '../../src/shared/print-job.js';
import { serveFolder } from '../support/site.js';
import { median } from './median.js';

/** Making one fact sheet's PDF, in milliseconds and bytes, beside Chromium printing the same DOM plainly. */
export interface Paper {
  sheet: number;
  plain: number;
  ratio: number;
  bytes: number;
}

const RUNS = 5;
const SHEET = 'operations/presence-in-albania';

export async function measurePaper(browser: Browser): Promise<Paper> {
  const server = await serveFolder('dist/site');
  const query = printJobToQuery({ kind: 'sheets', ids: [SHEET], paper: 'A4', cut: 'two' });
  const sheets: number[] = [];
  const plains: number[] = [];
  let bytes = 0;
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const page = await browser.newPage();
      await page.goto(`${server.url}print.html#${query}&auto=0`);
      await page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
      const began = performance.now();
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      sheets.push(performance.now() - began);
      bytes = pdf.length;
      // The same elements and text without any style of ours.
      const body = await page.evaluate(() => document.body.innerHTML);
      const plain = await browser.newPage();
      await plain.setContent(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>${body}</html>`,
      );
      const plainBegan = performance.now();
      await plain.pdf({ format: 'A4', tagged: true, outline: true });
      plains.push(performance.now() - plainBegan);
      await page.close();
      await plain.close();
    }
  } finally {
    await server.close();
  }
  return {
    sheet: median(sheets),
    plain: median(plains),
    ratio: median(sheets) / median(plains),
    bytes,
  };
}
