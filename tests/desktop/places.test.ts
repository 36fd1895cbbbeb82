import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_FOLDER } from '../../src/main/storage/portable-data.js';
import type { Desktop } from './launch.js';
import { stick } from './stick.js';
import { ask, start, temporaryFolder, until } from './support.js';

const DARK = JSON.stringify({ version: 1, theme: 'dark', paper: 'A4', cut: 'two' });

/** What a person would read above the page. */
const told = (page: { locator: (of: string) => { allInnerTexts(): Promise<string[]> } }) =>
  page.locator('.messages p').allInnerTexts();

describe('--safe', () => {
  it('leaves settings aside, touches none of them, and says so', async () => {
    const userData = await temporaryFolder();
    await writeFile(join(userData, 'settings.json'), '{ broken');
    const { page } = await start({ userData, switches: ['--safe'] });
    await page.waitForSelector('.messages p');
    expect(await told(page)).toEqual([
      expect.stringMatching(/^Safe start: .*local contacts, handout and other documents/),
    ]);
    expect(await ask(page, "writeSettings({ theme: 'dark' })")).toMatchObject({
      answer: { settings: { theme: 'dark' } },
    });
    expect(await readFile(join(userData, 'settings.json'), 'utf8')).toBe('{ broken');
    expect((await readdir(userData)).filter((name) => name.includes('corrupt'))).toEqual([]);
  });
});

describe('a folder of settings that cannot be written', () => {
  it('does not keep the reader from working, and is told', async () => {
    const folder = await temporaryFolder();
    // What stands in the way is not a right: tests may run as an account that has all.
    await writeFile(join(folder, 'profile'), '');
    const { page } = await start({ userData: join(folder, 'profile') });
    await page.waitForSelector('.messages p');
    expect(await told(page)).toEqual([expect.stringContaining('cannot be written to')]);
    expect(await ask(page, "writeSettings({ theme: 'dark' })")).toMatchObject({
      answer: { settings: { theme: 'dark' }, notices: [] },
    });
    expect(await readdir(folder)).toEqual(['profile']);
  });

  it('as one of a newer version is left as it is, and is told', async () => {
    const userData = await temporaryFolder();
    const text = '{"version":2,"theme":"dark","voice":"low"}';
    await writeFile(join(userData, 'settings.json'), text);
    const { page } = await start({ userData });
    await page.waitForSelector('.messages p');
    expect(await told(page)).toEqual([expect.stringContaining('newer version')]);
    await ask(page, "writeSettings({ paper: 'Letter' })");
    expect(await readFile(join(userData, 'settings.json'), 'utf8')).toBe(text);
  });
});

describe('a program with the marker file beside it', () => {
  it('keeps settings beside itself', async () => {
    const { folder, program } = await stick();
    const { page } = await start({ program });
    await page.waitForSelector('main h1');
    await ask(page, "writeSettings({ theme: 'dark' })");
    const kept = await readFile(join(folder, DATA_FOLDER, 'settings.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ theme: 'dark' });
    expect(await told(page)).toEqual([]);
  });

  it('on a stick that cannot be written: uses what is there, keeps changes in memory, says so', async () => {
    const { folder, program } = await stick();
    // What stands in the way of the folder is not a right: tests may run as an account that has all.
    await writeFile(join(folder, DATA_FOLDER), '');
    const { desktop, page } = await start({ program });
    await page.waitForSelector('.messages p');
    expect(await told(page)).toEqual([expect.stringContaining('cannot be written to')]);
    expect(await ask(page, "writeSettings({ theme: 'dark' })")).toMatchObject({
      answer: { settings: { theme: 'dark' }, notices: [] },
    });
    const place = await desktop.evaluate(({ app }) => app.getPath('userData'), null);
    expect(place.startsWith(folder)).toBe(false);
    expect(existsSync(join(place, 'settings.json'))).toBe(false);
  });

  it('without the marker keeps nothing there', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, DATA_FOLDER));
    await writeFile(join(folder, DATA_FOLDER, 'settings.json'), DARK);
    const { portableData } = await import('../../src/main/storage/portable-data.js');
    expect(portableData({ exe: join(folder, 'x'), platform: 'linux' })).toBeUndefined();
  });
});

describe('the crash log', () => {
  const answerWith = (desktop: Desktop, button: number): Promise<void> =>
    desktop.evaluate(({ dialog }, response) => {
      Object.assign(globalThis, { shown: '' });
      dialog.showMessageBox = (...args: unknown[]) => {
        const { message, detail = '' } = args.at(-1) as { message: string; detail?: string };
        Object.assign(globalThis, { shown: `${message}\n${detail}` });
        return Promise.resolve({ response, checkboxChecked: false });
      };
    }, button);
  const open = (desktop: Desktop): Promise<string> =>
    desktop.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('crash-log')?.click();
      return (globalThis as unknown as { shown: string }).shown;
    }, null);

  it('notes a graphics failure, can be read from the menu, and deleted there', async () => {
    const userData = await temporaryFolder();
    const { desktop } = await start({ userData });
    await answerWith(desktop, 0);
    expect(await open(desktop)).toContain('nothing has gone wrong');
    await desktop.evaluate(({ app }) => {
      const details = { type: 'GPU', reason: 'crashed', exitCode: 5 };
      app.emit('child-process-gone', {}, details);
    }, null);
    const file = join(userData, 'crash-log.txt');
    expect(await readFile(file, 'utf8')).toMatch(/GPU: crashed \(5\)/);
    expect(await open(desktop)).toContain('GPU: crashed (5)');
    await answerWith(desktop, 1);
    await open(desktop);
    expect(existsSync(file)).toBe(false);
  });

  it('notes what the page fails to handle and requests that are refused, each once and without content', async () => {
    const userData = await temporaryFolder();
    const { page } = await start({ userData, causes: /plimwoshen|nobody waits/ });
    await page.waitForSelector('main h1');
    await ask(page, "writeSettings({ theme: 'plimwoshen' })");
    await ask(page, "writeSettings({ theme: 'plimwoshen' })");
    await ask(page, "reportProgress(1, 'plimwoshen')");
    await page.evaluate(`setTimeout(() => JSON.parse('plimwoshen'))`);
    await page.evaluate(`void Promise.reject(new RangeError('nobody waits'))`);
    const log = await until(
      () => readFile(join(userData, 'crash-log.txt'), 'utf8'),
      (text) => text.includes('nobody waits'),
    );
    const entries = log.split('\n').filter((line) => line.startsWith('20'));
    expect(entries.map((line) => line.slice(26)).sort()).toEqual([
      'ipc: reader.reportProgress: this sender is refused (window)',
      'ipc: reader.writeSettings: these arguments are refused (arguments)',
      'page: RangeError: nobody waits',
      expect.stringMatching(/^page: SyntaxError: Unexpected token …/),
    ]);
    expect(log).not.toContain('plimwoshen');
  });
});
