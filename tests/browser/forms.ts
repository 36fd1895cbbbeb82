import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { settled } from './settled.js';
import { serveFolder } from '../support/site.js';

export const FORMS = ['portable page', 'hosted site'] as const;
export type Form = (typeof FORMS)[number];

/** One form of the reader, opened as people open it: a file from disk, or a folder of a web server. */
export interface OpenForm {
  /** The address of a page by its hash route: `#/topics/consent`. */
  at(route: string): string;
  /** A fresh page in a context of its own. Everything it asks of other places is counted. */
  page(route?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Requests that left the form: none may. */
  outside: string[];
  /** Errors and warnings of every page opened. */
  complaints: string[];
  close(): Promise<void>;
}

/**
 * @param replace files of the hosted site answered otherwise, by path
 * @param folder another build of the hosted site
 */
export async function openForm(
  browser: Browser,
  form: Form,
  replace: Readonly<Record<string, string | number>> = {},
  folder = 'dist/site',
): Promise<OpenForm> {
  const server = form === 'hosted site' ? await serveFolder(folder, replace) : undefined;
  const base = server?.url ?? pathToFileURL(resolve('dist/field-reader.html')).href;
  const outside: string[] = [];
  const complaints: string[] = [];
  const at = (route: string) => base + route;
  return {
    at,
    outside,
    complaints,
    async page(route = '#/', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        // Offline use has tests of its own; here it would fetch the whole site for every page.
        serviceWorkers: 'block',
        ...options,
      });
      // A dialog that nobody closes would keep the page from being printed.
      await context.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset['dialog'] = 'print';
        };
      });
      const page = await context.newPage();
      page.on('request', (request) => {
        const url = request.url();
        const own = url.startsWith(base) || /^(data|blob):/.test(url);
        if (!own) outside.push(url);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        const bad = ['error', 'warning'].includes(message.type());
        // Asking for a page that is not there is the browser's to note, not a fault of the reader.
        const blocked = message.text().startsWith('Service Worker registration blocked');
        if (bad && !blocked && !message.text().includes('404')) complaints.push(message.text());
      });
      await page.goto(at(route));
      await settled(page);
      return page;
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await server?.close();
    },
  };
}

/**
 * One form for all tests of a file, in a browser of its own. At the end nothing may have been asked
 * of other places, nor complained of.
 */
export function sharedForm(form: Form): Pick<OpenForm, 'at' | 'page'> {
  let browser: Browser;
  let open: OpenForm;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openForm(browser, form);
  });
  afterAll(async () => {
    expect(open.outside).toEqual([]);
    expect(open.complaints).toEqual([]);
    await open.close();
    await browser.close();
  });
  return { at: (route) => open.at(route), page: (route, options) => open.page(route, options) };
}

/** Goes to another address of the same form and waits until its page stands. */
export async function visit(page: Page, form: Pick<OpenForm, 'at'>, route: string): Promise<void> {
  // A page of its own, so that nothing of the last one can be taken for this one.
  await page.goto('about:blank');
  await page.goto(form.at(route));
  await settled(page);
}

/** Types into the search box as a person does and waits for the rows. */
export async function search(page: Page, text: string): Promise<void> {
  await page.locator('#search').click();
  await page.locator('#search').fill('');
  await page.keyboard.type(text);
}
