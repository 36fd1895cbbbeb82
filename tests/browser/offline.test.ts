import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeServiceWorker } from '../../build/web-app.js';
import { launchBrowser } from '../support/browser.js';
import { serveFolder, type FileServer } from '../support/site.js';

const SITE = 'dist/site';

let browser: Browser;
let replace: Record<string, string | number>;
let server: FileServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  replace = {};
  server = await serveFolder(SITE, replace);
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  complaints = [];
  page = await context.newPage();
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error') complaints.push(`${message.text()} ${url}`);
  });
  await page.goto(server.url);
});
afterEach(async () => {
  await context.close();
  await server.close().catch(() => undefined);
});

const message = (text: string) => page.locator('.messages p', { hasText: text });

async function visitOnce(): Promise<void> {
  await message('opens without a network').waitFor();
}

/** From here on nothing answers; whatever still works comes from the device. */
async function networkOff(): Promise<void> {
  await context.setOffline(true);
  await server.close();
}

describe('the hosted site after one visit, with the network off', () => {
  it('opens, reads, searches and prints, pages never visited among them', async () => {
    await visitOnce();
    await networkOff();
    const asked = server.requests.length;
    await page.reload();
    await page.locator('main h1').waitFor();
    await page.goto(`${server.url}index.html#/topics/non-punishment`);
    await page.locator('main h1', { hasText: /non-punishment/i }).waitFor();
    await page.locator('#search').click();
    await page.keyboard.type('debt bondage');
    await page
      .getByRole('option', { name: /debt bondage/i })
      .first()
      .waitFor();
    await page.goto('about:blank');
    const query = 'kind=sheets&ids=operations/presence-in-albania&paper=A4&cut=two&auto=0';
    await page.goto(`${server.url}print.html#${query}`);
    await page.locator('html[data-print=ready]').waitFor();
    expect(server.requests).toHaveLength(asked);
    expect(complaints).toEqual([]);
  });
});

describe('the manifest', () => {
  it('lets the site be installed, with icons that are there, in any folder', async () => {
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const at = new URL(href ?? '', server.url);
    const manifest = (await (await fetch(at)).json()) as {
      start_url: string;
      display: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(new URL(manifest.start_url, at).href).toBe(server.url);
    expect(manifest.display).toBe('standalone');
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      ...['192x192 any', '192x192 maskable', '512x512 any', '512x512 maskable'],
    ]);
    for (const { src } of manifest.icons) {
      expect((await fetch(new URL(src, at))).status, src).toBe(200);
    }
    const session = await context.newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
  });
});

describe('a new edition on the server', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-reader-site-'));
    await cp(SITE, folder, { recursive: true });
    await rm(join(folder, 'service-worker.js'));
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    await writeFile(
      join(folder, 'index.html'),
      html.replace('<html lang="en">', '<html lang="en" data-edition="next">'),
    );
    await writeServiceWorker(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const edition = () => page.evaluate(() => document.documentElement.dataset['edition'] ?? 'first');

  async function publish(): Promise<void> {
    for (const name of ['index.html', 'service-worker.js']) {
      replace[name] = await readFile(join(folder, name), 'utf8');
    }
  }

  it('is offered, and nothing changes until the person chooses it', async () => {
    await visitOnce();
    const other = await context.newPage();
    await other.goto(`${server.url}#/topics/consent`);
    await other.locator('main h1').waitFor();
    await publish();
    await page.reload();
    await message('A new edition is available').waitFor();
    expect(await edition()).toBe('first');
    await page.reload();
    await message('A new edition is available').waitFor();
    expect(await edition()).toBe('first');

    await page.getByRole('button', { name: 'Load the new edition' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['edition'] === 'next');
    await page.locator('main h1').waitFor();
    expect(await message('A new edition').count()).toBe(0);
    expect(complaints).toEqual([]);
    // Another window is told, and not changed under its reader.
    const told = other.locator('.messages p', { hasText: 'still shows the earlier edition' });
    await told.waitFor();
    expect(await other.evaluate(() => document.documentElement.dataset['edition'])).toBe(undefined);
  });

  it('that arrives damaged is not taken', async () => {
    await visitOnce();
    await publish();
    replace['index.html'] = '<!doctype html><html data-edition="damaged"><title>x</title>';
    await page.reload();
    await page.locator('main h1').waitFor();
    // The only file that differs: once it has been fetched, it has been judged.
    await expect.poll(() => server.requests.at(-1), { timeout: 20_000 }).toMatch(/index\.html$/);
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing === null && registration.waiting === null;
    });
    expect(await edition()).toBe('first');
    expect(await message('A new edition').count()).toBe(0);
  });
});
