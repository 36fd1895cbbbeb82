import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDisplay } from '../../build/electron/display.js';
import { EMPTY_SAVED } from '../../src/shared/documents/saved.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { END_LIMIT, launchDesktop, startPlain, type Desktop } from './launch.js';
import { endsWithin, processesOf } from './processes.js';
import { ask, comesTrue, temporaryFolder, until } from './support.js';

const handout = (title: string): object => ({
  ...EMPTY_HANDOUT,
  cover: { ...EMPTY_HANDOUT.cover, title },
});
const write = (title: string): string =>
  `writeDocument('handout', ${JSON.stringify(handout(title))})`;

/** An app that has saved one document and is writing the next. */
async function saving(
  display?: string,
): Promise<{ desktop: Desktop; page: Page; userData: string }> {
  const userData = await temporaryFolder();
  const desktop = await launchDesktop({
    userData,
    ...(display === undefined ? {} : { env: { DISPLAY: display } }),
  });
  onTestFinished(() => {
    if (processesOf(desktop.pid).length > 0) process.kill(-desktop.pid, 'SIGKILL');
  });
  const page = await desktop.window();
  await page.waitForSelector('main h1');
  await ask(page, write('First'));
  return { desktop, page, userData };
}

/** Begins what need not end, or cannot: the page may be gone before it does. */
const begin = (page: Page, script: string): void => {
  void page.evaluate(`(() => { ${script} })()`).catch(() => undefined);
};

const inMain = (desktop: Desktop, run: Parameters<Desktop['evaluate']>[0]): void => {
  void desktop.evaluate(run, null).catch(() => undefined);
};

/** Nothing of it is left within the limit, what it saved is whole, and it can be opened again. */
async function hasEnded(desktop: Desktop, userData: string, title = 'First'): Promise<void> {
  expect((await endsWithin(desktop.pid, END_LIMIT)) ? [] : processesOf(desktop.pid)).toEqual([]);
  const again = await launchDesktop({ userData });
  const page = await again.window();
  await page.waitForSelector('main h1');
  expect(await ask(page, "readDocument('handout')")).toMatchObject({
    answer: { value: handout(title) },
  });
  await again.quit();
}

const ends: [string, (desktop: Desktop) => void][] = [
  [
    'its window is closed',
    (desktop) => inMain(desktop, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  ['Quit is chosen', (desktop) => inMain(desktop, ({ app }) => setTimeout(() => app.quit()))],
  ['SIGTERM comes', ({ pid }) => process.kill(-pid, 'SIGTERM')],
  ['SIGINT comes', ({ pid }) => process.kill(pid, 'SIGINT')],
  ['SIGHUP comes, as at the end of a login', ({ pid }) => process.kill(pid, 'SIGHUP')],
];

describe('the app ends, whole, when', () => {
  it.each(ends)('%s', async (_when, end) => {
    const { desktop, userData } = await saving();
    end(desktop);
    await hasEnded(desktop, userData);
  });

  it('its screen goes away under it', async () => {
    const display = await startDisplay();
    const { desktop, userData } = await saving(display.DISPLAY);
    display.close();
    await hasEnded(desktop, userData);
  });

  it('its page has crashed', async () => {
    const { desktop, userData } = await saving();
    inMain(desktop, ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.forcefullyCrashRenderer();
      window?.close();
    });
    await hasEnded(desktop, userData);
  });

  it('its page hangs', async () => {
    const { desktop, page, userData } = await saving();
    begin(page, 'for (;;);');
    inMain(desktop, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await hasEnded(desktop, userData);
  });

  it('a message still waits for an answer', async () => {
    const { desktop, page, userData } = await saving();
    begin(page, "void window.reader.openLink('https://www.osce.org/')");
    await desktop.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)), null);
    inMain(desktop, ({ app }) => setTimeout(() => app.quit()));
    await hasEnded(desktop, userData);
  });

  it('a print job and a page count are still at work', async () => {
    const { desktop, page, userData } = await saving();
    const job = "{ kind: 'sheets', ids: ['operations/presence-in-albania'], paper: 'A4' }";
    begin(page, `void window.reader.countPages(${job}); void window.reader.savePdf(${job})`);
    const windows = await until(
      () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null),
      (count) => count > 1,
    );
    expect(windows).toBeGreaterThan(1);
    inMain(desktop, ({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
    });
    await hasEnded(desktop, userData);
  });
});

/** Each file is opened for writing only after so many milliseconds. */
const slowDisk = (desktop: Desktop, delay: number): Promise<void> =>
  desktop.evaluate((_electron, milliseconds) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { open } = files;
    files.open = async (...args: Parameters<typeof open>) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return open(...args);
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, delay);

describe('saving, when the app is told to end', () => {
  it('is waited for', async () => {
    const { desktop, page, userData } = await saving();
    await slowDisk(desktop, 1500);
    begin(page, `void window.reader.${write('Second')}`);
    await comesTrue(page, 'true');
    inMain(desktop, ({ app }) => setTimeout(() => app.quit()));
    await hasEnded(desktop, userData, 'Second');
  });

  it('is given up when the disk never answers', async () => {
    const { desktop, page, userData } = await saving();
    const file = join(userData, 'saved.json');
    // A thread that opens this waits until somebody reads from it: nobody does.
    execFileSync('mkfifo', ['-m', '666', file]);
    begin(page, `void window.reader.writeDocument('saved', ${JSON.stringify(EMPTY_SAVED)})`);
    await comesTrue(page, 'true');
    inMain(desktop, ({ app }) => setTimeout(() => app.quit()));
    expect((await endsWithin(desktop.pid, END_LIMIT)) ? [] : processesOf(desktop.pid)).toEqual([]);
    rmSync(file);
    await hasEnded(desktop, userData);
  });

  it('is followed by the start that came meanwhile', async () => {
    const { desktop, page, userData } = await saving();
    await slowDisk(desktop, 2000);
    begin(page, `void window.reader.${write('Second')}`);
    await comesTrue(page, 'true');
    inMain(desktop, ({ app }) => setTimeout(() => app.quit()));
    startPlain(userData).unref();
    onTestFinished(() => {
      for (const pid of runningOn(userData)) process.kill(pid, 'SIGKILL');
    });
    await desktop.ended;
    expect(await readFile(join(userData, 'handout.json'), 'utf8')).toContain('Second');
    // Whichever of the two it is: the one that was started, or the one that follows the first.
    const running = await until(
      () => Promise.resolve(runningOn(userData)),
      // For a moment there may be both: the second finds the first and ends.
      (pids) => pids.length === 1,
    );
    expect(running).toHaveLength(1);
  });
});

/** Main processes of the app that use a folder. */
function runningOn(userData: string): number[] {
  const list = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return list
    .filter((line) => line.includes(`--user-data-dir=${userData}`) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
}
