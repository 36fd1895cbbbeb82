import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { serveFolder } from '../support/site.js';
import { allowInPage } from './in-page.js';
import { median } from './median.js';

/** The reader with one way of drawing, medians. */
export interface Graphics {
  name: string;
  /** Milliseconds from the start of navigation. */
  firstPaint: number;
  /** Milliseconds a frame takes while a long page scrolls; the screen gives 16.7. */
  frame: number;
  /** Bytes that all processes of the browser hold together, where the system tells it. */
  memory: number | undefined;
}

const RUNS = 5;
const LONG_PAGE = '#/operations/presence-in-albania';
/** `--disable-gpu` is what Electron's `disableHardwareAcceleration` adds. */
const WAYS: readonly [string, string[]][] = [
  ['Hardware acceleration off (as shipped)', ['--disable-gpu']],
  ['OpenGL drawn by the processor, as without a good driver', ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--enable-gpu-rasterization']], // prettier-ignore
];

/** Measures the hosted site in a browser of its own each time. */
export async function measureGraphics(): Promise<Graphics[]> {
  const server = await serveFolder('dist/site');
  const samples = WAYS.map((): Omit<Graphics, 'name'>[] => []);
  try {
    for (let run = 0; run < RUNS; run += 1) {
      for (const [index, [, args]] of WAYS.entries()) {
        const browser = await launchBrowser({ args });
        samples[index]?.push(await measure(browser, server.url));
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return WAYS.map(([name], index) => {
    const runs = samples[index] ?? [];
    const memory = runs.flatMap((run) => run.memory ?? []);
    return {
      name,
      firstPaint: median(runs.map((run) => run.firstPaint)),
      frame: median(runs.map((run) => run.frame)),
      memory: memory.length > 0 ? median(memory) : undefined,
    };
  });
}

async function measure(browser: Browser, url: string): Promise<Omit<Graphics, 'name'>> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await allowInPage(page);
  await page.goto(url + LONG_PAGE);
  await page.locator('main h2').first().waitFor();
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  return { firstPaint, frame: await frameTime(page), memory: await memoryOf(browser) };
}

/** Scrolls by a third of the window in each of 90 frames. */
const frameTime = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const began = await nextFrame();
    let now = began;
    for (let frame = 0; frame < 90; frame += 1) {
      scrollBy({ top: frame % 30 < 15 ? 250 : -250, behavior: 'instant' });
      now = await nextFrame();
    }
    return (now - began) / 90;
  });

/** Proportional set size, so that what processes share counts once. */
async function memoryOf(browser: Browser): Promise<number | undefined> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  await devTools.detach();
  const sizes = await Promise.all(
    processInfo.map(async ({ id }) => {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(rollup) ?? [];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    }),
  );
  const known = sizes.filter((size) => size !== undefined);
  return known.length > 0 ? known.reduce((sum, size) => sum + size) : undefined;
}
