import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchDesktop, REPOSITORY, type Desktop } from './launch.js';
import { fetchFrom } from './support.js';

let desktop: Desktop;
let page: Page;
beforeAll(async () => {
  desktop = await launchDesktop();
  page = await desktop.window();
  await page.waitForSelector('main h1');
});
afterAll(() => desktop.quit());

describe('the served files', () => {
  it.each([
    'app://reader/index.html',
    'app://reader/print.html',
    'app://reader/content/en/manifest.json',
    'app://reader/content/en/catalog.json',
    'app://reader/content/editions.json',
  ])('serves %s', async (address) => {
    expect((await fetchFrom(desktop, address)).status).toBe(200);
  });

  it.each([
    'app://reader/../package.json',
    'app://reader/../../../../etc/passwd',
    'app://reader/%2e%2e/package.json',
    'app://reader/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://reader/..%2fpackage.json',
    'app://reader/..%5cpackage.json',
    'app://reader/content%2fen%2fmanifest.json',
    'app://reader/content/en/..%2f..%2f..%2fpackage.json',
    'app://reader//etc/passwd',
    `app://reader/${REPOSITORY}/package.json`,
    'app://reader/file:///etc/passwd',
    'app://reader/package.json',
    'app://reader/out/main/index.js',
    'app://reader/main/index.js',
    'app://reader/content/en/',
    'app://reader/content/en/articles/nothing.json',
  ])('does not serve %s, and says so under the policy', async (address) => {
    const { status, policy, type } = await fetchFrom(desktop, address);
    expect(status).toBe(404);
    expect(policy).toContain("default-src 'none'");
    expect(type).toBe('nosniff');
  });
});

describe('other addresses', () => {
  /** What comes of opening one in a window that no guard of ours made. */
  const opened = (address: string): Promise<string> =>
    desktop.evaluate(async ({ BrowserWindow }, url) => {
      const bare = new BrowserWindow({ show: false });
      try {
        return await bare.loadURL(url).then(
          () => 'opened',
          (error: unknown) => (error as { code: string }).code,
        );
      } finally {
        bare.destroy();
      }
    }, address);

  it.each([
    'app://other/index.html',
    'app://reader.example/index.html',
    'file:///etc/passwd',
    'data:text/html,<h1>x',
    'chrome://gpu/',
    'devtools://devtools/bundled/inspector.html',
    'view-source:https://example.org/',
    'http://127.0.0.1:9/',
    'https://example.org/',
  ])('%s is not even asked for', async (address) => {
    expect(await opened(address)).toBe('ERR_BLOCKED_BY_CLIENT');
  });

  it.each(['app://other/index.html', 'app://reader.example/index.html'])(
    '%s is not answered to the main process either',
    async (address) => {
      // Electron's fetch sometimes never ends for what was blocked: an answer is the fault, silence is none.
      const answer = await Promise.race([
        fetchFrom(desktop, address).catch((error: unknown) => String(error)),
        new Promise<string>((resolve) => setTimeout(() => resolve('ERR_ none'), 10_000)),
      ]);
      expect(answer).toEqual(expect.stringContaining('ERR_'));
    },
  );

  it('of another port there are none: the engine knows no ports of this scheme', async () => {
    const at = await page.evaluate("fetch('app://reader:1/').then((response) => response.url)");
    expect(at).toBe('app://reader/');
  });
});
