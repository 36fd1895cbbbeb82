import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { electronHost } from '../support/electron.js';
import { openMenu } from '../support/menu.js';
import type { Desktop } from './launch.js';
import { comesTrue, start, until } from './support.js';

interface Frame {
  full: boolean;
  maximized: boolean;
  bar: boolean;
  /** Whether the page covers the whole of its screen. */
  covers: boolean;
}

const frame = (desktop: Desktop): Promise<Frame> =>
  desktop.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows().at(0);
    if (!window) throw new Error('no window');
    const page = window.getContentBounds();
    const { bounds } = screen.getDisplayMatching(page);
    return {
      full: window.isFullScreen(),
      maximized: window.isMaximized(),
      bar: window.isMenuBarVisible(),
      covers: JSON.stringify(page) === JSON.stringify(bounds),
    };
  }, null);

const frameIs = (desktop: Desktop, expected: Partial<Frame>): Promise<Frame> =>
  until(
    () => frame(desktop),
    (now) => Object.entries(expected).every(([key, value]) => now[key as keyof Frame] === value),
  );

const ROOM = { full: true, bar: false, covers: true };
const WINDOW = { full: false, bar: true, covers: false };

async function openRoom(page: Page): Promise<void> {
  await page.evaluate("location.hash = '#/topics/consent'");
  await page.waitForSelector('article h1');
  await page.keyboard.press('r');
  await page.waitForSelector('[data-room] h1');
}

const arrange = (desktop: Desktop, how: 'maximize' | 'full'): Promise<void> =>
  desktop.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().at(0);
    if (wanted === 'full') window?.setFullScreen(true);
    else window?.maximize();
  }, how);

/** The app, once its window is on screen. */
async function shown(): Promise<{ desktop: Desktop; page: Page }> {
  const started = await start();
  await started.page.waitForSelector('footer');
  await until(
    () =>
      started.desktop.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().at(0)?.isVisible(),
        null,
      ),
    Boolean,
  );
  return started;
}

describe('room mode', () => {
  it('fills the screen with nothing but the room, and gives the window back as it was', async () => {
    const { desktop, page } = await shown();
    await arrange(desktop, 'maximize');
    expect(await frameIs(desktop, { maximized: true })).toMatchObject({
      ...WINDOW,
      maximized: true,
    });
    await openRoom(page);
    expect(await frameIs(desktop, ROOM)).toMatchObject(ROOM);
    const button = page.getByRole('button', { name: 'Leave full screen (F)' });
    await button.waitFor();

    await page.keyboard.press('f');
    expect(await frameIs(desktop, WINDOW)).toMatchObject(WINDOW);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('f');
    expect(await frameIs(desktop, ROOM)).toMatchObject(ROOM);
    await button.waitFor();

    await page.keyboard.press('Escape');
    await page.waitForSelector('article h1');
    const before = { ...WINDOW, maximized: true };
    expect(await frameIs(desktop, before)).toMatchObject(before);
  });

  it('is left by Back too, and the window comes back', async () => {
    const { desktop, page } = await shown();
    await openRoom(page);
    await frameIs(desktop, ROOM);
    await page.evaluate('history.back()');
    const before = { ...WINDOW, maximized: false };
    expect(await frameIs(desktop, before)).toMatchObject(before);
  });

  it('leaves a window in full screen that was so before', async () => {
    const { desktop, page } = await shown();
    await arrange(desktop, 'full');
    await frameIs(desktop, { full: true });
    await openRoom(page);
    expect(await frameIs(desktop, ROOM)).toMatchObject(ROOM);
    await page.keyboard.press('Escape');
    await page.waitForSelector('article h1');
    expect(await frameIs(desktop, { full: true, bar: true })).toMatchObject({
      full: true,
      bar: true,
    });
  });
});

/** All at once: on a busy machine presses of Playwright's are too far apart. */
const escThrice = (page: Page): Promise<void> =>
  page.evaluate(`for (const press of [1, 2, 3])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))`);

/** The gesture, as often as it takes: it counts for nothing in the second after a page has come. */
async function hideOrShow(page: Page, until: string): Promise<void> {
  const there = page.locator(until);
  for (let time = 0; time < 10; time += 1) {
    await escThrice(page);
    const came = await there
      .first()
      .waitFor({ state: 'attached', timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (came) return;
  }
  throw new Error(`the gesture does not lead to ${until}`);
}

interface Face {
  title: string;
  menu: string;
  /** What the window manager has: name and icon. */
  system: string;
}

const TELLING = /reader|traffick|scenario|print|help|check|licence/i;

async function face(desktop: Desktop): Promise<Face> {
  const seen = await desktop.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getAllWindows().at(0);
    const labels = (items: Electron.MenuItem[]): string =>
      items.map(({ label, submenu }) => `${label} ${labels(submenu?.items ?? [])}`).join(' ');
    return {
      title: window?.getTitle() ?? '',
      menu: labels(Menu.getApplicationMenu()?.items ?? []),
      handle: window?.getNativeWindowHandle().readUInt32LE() ?? 0,
    };
  }, null);
  const properties = ['_NET_WM_NAME', 'WM_NAME', '_NET_WM_ICON'];
  const xprop = ['-id', String(seen.handle), '-notype', ...properties];
  const env = { ...process.env, ...electronHost().env, LC_ALL: 'C.UTF-8' };
  const system =
    process.platform === 'linux' ? execFileSync('xprop', xprop, { env, encoding: 'utf8' }) : '';
  return { title: seen.title, menu: seen.menu, system };
}

describe('hiding', () => {
  it('takes name and icon off window, taskbar and menu, and puts them back', async () => {
    const { desktop, page } = await shown();
    await page.evaluate("location.hash = '#/topics/consent'");
    await until(
      () => page.title(),
      (title) => title.includes('Consent'),
    );
    const before = await until(
      () => face(desktop),
      ({ title }) => title.includes('Consent'),
    );
    // Every frame from the first on which the reader is hidden.
    await page.evaluate(`{
      const frames = (globalThis.frames_seen = []);
      const look = () => {
        if (document.querySelector('[data-neutral]'))
          frames.push(document.title + ' ' + document.body.innerText);
        requestAnimationFrame(look);
      };
      look();
    }`);
    await hideOrShow(page, '[data-neutral]');
    const hidden = await until(
      () => face(desktop),
      ({ title }) => title === 'Unit converter',
    );
    expect(hidden.title).toBe('Unit converter');
    expect(hidden.menu).not.toMatch(TELLING);
    expect(hidden.system).not.toMatch(TELLING);
    if (process.platform === 'linux') expect(hidden.system).toContain('Unit converter');
    const icon = ({ system }: Face): string => system.slice(system.indexOf('_NET_WM_ICON'));
    if (process.platform === 'linux') expect(icon(hidden)).not.toBe(icon(before));
    await comesTrue(page, 'globalThis.frames_seen.length > 2');
    const frames = await page.evaluate<string[]>('globalThis.frames_seen');
    expect(frames.filter((text) => TELLING.test(text))).toEqual([]);

    await hideOrShow(page, 'footer');
    const back = await until(
      () => face(desktop),
      ({ title }) => title.includes('Field Reader'),
    );
    expect(back.title).toContain('Field Reader');
    expect(back.menu).toBe(before.menu);
    expect(icon(back)).toBe(icon(before));
  });

  it('never happens in the room: Esc leaves it, and no more', async () => {
    const { desktop, page } = await shown();
    await openRoom(page);
    await frameIs(desktop, ROOM);
    await escThrice(page);
    await page.waitForSelector('footer');
    expect(await frameIs(desktop, WINDOW)).toMatchObject(WINDOW);
    expect(await page.locator('[data-neutral]').count()).toBe(0);
    expect((await face(desktop)).title).toContain('Field Reader');
  });
});

describe('Copy link', () => {
  it('gives what the search box opens, with the official address', async () => {
    const { desktop, page } = await shown();
    await page.evaluate("location.hash = '#/publications/aml-2014'");
    await openMenu(page, 'More');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copy link' }).getByText('Reference copied').waitFor();
    const copied = await desktop.evaluate(({ clipboard }) => clipboard.readText(), null);
    const lines = copied.split('\n');
    expect(lines[0]).toBe(await page.locator('article h1').innerText());
    expect(lines[1]).toMatch(/edition of .+ 20\d\d\.$/);
    expect(lines[2]).toBe('Official address: https://www.osce.org/secretariat/121195');
    expect(lines[3]).toMatch(/search box: FR:publications\/aml-2014$/);
    expect(copied).not.toMatch(/app:|file:/);

    await page.evaluate("location.hash = '#/topics/consent'");
    await until(
      () => page.title(),
      (title) => title.includes('Consent'),
    );
    await page.locator('#search').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await page.locator('#search-list [role=option]').waitFor();
    await page.keyboard.press('Enter');
    expect(
      await until(
        () => Promise.resolve(page.url()),
        (url) => url.includes('aml'),
      ),
    ).toBe('app://reader/index.html#/publications/aml-2014');
  });
});
