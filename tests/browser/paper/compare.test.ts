import { describe, expect, it } from 'vitest';
import { drawJob, pagePdf } from '../../../build/paper.js';
import { PAPERS, type Paper } from '../../../src/shared/print/paper.js';
import { everyNth } from '../../support/thorough.js';
import { readPdf, squeezed } from './pdf.js';
import { article, hiddenTexts, idsOf, operation, sharedPrintPage } from './site.js';

const shared = sharedPrintPage();

const ids = idsOf('operation');
const draw = (a: string, b: string, paper: Paper, whole = true) =>
  drawJob(shared.page, { kind: 'compare', ids: [a, b], whole, paper });

/** Whatever sticks out of its cell or of the page. */
const TOO_WIDE = `[...document.querySelectorAll('.pv-comparison, .pv-comparison :is(th, td)')]
  .filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent.slice(0, 60))`;

describe.each(PAPERS)('two operations on one table, %s', (paper) => {
  it('has the head of the table, edition and both codes on every page, and all sources', async () => {
    const [a, b] = ['operations/presence-in-albania', 'operations/mission-to-montenegro'] as const;
    expect(await draw(a, b, paper)).toMatchObject({
      ready: true,
      title: 'Albania and Montenegro',
    });
    const pdf = await readPdf(await pagePdf(shared.page));
    const [width] = pdf.sizes[0] ?? [];
    expect(width).toBe(paper === 'A4' ? 595 : 612);
    const listed = pdf.pages.findIndex((text) => /\bSources\b/.test(text));
    expect(listed).toBeGreaterThan(0);
    pdf.pages.forEach((text, index) => {
      if (index <= listed) expect(text).toContain('What is compared');
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(squeezed(text)).toContain(squeezed('English edition of'));
      for (const id of [a, b]) expect(text).toContain(article(id).code);
    });
    // As drawn: where a line breaks between pages, feet and head stand in the middle of its text.
    const all = squeezed((await shared.page.locator('.pv-table').textContent()) ?? '');
    for (const id of [a, b]) {
      const { figures, series } = operation(id);
      const left = hiddenTexts(operation(id));
      for (const { text } of figures) {
        if (!left.includes(text)) expect(all).toContain(squeezed(text));
      }
      for (const { title } of series) expect(all).toContain(squeezed(title));
      for (const hidden of left) expect(all).not.toContain(squeezed(hidden));
    }
    // Every number beside a statement is that of a source in the list.
    const shown = await shared.page.locator('.pv-table .pp-refs').allTextContents();
    const last = Math.max(...shown.flatMap((text) => text.split(/\D+/).map(Number)));
    expect(await shared.page.locator('.pp-sources > li').count()).toBe(last);
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
  });

  it('fits the page, whichever two are compared', async () => {
    // Each operation once on either side.
    for (const id of everyNth(ids, 4)) {
      const other = ids[(ids.indexOf(id) + 1) % ids.length] ?? '';
      expect(await draw(id, other, paper)).toMatchObject({ ready: true });
      expect(await shared.page.evaluate(TOO_WIDE), `${id} and ${other}`).toEqual([]);
    }
  });
});

describe('law and referral of two operations', () => {
  it.each(PAPERS)('stand on one page, their sources behind it, %s', async (paper) => {
    for (const id of everyNth(ids, 4)) {
      const other = ids[(ids.indexOf(id) + 1) % ids.length] ?? '';
      expect(await draw(id, other, paper, false)).toMatchObject({ ready: true });
      expect(await shared.page.evaluate(TOO_WIDE), `${id} and ${other}`).toEqual([]);
      const pdf = await readPdf(await pagePdf(shared.page));
      const last = await shared.page.locator('.pv-table tbody tr').last().textContent();
      expect(squeezed(pdf.pages[0] ?? ''), `${id} and ${other}`).toContain(
        squeezed(last ?? '-').slice(-40),
      );
    }
  });
});

describe('a comparison that cannot be', () => {
  it('says which article is no operation', async () => {
    const drawn = await draw(ids[0] ?? '', 'topics/non-punishment', 'A4');
    expect(drawn).toMatchObject({ ready: false });
    expect('message' in drawn && drawn.message).toContain('topics/non-punishment');
  });
});
