import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { startAlone, type AloneDesktop } from './alone.js';
import { until } from './support.js';

interface Seen {
  url: string;
  title: string;
  process: number;
  entries: string[];
}

const seen = (desktop: AloneDesktop): Promise<Seen> =>
  desktop.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
    const contents = window?.webContents;
    return {
      url: contents?.getURL() ?? '',
      title: window?.getTitle() ?? '',
      process: contents?.getOSProcessId() ?? 0,
      entries: contents?.navigationHistory.getAllEntries().map(({ url }) => url) ?? [],
    };
  }, null);

/** Ends the page's process as the system does when memory is short. */
async function killPage(desktop: AloneDesktop): Promise<void> {
  const { process: id } = await seen(desktop);
  process.kill(id, 'SIGKILL');
  await until(
    () => seen(desktop),
    (now) => now.process !== id,
  );
}

/** Waits: a page starts anew, on whatever machine. */
async function comes<T>(
  desktop: AloneDesktop,
  expression: string,
  expected: (value: T | undefined) => boolean,
): Promise<T | undefined> {
  const read = () => desktop.onPage<T>(expression);
  let value = await until(read, expected);
  for (let more = 0; more < 5 && !expected(value); more += 1) value = await until(read, expected);
  return value;
}

const press = (desktop: AloneDesktop, ...keys: string[]): void => {
  const env = { ...process.env, DISPLAY: desktop.display };
  const window = ['search', '--onlyvisible', '--name', '.', 'windowactivate', '--sync'];
  execFileSync('xdotool', [...window, 'key', '--delay', '60', ...keys], { env });
};

const SAVE = `window.reader.readDocument('saved').then(({ value }) =>
  window.reader.writeDocument('saved', { ...value, notes: [
    { id: 'topics/consent', title: 'x', edition: '2026', text: 'NOTE', written: '2026-11-24T10:00:00Z' },
  ] }))`;
const SAVED = "window.reader.readDocument('saved').then(({ value }) => JSON.stringify(value))";

/** Two pages on, and some way down the second. */
async function reading(): Promise<AloneDesktop> {
  const desktop = await startAlone();
  for (const id of ['topics/non-punishment', 'topics/consent']) {
    await desktop.onPage(`location.hash = '#/${id}'`);
    await comes(
      desktop,
      `document.querySelector('article') && location.hash`,
      (at) => at === `#/${id}`,
    );
  }
  // Again and again: a page that has just come goes to its top once more.
  await comes<number>(desktop, 'scrollTo(0, 700), history.state?.scroll', (at) => at === 700);
  return desktop;
}

describe.skipIf(process.platform !== 'linux')('a page that dies in front of people', () => {
  it('comes back by itself at the same place, with the way back, once', async () => {
    const desktop = await reading();
    const note = 'not lost';
    await desktop.onPage(SAVE.replace('NOTE', note));
    await killPage(desktop);
    expect(await comes<number>(desktop, 'scrollY', (at) => at === 700)).toBe(700);
    expect(await desktop.onPage('location.hash')).toBe('#/topics/consent');
    expect(await desktop.onPage(SAVED)).toContain(note);
    const { title, entries } = await seen(desktop);
    expect(title).toContain('Consent');
    expect(entries).toHaveLength(3);
    await desktop.onPage('history.back()');
    expect(await comes(desktop, 'location.hash', (at) => at === '#/topics/non-punishment')).toBe(
      '#/topics/non-punishment',
    );
    await desktop.onPage('history.forward()');
    await comes(desktop, 'location.hash', (at) => at === '#/topics/consent');

    await killPage(desktop);
    const text = await comes<string>(desktop, 'document.body.innerText', (shown) =>
      Boolean(shown?.includes('stopped twice')),
    );
    expect(text).toContain('The system or another program ended it.');
    expect(text).not.toMatch(/killed|crashed|ERR_/);

    press(desktop, 'Return');
    expect(await comes<number>(desktop, 'scrollY', (at) => at === 700)).toBe(700);
    const again = await seen(desktop);
    expect(again.url).toBe('app://reader/index.html#/topics/consent');
    expect(again.entries.filter((url) => !url.startsWith('app://reader/index.html'))).toEqual([]);
    const print = await desktop.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('print')?.enabled,
      null,
    );
    expect(print).toBe(true);
  });

  it('does not come back in sight where it was hidden', async () => {
    const desktop = await reading();
    // As often as it takes: the gesture counts for nothing in the second after a page has come.
    const isHidden = (title?: string): boolean => title === 'Unit converter';
    for (let time = 0; time < 10; time += 1) {
      press(desktop, 'Escape', 'Escape', 'Escape');
      if (isHidden(await until(() => desktop.onPage<string>('document.title'), isHidden))) break;
    }
    await killPage(desktop);
    const text = await comes<string>(desktop, 'document.body.innerText', (shown) =>
      Boolean(shown?.includes('Start it again')),
    );
    expect(text).not.toMatch(/reader|traffick/i);
    expect((await seen(desktop)).title).toBe('Unit converter');
    press(desktop, 'Return');
    await comes(desktop, `document.querySelector('footer') && document.title`, (title) =>
      Boolean(title),
    );
    expect((await seen(desktop)).title).toContain('Field Reader');
  });
});

describe.skipIf(process.platform !== 'linux')('a page that does not answer', () => {
  it('does not keep its window open', async () => {
    const desktop = await startAlone();
    await desktop.onPage('void setTimeout(() => { for (;;); }, 0)');
    await desktop.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows().forEach((window) => window.close()), 200);
    }, null);
    const late = new Promise((resolve) => setTimeout(resolve, 15_000, 'late'));
    expect(await Promise.race([desktop.ended, late])).toBe(0);
  });
});
