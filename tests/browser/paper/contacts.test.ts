import { describe, expect, it } from 'vitest';
import {
  CONTACT_KINDS,
  type Contact,
  type OperationContacts,
} from '../../../src/shared/documents/contacts.js';
import { SHEET_FORMATS, PAPERS, type SheetFormat } from '../../../src/shared/print/print-job.js';
import { everyNth } from '../../support/thorough.js';
import { squeezed } from './pdf.js';
import { article, idsOf, sharedPrintPage } from './site.js';

const PROMISED = { one: 1, two: 2 } as const;
const ID = 'operations/presence-in-albania';

const printed = sharedPrintPage();

async function print(id: string, cut: SheetFormat, contacts: OperationContacts) {
  const { pages } = await printed.print({
    kind: 'sheets',
    ids: [id],
    paper: 'A4',
    cut,
    contacts: { [id]: contacts },
  });
  return { pages, text: squeezed(pages.join(' ')) };
}
const contact = (text: string, checkedOn = new Date().toISOString().slice(0, 10)): Contact => ({
  text,
  checkedBy: 'Ana Marković',
  checkedOn,
});
/** Every line filled in, with the name of the line in it. */
const all = (text: (kind: string) => string): OperationContacts =>
  Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, contact(text(kind))]));

describe.each(everyNth(SHEET_FORMATS, 2))('local contacts on the sheet, cut: %s', (cut) => {
  it('print as filled in, with who checked them; the others are ruled lines', async () => {
    const { text } = await print(ID, cut, { hotline: contact('<b>Телефон</b> "000"\tÇ') });
    expect(text).toContain(squeezed('<b>Телефон</b> "000" Ç'));
    expect(text).toContain(squeezed('Checked by Ana Marković,'));
    expect(text).toContain(squeezed('Filled in locally, not by Field Reader'));
    for (const line of ['Hotline', 'Police unit', 'Shelter or NGO', 'Checked on']) {
      expect(text).toContain(squeezed(line));
    }
    expect(await printed.page.locator('.fs-contacts li:not(.fs-known)').count()).toBe(6);
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

const FULL = PAPERS.flatMap((paper) => (['one', 'two'] as const).map((cut) => ({ paper, cut })));
describe.each(everyNth(FULL, 3))(
  'sheets full of long contacts, $cut on $paper',
  ({ paper, cut }) => {
    it('keep their pages, their contacts and their QR code', async () => {
      const ids = idsOf('operation');
      const words = 'Office for the co-ordination of this work, Main Street 1, ask for';
      const filled = all((kind) => `${words} ${kind}`);
      const contacts = Object.fromEntries(ids.map((id) => [id, filled]));
      const { pages } = await printed.print({ kind: 'sheets', ids, paper, cut, contacts });
      const each = PROMISED[cut];
      expect(pages).toHaveLength(each * ids.length);
      expect(await printed.page.locator('.fs-too-long').count()).toBe(0);
      expect(await printed.page.locator('.fs-sheet .pp-qr').count()).toBe(ids.length);
      ids.forEach((id, index) => {
        const text = squeezed(pages.slice(index * each, (index + 1) * each).join(' '));
        expect(text).toContain(squeezed(article(id).title));
        for (const kind of CONTACT_KINDS) expect(text, id).toContain(squeezed(`ask for ${kind}`));
      });
    });
  },
);

it('a contact far too long is cut at a word, says so, and breaks where it has no spaces', async () => {
  const { pages, text } = await print(ID, 'one', {
    hotline: contact('words '.repeat(160)),
    police: contact('9'.repeat(140)),
  });
  expect(pages).toHaveLength(1);
  expect(text).toContain(squeezed('words … (more in the reader)'));
  const outside = await printed.page
    .locator('.fs-known')
    .evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth + 1).length);
  expect(outside).toBe(0);
});
