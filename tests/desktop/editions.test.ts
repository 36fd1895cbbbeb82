import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeEdition, writeEditionsList } from '../../src/content/write.js';
import { ONLY_THERE, secondEdition } from '../support/second-edition.js';
import { comesTrue, copyOfApp, start, temporaryFolder, willSaveTo } from './support.js';

const CHOICE = "[...document.querySelectorAll('dialog select')].find((s) => s.value === 'en')";

const isOpen = (page: Page): Promise<void> =>
  comesTrue(
    page,
    `document.documentElement.dir === 'rtl' && document.querySelector('main h1')?.innerText.startsWith('${ONLY_THERE}')`,
  );

it('an edition in another language is served, remembered and printed', async () => {
  const appFolder = await copyOfApp();
  await writeEdition(secondEdition(), join(appFolder, 'out/content'));
  await writeEditionsList(join(appFolder, 'out/content'));
  const userData = await temporaryFolder();
  const { desktop, page } = await start({ appFolder, userData });
  await comesTrue(page, `Boolean(${CHOICE})`);
  await page.evaluate(
    `{ const choice = ${CHOICE}; choice.value = 'xx'; choice.dispatchEvent(new Event('change', { bubbles: true })); }`,
  );
  await isOpen(page);

  await page.evaluate("location.hash = '#/topics/consent'");
  await comesTrue(page, "Boolean(document.querySelector('[data-printable]'))");
  const file = join(userData, 'paper.pdf');
  await willSaveTo(desktop, file);
  const result = await page.evaluate(
    "window.reader.savePdf({ kind: 'article', ids: ['topics/consent'], paper: 'A4', lang: 'xx' })",
  );
  expect(result).toEqual({ outcome: 'done', file });
  expect((await readFile(file)).includes('/Lang (xx)')).toBe(true);
  await desktop.quit();

  await isOpen((await start({ appFolder, userData })).page);
});
