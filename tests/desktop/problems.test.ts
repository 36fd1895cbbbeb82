import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { comesTrue, copyOfApp, start } from './support.js';

const EDITION = 'out/content/en';

async function textOf(page: Page): Promise<string> {
  await page.waitForSelector('main h1');
  return page.evaluate<string>('document.body.innerText');
}

describe('the app cannot show its reader', () => {
  const cases: [string, (app: string) => Promise<void>, string][] = [
    [
      'the edition is missing',
      (app) => rm(join(app, EDITION), { recursive: true }),
      'The edition is missing',
    ],
    [
      'the manifest is damaged',
      (app) => writeFile(join(app, EDITION, 'manifest.json'), '{"format": 1, '),
      'The edition is damaged',
    ],
    [
      'the catalog is damaged',
      (app) => writeFile(join(app, EDITION, 'catalog.json'), '{"articles": []}'),
      'The edition is damaged',
    ],
    [
      'the edition is of another format',
      (app) => writeFile(join(app, EDITION, 'manifest.json'), '{"format": 99}'),
      'The edition needs another version of Field Reader',
    ],
    [
      'the reader’s own files are missing',
      (app) => rm(join(app, 'out/renderer/index.html')),
      'Part of Field Reader is missing',
    ],
  ];

  it.each(cases)('%s: a page says what happened and what to do', async (_what, damage, title) => {
    const appFolder = await copyOfApp();
    await damage(appFolder);
    const { desktop, page } = await start({ appFolder });
    const text = await textOf(page);
    expect(await page.title()).toBe(`${title} – Field Reader`);
    expect(text).toContain(title);
    expect(text).toContain('What to do');
    expect(text).toContain('install Field Reader again');
    // Its styles came too, under the same policy; and nothing in the menu leads nowhere.
    expect(await page.evaluate('getComputedStyle(document.querySelector("main")).maxWidth')).toBe(
      '640px',
    );
    const state = await desktop.evaluate(
      ({ BrowserWindow, Menu }) => ({
        visible: BrowserWindow.getAllWindows().map((window) => window.isVisible()),
        print: Menu.getApplicationMenu()?.getMenuItemById('print')?.enabled,
      }),
      null,
    );
    expect(state).toEqual({ visible: [true], print: false });
  });
});

describe('part of the edition is damaged', () => {
  it('one article: its page says so, the others can be read', async () => {
    const appFolder = await copyOfApp();
    const article = 'articles/operations/presence-in-albania.json';
    await rm(join(appFolder, EDITION, article));
    const { page } = await start({ appFolder });
    expect(await page.evaluate(`fetch('content/en/${article}').then((r) => r.status)`)).toBe(500);
    await page.evaluate("location.hash = '#/operations/presence-in-albania'");
    await comesTrue(page, '/damaged|missing|could not/i.test(document.body.innerText)');
    await page.evaluate("location.hash = '#/operations/mission-to-montenegro'");
    await comesTrue(page, "document.querySelector('main h1')?.textContent.includes('Montenegro')");
  });

  it('the search index: reading works, and the bytes are not handed out', async () => {
    const appFolder = await copyOfApp();
    const file = join(appFolder, EDITION, 'search.json');
    // Same length, one letter changed: only the hash can tell.
    const text = await readFile(file, 'utf8');
    await writeFile(file, `${text.slice(0, -2)} ${text.slice(-1)}`);
    const { page } = await start({ appFolder });
    expect(await textOf(page)).toContain('Field Reader');
    const answer = await page.evaluate<string>(
      "fetch('content/en/search.json').then(async (r) => r.status + ' ' + (await r.text()))",
    );
    expect(answer).toMatch(/^500 The file content\/en\/search\.json of this edition is damaged/);
  });
});
