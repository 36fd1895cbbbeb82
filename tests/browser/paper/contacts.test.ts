import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawJob, openSite, pagePdf } from '../../../build/paper.js';
import { CONTACT_KINDS, type Contact, type OperationContacts } from '../../../src/shared/contacts.js'; // prettier-ignore
import { CUTS, PAPERS, type Cut, type Paper } from '../../../src/shared/print-job.js';
import { launchBrowser } from '../../support/browser.js';
import { readPdf, squeezed } from './pdf.js';
import { idsOf, SITE } from './site.js';

const PROMISED: Readonly<Partial<Record<Cut, number>>> = { one: 1, two: 2 };
const ID = 'operations/presence-in-albania';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await openSite(browser, SITE)).newPage();
});
afterAll(() => browser.close());

async function print(id: string, cut: Cut, contacts: OperationContacts, paper: Paper = 'A4') {
  const job = { kind: 'sheets' as const, ids: [id], paper, cut, contacts: { [id]: contacts } };
  expect(await drawJob(page, job)).toMatchObject({ ready: true });
  const pdf = await readPdf(await pagePdf(page));
  return { pages: pdf.pages, text: squeezed(pdf.pages.join(' ')) };
}
const contact = (text: string, checkedOn = new Date().toISOString().slice(0, 10)): Contact => ({
  text,
  checkedBy: 'Ana Marković',
  checkedOn,
});
/** Every line filled in, with the name of the line in it. */
const all = (text: (kind: string) => string): OperationContacts =>
  Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, contact(text(kind))]));

describe.each(CUTS)('local contacts on the sheet, cut: %s', (cut) => {
  it('print as filled in, with who checked them; the others are ruled lines', async () => {
    const { text } = await print(ID, cut, { hotline: contact('<b>Телефон</b> "000"\tÇ') });
    expect(text).toContain(squeezed('<b>Телефон</b> "000" Ç'));
    expect(text).toContain(squeezed('Checked by Ana Marković,'));
    expect(text).toContain(squeezed('Filled in locally, not by Field Reader'));
    for (const line of ['Hotline', 'Police unit', 'Shelter or NGO', 'Checked on']) {
      expect(text).toContain(squeezed(line));
    }
    expect(await page.locator('.fs-contacts li:not(.fs-known)').count()).toBe(6);
  });

  it('say so when they were checked more than twelve months ago, or never', async () => {
    const { text } = await print(ID, cut, {
      hotline: contact('000', '2020-02-03'),
      police: contact('001', ''),
    });
    expect(text).toContain(squeezed('Check again: last checked 3 February 2020'));
    expect(text).toContain(squeezed('Not checked: no date given'));
  });

  it('leave no line to sign when all are filled in', async () => {
    const { text } = await print(
      ID,
      cut,
      all((kind) => `Line ${kind}`),
    );
    expect(text).not.toContain(squeezed('Checked on'));
    for (const kind of CONTACT_KINDS) expect(text).toContain(squeezed(`Line ${kind}`));
  });
});

describe.each(PAPERS)('a sheet full of long contacts on %s', (paper) => {
  const JOBS = (['one', 'two'] as const).flatMap((cut) => idsOf('operation').map((id) => ({ cut, id }))); // prettier-ignore
  it.each(JOBS)('keeps its pages, $cut: $id', async ({ cut, id }) => {
    const words = 'Office for the co-ordination of this work, Main Street 1, ask for';
    const { pages, text } = await print(
      id,
      cut,
      all((kind) => `${words} ${kind}`),
      paper,
    );
    expect(pages).toHaveLength(PROMISED[cut] ?? 0);
    expect(await page.locator('.fs-too-long').count()).toBe(0);
    expect(await page.locator('.pp-qr').count()).toBe(1);
    for (const kind of CONTACT_KINDS) expect(text).toContain(squeezed(`ask for ${kind}`));
  });
});

it('a contact far too long is cut at a word, says so, and breaks where it has no spaces', async () => {
  const { pages, text } = await print(ID, 'one', {
    hotline: contact('words '.repeat(160)),
    police: contact('9'.repeat(140)),
  });
  expect(pages).toHaveLength(1);
  expect(text).toContain(squeezed('words … (more in the reader)'));
  const outside = await page
    .locator('.fs-known')
    .evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth + 1).length);
  expect(outside).toBe(0);
});
