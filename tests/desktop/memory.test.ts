import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { launchDesktop, startPlain } from './launch.js';
import { ask, comesTrue, start, temporaryFolder, until } from './support.js';

describe('settings', () => {
  it('are there after a restart', async () => {
    const userData = await temporaryFolder();
    const first = await launchDesktop({ userData });
    await ask(await first.window(), "writeSettings({ theme: 'dark', paper: 'Letter' })");
    await first.quit();
    const { page } = await start({ userData });
    expect(await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true);
    const stored = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8')) as object;
    expect(stored).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', paper: 'Letter' });
  });

  it('that cannot be read are set aside whole, with a notice on the page', async () => {
    const userData = await temporaryFolder();
    await writeFile(join(userData, 'settings.json'), '{"theme": "dark", half a file');
    const { page } = await start({ userData });
    await page.waitForSelector('main h1');
    const aside = (await readdir(userData)).filter((name) => name.startsWith('settings.corrupt-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(userData, aside[0] ?? ''), 'utf8')).toContain('half a file');
    await comesTrue(page, "document.body.innerText.includes('settings.corrupt-')");
  });

  it('hold for the run when their folder cannot be written, and the page is told', async () => {
    const userData = await temporaryFolder();
    const { page } = await start({ userData });
    // A folder in place of the file: no user, not even root, can rename a file over it.
    await mkdir(join(userData, 'settings.json', 'x'), { recursive: true });
    expect(await ask(page, "writeSettings({ theme: 'dark' })")).toMatchObject({
      answer: { settings: { theme: 'dark' }, notices: [{ kind: 'settings-not-saved' }] },
    });
    expect(await ask(page, "writeSettings({ paper: 'Letter' })")).toMatchObject({
      answer: { settings: { theme: 'dark', paper: 'Letter' }, notices: [] },
    });
  });
});

describe('the window', () => {
  it('opens where it was closed', async () => {
    const userData = await temporaryFolder();
    const bounds = { x: 120, y: 90, width: 900, height: 620 };
    const first = await launchDesktop({ userData });
    await first.window();
    await first.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(to);
    }, bounds);
    await first.quit();
    const { desktop } = await start({ userData });
    const opened = await desktop.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
      null,
    );
    expect(opened).toEqual(bounds);
  });

  it('opens in sight although its screen has gone', async () => {
    const userData = await temporaryFolder();
    const state = {
      version: 1,
      bounds: { x: 9000, y: 9000, width: 900, height: 620 },
      maximized: false,
    };
    await writeFile(join(userData, 'window-state.json'), JSON.stringify(state));
    const { desktop } = await start({ userData });
    const inside = await desktop.evaluate(({ BrowserWindow, screen }) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
      const { workArea } = screen.getPrimaryDisplay();
      return (
        bounds !== undefined &&
        bounds.x >= workArea.x &&
        bounds.y >= workArea.y &&
        bounds.x + bounds.width <= workArea.x + workArea.width &&
        bounds.y + bounds.height <= workArea.y + workArea.height
      );
    }, null);
    expect(inside).toBe(true);
  });

  it('sets a faulty state aside and opens all the same', async () => {
    const userData = await temporaryFolder();
    await writeFile(join(userData, 'window-state.json'), '{"bounds":');
    const { page } = await start({ userData });
    await page.waitForSelector('main h1');
    expect((await readdir(userData)).some((n) => n.startsWith('window-state.corrupt-'))).toBe(true);
  });
});

describe('a second start', () => {
  it('ends at once and brings the first window forward', async () => {
    const userData = await temporaryFolder();
    const { desktop } = await start({ userData });
    await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur(), null);
    const second = startPlain(userData);
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    const focused = await until(
      () =>
        desktop.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFocused()),
          null,
        ),
      (list) => list[0] === true,
    );
    expect(focused).toEqual([true]);
  });
});
