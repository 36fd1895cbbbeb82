import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { EVERY_COMBINATION } from '../support/thorough.js';
import { openMenu } from '../support/menu.js';
import { FORMS, openForm, type OpenForm } from './forms.js';
import { readPdf } from './paper/pdf.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Presses a button of the article page and gives the print page that it opens. */
async function press(page: Page, name: RegExp): Promise<Page> {
  const [paper] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name }).first().click(),
  ]);
  // It has asked the browser to print when it was ready, and not before.
  await paper.waitForSelector('html[data-print="ready"][data-dialog="print"]', {
    state: 'attached',
  });
  return paper;
}

const pdfOf = (paper: Page) =>
  paper.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });

describe.each(FORMS)('from the %s', (name) => {
  /** What the two forms do by the same code is tried in one. */
  const inOne = it.runIf(EVERY_COMBINATION || name === 'hosted site');
  let form: OpenForm;
  beforeAll(async () => {
    form = await openForm(browser, name);
  });
  afterAll(async () => {
    expect(form.outside).toEqual([]);
    await form.close();
  });

  it('an operation prints as a sheet of two pages', async () => {
    const page = await form.page('#/operations/mission-to-montenegro');
    await openMenu(page, 'Print');
    const paper = await press(page, /Print fact sheet/);
    const { pages } = await readPdf(await pdfOf(paper));
    expect(pages).toHaveLength(2);
    expect(pages.join(' ')).toContain('OSCE Mission to Montenegro');
    expect(pages[1]).toContain('Page 2 of 2');
  });

  inOne('a sheet prints in the cut that was chosen, which is remembered', async () => {
    const page = await form.page('#/operations/mission-to-montenegro');
    await openMenu(page, 'Print');
    await page.getByLabel('Fact sheet', { exact: true }).selectOption({ value: 'one' });
    const paper = await press(page, /Print fact sheet/);
    expect((await readPdf(await pdfOf(paper))).pages).toHaveLength(1);
    await paper.close();
    await page.reload();
    await openMenu(page, 'Print');
    const choice = page.getByLabel('Fact sheet', { exact: true });
    await choice.waitFor();
    expect(await choice.inputValue()).toBe('one');
  });

  it('a handout says how many pages it will have, and has as many', async () => {
    const page = await form.page('#/topics/consent');
    await openMenu(page, 'Add to');
    await page.getByRole('button', { name: /^Add to handout/ }).click();
    await page.goto(form.at('#/handout'));
    const count = page.getByText(/^\d+ pages on A4$/);
    await count.waitFor();
    const paper = await press(page, /Print the handout/);
    const { pages } = await readPdf(await pdfOf(paper));
    expect(await count.innerText()).toBe(`${pages.length} pages on A4`);
  });

  inOne('the list of operations prints all their sheets as one document', async () => {
    const page = await form.page('#/browse/operations');
    const paper = await press(page, /Print all \d+ fact sheets/);
    const { pages } = await readPdf(await pdfOf(paper));
    expect(pages[1]).toContain('Contents');
    expect(pages.length).toBeGreaterThan(10);
  });

  inOne('any other article prints as a document', async () => {
    const page = await form.page('#/scenarios/building-site');
    await openMenu(page, 'Print');
    const paper = await press(page, /^Print this page/);
    const { pages } = await readPdf(await pdfOf(paper));
    expect(pages.join(' ')).toContain('An invented case for training');
    expect(pages.length).toBeGreaterThan(1);
  });

  it('says where the printout is when the browser blocks the new page', async () => {
    const page = await form.page('#/topics/consent');
    await page.evaluate(() => {
      window.open = () => null;
    });
    await openMenu(page, 'Print');
    await page.getByRole('button', { name: 'Print this page' }).click();
    const link = page.locator('main a[href*="print"]').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('topics%2Fconsent');
  });
});
