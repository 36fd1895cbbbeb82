import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { drawJob, openSite, pagePdf } from '../../../build/paper.js';
import type { Article, Catalog } from '../../../src/shared/edition/edition.js';
import type { PrintJob } from '../../../src/shared/print/print-job.js';
import type { OperationFields } from '../../../src/shared/schema/article.js';
import { launchBrowser } from '../../support/browser.js';
import { readPdf, type PdfFacts } from './pdf.js';

/** The built site that the paper tests print from. */
export const SITE = resolve(process.env['READER_SITE'] ?? 'dist/site');
if (!existsSync(join(SITE, 'print.html'))) {
  throw new Error(`${SITE} has no print.html. Run "npm run build" first.`);
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(SITE, 'content/en', path), 'utf8'));

export const catalog = read('catalog.json') as Catalog;
export const article = (id: string): Article => read(`articles/${id}.json`) as Article;
export const idsOf = (type: string): string[] =>
  catalog.articles.filter((entry) => entry.type === type).map(({ id }) => id);

export function operation(id: string): OperationFields {
  const { operation: fields } = article(id);
  if (!fields) throw new Error(`${id} is not an operation`);
  return fields;
}

/** Texts that may never be on paper: for the screen only, not yet verified, or history of hotlines. */
export function hiddenTexts(fields: OperationFields): string[] {
  const { framework } = fields;
  const facts = [
    fields.mandateDecision,
    ...fields.presence,
    ...fields.mandate,
    ...fields.workingAreas,
    ...fields.timeline,
    ...framework.criminalLaw,
    ...framework.referral,
    ...framework.coordinator,
    ...framework.actionPlan,
    ...fields.figures,
    ...fields.monitoring,
    ...fields.conflicts,
  ].filter((fact) => fact.screenOnly ?? fact.verify);
  return [...facts, ...framework.hotlineHistory].map(({ text }) => text);
}

/** One page of the built site that a file's tests draw their jobs on. */
export interface PrintPage {
  readonly page: Page;
  /** Draws a job that must come out, makes its PDF and reads it. */
  print(job: PrintJob): Promise<PdfFacts>;
}

/**
 * A browser of its own with one page for each kind of screen, for all tests of a file. At the end
 * no page may have had an error.
 */
export function sharedPrintPages<Name extends string>(
  screens: Readonly<Record<Name, BrowserContextOptions>>,
): (name: Name) => PrintPage {
  const pages = new Map<string, Page>();
  const errors: string[] = [];
  beforeAll(async () => {
    const browser = await launchBrowser();
    for (const [name, options] of Object.entries<BrowserContextOptions>(screens)) {
      const page = await (await openSite(browser, SITE, options)).newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        // What is not there is the browser's to note, not a fault of the page.
        if (message.type() === 'error' && !message.text().includes('404')) {
          errors.push(message.text());
        }
      });
      pages.set(name, page);
    }
    return async () => {
      await browser.close();
      expect(errors).toEqual([]);
    };
  });
  return (name) => {
    const page = pages.get(name);
    if (!page) throw new Error(`no page ${name}`);
    return {
      page,
      async print(job) {
        expect(await drawJob(page, job)).toMatchObject({ ready: true });
        return readPdf(await pagePdf(page));
      },
    };
  };
}

/** The same with one page on an ordinary screen. Its members can be used within tests alone. */
export function sharedPrintPage(options: BrowserContextOptions = {}): PrintPage {
  const pageOf = sharedPrintPages({ only: options });
  return {
    get page() {
      return pageOf('only').page;
    },
    print: (job) => pageOf('only').print(job),
  };
}
