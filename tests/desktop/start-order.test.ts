import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comesTrue, copyOfApp, start, temporaryFolder } from './support.js';

/** Puts code of a test before the app's own, in the same process. */
async function copyWith(code: string): Promise<string> {
  const appFolder = await copyOfApp();
  const file = join(appFolder, 'package.json');
  const about = JSON.parse(await readFile(file, 'utf8')) as { main: string };
  await writeFile(join(appFolder, 'before.js'), `${code}\nawait import('./${about.main}');\n`);
  await writeFile(file, JSON.stringify({ ...about, main: 'before.js' }));
  return appFolder;
}

it('begins to read the edition before the engine is ready, and makes the window before it is read', async () => {
  const log = join(await temporaryFolder(), 'order.txt');
  const appFolder = await copyWith(`
    import { appendFileSync } from 'node:fs';
    import promises from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    import { app } from 'electron';
    const note = (what) => appendFileSync(${JSON.stringify(log)}, what + '\\n');
    const { readFile } = promises;
    promises.readFile = async (file, ...more) => {
      const ending = /\\b(manifest|catalog)\\.json$/.exec(String(file));
      if (ending) note('begin ' + ending[1]);
      const read = await readFile(file, ...more);
      // A slow disk: nothing else may wait for it.
      if (ending) await new Promise((resolve) => setTimeout(resolve, 700));
      if (ending) note('end ' + ending[1]);
      return read;
    };
    syncBuiltinESMExports();
    app.once('ready', () => note('ready'));
    app.once('browser-window-created', () => note('window'));`);
  const { page } = await start({ appFolder });
  await page.waitForSelector('main h1');
  const order = (await readFile(log, 'utf8')).trim().split('\n');
  expect(order.slice(0, 4)).toEqual(['begin manifest', 'begin catalog', 'ready', 'window']);
  expect(order.slice(4)).toContain('end manifest');
});

it('shows the start page while no document has come, and no page that needs one', async () => {
  const appFolder = await copyWith(`
    import { ipcMain } from 'electron';
    const { handle } = ipcMain;
    const waiting = new Promise((resolve) => { globalThis.letDocumentsCome = resolve; });
    ipcMain.handle = (channel, answer) =>
      handle.call(ipcMain, channel, async (...args) => {
        if (channel.includes('readDocument')) await waiting;
        return answer(...args);
      });`);
  const { desktop, page } = await start({ appFolder });
  // Drawn by the reader itself, not by the first paint.
  await page.getByRole('link', { name: 'Readiness' }).waitFor();
  await page.fill('#search', 'albania');
  await page
    .getByRole('option', { name: /Presence in Albania/ })
    .first()
    .waitFor();
  await page.evaluate("location.hash = '#/topics/non-punishment'");
  await comesTrue(page, "document.querySelector('main .coming') !== null");
  expect(await page.locator('main h1').count()).toBe(0);
  await desktop.evaluate(() => {
    (globalThis as unknown as { letDocumentsCome: () => void }).letDocumentsCome();
  }, null);
  await page.locator('main h1').waitFor();
});

it('keeps search and later pages out of memory until somebody comes for them', async () => {
  const { page } = await start();
  await page.getByRole('link', { name: 'Readiness' }).waitFor();
  expect(page.workers()).toHaveLength(0);
  const worker = page.waitForEvent('worker');
  await page.focus('#search');
  expect((await worker).url()).toContain('search.worker');
});
