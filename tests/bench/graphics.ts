import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { prepareElectron, type ElectronHost } from '../../build/electron/host.js';
import { median } from './median.js';
import { memoryOf } from './desktop/memory-of.js';

/** The desktop app with one way of drawing, medians. */
export interface Graphics {
  name: string;
  /** Milliseconds a frame takes while a long page scrolls; the screen gives 16.7. */
  frame: number;
  /** Bytes that all processes of the app hold together. */
  memory: number;
}

const RUNS = 5;
const LONG_PAGE = '#/operations/presence-in-albania';
/** The app itself switches acceleration off, unless it is started with `--gpu`. */
const WAYS: readonly [string, string[]][] = [
  ['Hardware acceleration off (as shipped)', []],
  [
    'Acceleration on (--gpu), drawn by the processor as without a good driver',
    [
      '--gpu',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--enable-gpu-rasterization',
    ],
  ],
];

/** Measures the built app in real Electron, started anew each time. */
export async function measureGraphics(): Promise<Graphics[]> {
  const { host, close } = await prepareElectron();
  const samples = WAYS.map((): Omit<Graphics, 'name'>[] => []);
  try {
    for (let run = 0; run < RUNS; run += 1) {
      for (const [index, [, switches]] of WAYS.entries()) {
        samples[index]?.push(await measure(host, switches));
      }
    }
  } finally {
    close();
  }
  return WAYS.map(([name], index) => {
    const runs = samples[index] ?? [];
    return {
      name,
      frame: median(runs.map(({ frame }) => frame)),
      memory: median(runs.map(({ memory }) => memory)),
    };
  });
}

async function measure(host: ElectronHost, switches: string[]): Promise<Omit<Graphics, 'name'>> {
  const app = await _electron.launch({
    executablePath: host.program,
    args: [host.app, `--user-data-dir=${join(host.home, 'graphics')}`, ...switches],
    cwd: host.home,
    env: { ...(process.env as Record<string, string>), ...host.env },
    chromiumSandbox: true,
    colorScheme: null,
  });
  const pid = app.process().pid ?? 0;
  try {
    const page = await app.firstWindow();
    // What allowInPage does; the page has loaded already.
    await page.evaluate('void (globalThis.__name ??= (value) => value)');
    await page.evaluate(`location.hash = ${JSON.stringify(LONG_PAGE)}`);
    await page.locator('main h2').first().waitFor();
    return { frame: await frameTime(page), memory: memoryOf(pid) };
  } finally {
    await app.close();
  }
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
