import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { DEFAULT_SETTINGS } from '../src/shared/documents/settings.js';
import { drawJob, openSite, SITE_ORIGIN } from './paper.js';

/** `npm run screenshots`: the pictures of the README, from the built site in a real browser. */
const OUT = 'docs/screenshots';
const SITE = 'dist/site';
const WINDOW = { width: 1180, height: 664 };

await mkdir(OUT, { recursive: true });
const browser = await launchBrowser();
await picture('home', '#/');
await picture('topic-dark', '#/topics/non-punishment', { colorScheme: 'dark' });
await picture('search', '#/operations/presence-in-albania', {}, async (page) => {
  await page.locator('#search').click();
  await page.keyboard.type('reflecton period');
  await page.locator('.step', { hasText: 'close spellings' }).waitFor();
});
await picture('room', '#/room/topics/non-punishment');
await picture(
  'compare',
  '#/compare?a=operations/presence-in-albania&b=operations/mission-to-skopje',
);
await sheetPicture(browser);
await browser.close();
console.log(`${OUT}: written`);

async function picture(
  name: string,
  route: string,
  options: BrowserContextOptions = {},
  act: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const context = await openSite(browser, SITE, { viewport: WINDOW, ...options });
  const page = await context.newPage();
  // As after the first start: without the three first steps.
  await page.addInitScript(
    `localStorage.setItem('field-reader.settings', '${JSON.stringify({ ...DEFAULT_SETTINGS, tourSeen: true })}')`,
  );
  await page.goto(`${SITE_ORIGIN}/index.html${route}`);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await act(page);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
}

/** The front of a sheet as the print page previews it. */
async function sheetPicture(from: Browser): Promise<void> {
  const context = await openSite(from, SITE, { viewport: { width: 1000, height: 768 } });
  const page = await context.newPage();
  const drawn = await drawJob(page, {
    kind: 'sheets',
    cut: 'two',
    ids: ['operations/presence-in-albania'],
    paper: 'A4',
  });
  if (!drawn.ready) throw new Error(drawn.message);
  await page.screenshot({ path: join(OUT, 'sheet.png') });
  await context.close();
}
