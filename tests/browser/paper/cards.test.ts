import { describe, expect, it } from 'vitest';
import { drawJob, pagePdf } from '../../../build/paper.js';
import { CARDS_PER_PAGE, type CardSource } from '../../../src/shared/print/card-source.js';
import { PAPERS } from '../../../src/shared/print/paper.js';
import type { PrintJob } from '../../../src/shared/print/print-job.js';
import { EVERY_COMBINATION } from '../../support/thorough.js';
import { readPdf, squeezed } from './pdf.js';
import { article, idsOf, sharedPrintPage } from './site.js';

const printed = sharedPrintPage();

const GLOSSARY: CardSource[] = idsOf('glossary').map((id) => ({ id }));
const SCENARIOS: CardSource[] = idsOf('scenario').map((id) => ({ id }));
const INDICATORS: CardSource[] = idsOf('topic')
  .filter((id) => id.startsWith('topics/indicators-'))
  .map((id) => ({ id, at: 'how-to-recognise-it' }));
const WHAT = { GLOSSARY, SCENARIOS, INDICATORS };
/** Every pair of size and paper, and each source in every size. */
const JOBS = Object.entries(WHAT).flatMap(([name, from], row) =>
  CARDS_PER_PAGE.flatMap((perPage, column) =>
    PAPERS.filter(
      (_paper, index) => EVERY_COMBINATION || index === (row + column) % PAPERS.length,
    ).map((paper) => ({ name, from, perPage, paper })),
  ),
);

/** The faces of one side as drawn: where on the sheet, what they say, and whether anything is cut. */
interface Face {
  side: string;
  column: number;
  row: number;
  text: string;
  clipped: boolean;
}
const READ_FACES = `[...document.querySelectorAll('.ct-grid')].map((grid) => {
  const box = grid.getBoundingClientRect();
  return [...grid.querySelectorAll('.ct-card')].filter((card) => card.textContent.trim() !== '').map((card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    const text = card.querySelector('.ct-text');
    return {
      side: grid.dataset.side,
      column: Math.round((left - box.left) / width),
      row: Math.round((top - box.top) / height),
      text: card.textContent,
      clipped: text.scrollHeight > text.clientHeight || text.scrollWidth > text.clientWidth + 1 ||
        card.scrollHeight > card.clientHeight,
    };
  });
})`;

describe.each(JOBS)('cards: $name, $perPage to a page, $paper', ({ from, perPage, paper }) => {
  it('have their backs behind their fronts, nothing clipped, and as many pages as foretold', async () => {
    const drawn = await drawJob(printed.page, {
      kind: 'cards',
      from,
      perPage,
      paper,
      title: 'Test',
    });
    expect(drawn).toMatchObject({ ready: true, title: 'Cards: Test' });
    const counted = Number(await printed.page.locator('html').getAttribute('data-print-pages'));
    const sides = await printed.page.evaluate<Face[][]>(READ_FACES);
    const pdf = await readPdf(await pagePdf(printed.page));
    expect(pdf.pages).toHaveLength(counted);
    expect(sides.length % 2).toBe(0);
    sides.forEach((faces, index) => {
      expect(faces.filter(({ clipped }) => clipped)).toEqual([]);
      expect(faces.every(({ side }) => side === (index % 2 === 0 ? 'front' : 'back'))).toBe(true);
      if (index % 2 === 0) {
        const places = faces.map(({ column, row }) => `${1 - column},${row}`).sort();
        const behind = sides[index + 1]?.map(({ column, row }) => `${column},${row}`).sort();
        expect(behind).toEqual(places);
      }
      for (const { text } of faces) {
        // Only up to the next item of a list: its number stands on paper alone.
        expect(squeezed(pdf.pages[index] ?? '')).toContain(squeezed(text).slice(0, 12));
      }
    });
  });
});

describe('cards of the glossary', () => {
  it('have each term once, with its meaning behind it', async () => {
    await drawJob(printed.page, {
      kind: 'cards',
      from: GLOSSARY,
      perPage: 8,
      paper: 'A4',
      title: 'Terms',
    });
    const sides = await printed.page.evaluate<Face[][]>(READ_FACES);
    const found = sides.flatMap((faces, index) =>
      index % 2 === 0
        ? faces.map(({ text, column, row }) => ({
            term: text,
            meaning:
              sides[index + 1]?.find((back) => back.column === 1 - column && back.row === row)
                ?.text ?? '',
          }))
        : [],
    );
    expect(found).toHaveLength(GLOSSARY.length);
    GLOSSARY.forEach(({ id }, index) => {
      expect(squeezed(found[index]?.term ?? '')).toContain(squeezed(article(id).title));
      // The foot of the back names the article it belongs to.
      expect(squeezed(found[index]?.meaning ?? '')).toContain(squeezed(article(id).title));
    });
  });
});

describe('cards of a scenario', () => {
  it('keep the answers off the cards', async () => {
    await drawJob(printed.page, {
      kind: 'cards',
      from: [{ id: 'scenarios/begging' }],
      perPage: 4,
      paper: 'A4',
      title: 'x',
    });
    const cards = squeezed(
      (await printed.page.evaluate<Face[][]>(READ_FACES))
        .flat()
        .map(({ text }) => text)
        .join(' '),
    );
    expect(cards).toContain(squeezed('Is begging a sign of trafficking?'));
    expect(cards).not.toContain(squeezed('A sweep would hide the organiser'));
    const pdf = await readPdf(await pagePdf(printed.page));
    expect(squeezed(pdf.pages.slice(2).join(''))).toContain(
      squeezed('A sweep would hide the organiser'),
    );
    // What they state has its source.
    expect(await printed.page.locator('.pt-part [data-sources]').count()).toBeGreaterThan(0);
    expect(await printed.page.locator('.pt-part .pp-sources > li').count()).toBeGreaterThan(0);
  });

  it('says so when there is nothing to cut out', async () => {
    const job: PrintJob = {
      kind: 'cards',
      from: [{ id: 'topics/gone' }],
      perPage: 8,
      paper: 'A4',
      title: 'x',
    };
    expect(await drawJob(printed.page, job)).toMatchObject({
      ready: false,
      message: expect.stringContaining('nothing here to make cards') as string,
    });
  });
});
