import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/shared/settings.js';
import { EMPTY_TRAY } from '../../src/shared/tray.js';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, comesTrue, temporaryFolder } from './support.js';

/** Of the real engine's own files there are others in the folder; these are all that are ours. */
const OURS = /^(?:[a-z-]+\.(?:json|txt).*|compiled.*)$/;

/** Every file of the folder with its bytes. */
async function contents(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = files
    .filter((file) => file.isFile() && OURS.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const pairs = all.map(async (file) => [file, (await readFile(file)).toString('base64')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

const item = { kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' };
const tray = JSON.stringify({ ...EMPTY_TRAY, items: [item] });

/** What leaves traces: settings, a document, the window's place, a crash. */
async function session(desktop: Desktop): Promise<void> {
  const page = await desktop.window();
  await page.waitForSelector('main h1');
  await ask(page, "writeSettings({ theme: 'dark', paper: 'Letter' })");
  await ask(page, `writeDocument('tray', ${tray})`);
  await page.evaluate("location.hash = '#/topics/consent'");
  await page.getByRole('button', { name: 'Add a note: Key points' }).click();
  await page.keyboard.type('For me alone');
  await desktop.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 50, y: 60, width: 800, height: 700 });
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1 });
  }, null);
}

describe('a shared computer on which nothing is kept', () => {
  it('finds its folder byte for byte as it was, after a session that changed everything', async () => {
    const userData = await temporaryFolder();
    const settings = JSON.stringify({ ...DEFAULT_SETTINGS, keepNothing: true });
    await writeFile(join(userData, 'settings.json'), settings);
    await writeFile(join(userData, 'tray.json'), JSON.stringify(EMPTY_TRAY));
    const before = await contents(userData);
    const desktop = await launchDesktop({ userData });
    await session(desktop);
    const page = await desktop.window();
    expect(await page.locator('[data-keeps-nothing]').innerText()).toContain('Nothing is kept');
    expect(await ask(page, "readDocument('tray')")).toMatchObject({
      answer: { value: { items: [item] } },
    });
    const engine = await desktop.evaluate(({ app }) => app.getPath('sessionData'), null);
    expect(engine.startsWith(userData)).toBe(false);
    await desktop.quit();
    expect(await contents(userData)).toEqual(before);
    await expect(readdir(engine)).rejects.toThrow('ENOENT');
  });

  it('remembers the choice alone, from the moment it is made', async () => {
    const userData = await temporaryFolder();
    const desktop = await launchDesktop({ userData });
    const page = await desktop.window();
    await page.waitForSelector('main h1');
    await page.evaluate("location.hash = '#/saved'");
    await page.getByRole('checkbox', { name: 'Do not keep anything on this computer' }).check();
    await comesTrue(page, "document.querySelector('[data-keeps-nothing]')");
    await session(desktop);
    await desktop.quit();
    const ours = (await readdir(userData)).filter((name) => /\.(json|txt)/.test(name));
    expect(ours).toEqual(['settings.json']);
    expect(JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))).toEqual({
      ...DEFAULT_SETTINGS,
      keepNothing: true,
    });
  });

  it('would find the traces of the same session where things are kept', async () => {
    const userData = await temporaryFolder();
    const desktop = await launchDesktop({ userData });
    await session(desktop);
    await desktop.quit();
    const ours = await readdir(userData);
    const traces = ['crash-log.txt', 'saved.json', 'settings.json', 'tray.json', 'window-state.json']; // prettier-ignore
    expect(ours).toEqual(expect.arrayContaining(traces));
  });
});
