import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawJob } from '../../../build/paper.js';
import {
  SHEET_FORMATS,
  PAPERS,
  type SheetFormat,
  type Paper,
} from '../../../src/shared/print/print-job.js';
import { everyNth, EVERY_COMBINATION } from '../../support/thorough.js';
import { squeezed, type PdfFacts } from './pdf.js';
import { article, hiddenTexts, idsOf, operation, sharedPrintPages } from './site.js';
import { sheetTexts } from './sheet-texts.js';

/** Points. */
const SIZES: Readonly<Record<Paper, [number, number]>> = { A4: [595, 842], Letter: [612, 792] };
const SCREENS = {
  plain: { viewport: { width: 1280, height: 800 } },
  // Zoom of 200 % is half the pixels across and twice the density.
  'dark, zoomed': {
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
    colorScheme: 'dark',
  },
} satisfies Record<string, BrowserContextOptions>;
type Screen = keyof typeof SCREENS;
/** Runs of digits that someone could dial. Dates, years and document numbers do not look so. */
const DIALABLE = [/\+\d[\d ()/-]{6,}/, /\b116[ -]?\d{3}\b/, /\b\d{3}[ -]\d{3}[ -]?\d{2,}\b/];

const printedOn = sharedPrintPages(SCREENS);
const plain = () => printedOn('plain').page;
const print = (ids: string[], paper: Paper, cut: SheetFormat = 'two', screen: Screen = 'plain') =>
  printedOn(screen).print({ kind: 'sheets', ids, paper, cut });

/** Whatever reaches beyond the paper or out of its own box, named. */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const sheet of document.querySelectorAll('.fs-page')) {
      const style = getComputedStyle(sheet);
      const box = sheet.getBoundingClientRect();
      const left = box.left + parseFloat(style.paddingLeft) - 1;
      const right = box.right - parseFloat(style.paddingRight) + 1;
      const bottom = box.bottom - parseFloat(style.paddingBottom) + 1;
      for (const element of sheet.querySelectorAll('*')) {
        if (element.closest('.pp-unseen') || getComputedStyle(element).clipPath !== 'none')
          continue;
        const { left: l, right: r, bottom: b, width } = element.getBoundingClientRect();
        if (width > 0 && (l < left || r > right || b > bottom)) {
          found.push(
            `${element.tagName}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 40)}`,
          );
        }
      }
    }
    return found;
  });

/** How many pages a cut promises; large print takes what it needs. */
const PROMISED: Readonly<Record<SheetFormat, number | undefined>> = {
  one: 1,
  two: 2,
  large: undefined,
};
const TITLES: Readonly<Record<SheetFormat, string>> = {
  one: 'One-page fact sheets on OSCE field operations',
  two: 'Fact sheets on OSCE field operations',
  large: 'Fact sheets on OSCE field operations in large print',
};
const KICKERS: Readonly<Record<SheetFormat, string>> = {
  one: 'Fact sheet on one page',
  two: 'Fact sheet',
  large: 'Fact sheet in large print',
};
const ALL = PAPERS.flatMap((paper) => SHEET_FORMATS.map((cut) => ({ paper, cut })));
/** Each format and each paper once; every pair of them when thorough. */
const JOBS = EVERY_COMBINATION
  ? ALL
  : ALL.filter(({ paper, cut }) => (paper === 'Letter') === (cut === 'one'));
const ids = idsOf('operation');

/** All sheets are drawn once, as the collection; each is then looked at by itself. */
describe.each(JOBS)('all fact sheets on $paper, cut: $cut', ({ paper, cut }) => {
  let pdf: PdfFacts;
  /** The first page of each sheet, from 0, as the contents have it. */
  let starts: number[];
  const pagesOf = (index: number) => pdf.pages.slice(starts[index], starts[index + 1]);
  beforeAll(async () => {
    pdf = await printedOn('plain').print({ kind: 'collection', ids, paper, cut });
    const numbers = await plain().locator('.pc-number').allTextContents();
    starts = numbers.map((number) => Number(number) - 1);
  });

  it('have a cover, contents with the true page numbers, and running feet', async () => {
    const [cover = '', contents = ''] = pdf.pages;
    expect(await overflows(plain())).toEqual([]);
    // What the layout has counted is what comes out.
    const counted = await plain().locator('.fs-page').count();
    expect(pdf.sizes).toEqual(Array.from({ length: counted }, () => SIZES[paper]));
    for (const words of [
      TITLES[cut],
      'English edition of',
      'not an OSCE publication',
      'implies no position',
    ]) {
      expect(squeezed(cover)).toContain(squeezed(words));
    }
    expect(cover).not.toContain('Page 1 of');
    pdf.pages.slice(1).forEach((text, index) => {
      expect(text).toContain(`Page ${index + 2} of ${counted}`);
      expect(squeezed(text)).toContain(squeezed('Field Reader, English edition of'));
    });
    expect(starts).toHaveLength(ids.length);
    for (const id of ids) expect(squeezed(contents)).toContain(squeezed(article(id).title));
    expect(pdf).toMatchObject({ title: TITLES[cut], language: 'en', tagged: true });
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
    const marks = pdf.outline.map(squeezed);
    for (const mark of ['Contents', ...ids.map((id) => article(id).title)]) {
      expect(marks).toContain(squeezed(mark));
    }
    expect(marks.filter((mark) => mark === squeezed('Local contacts'))).toHaveLength(ids.length);
  });

  it.each(ids)('%s', async (id) => {
    const sheet = plain().locator(`[id="${id}"]`);
    const pages = pagesOf(ids.indexOf(id));
    const { title, summary } = article(id);
    const fields = operation(id);
    expect(pages).toHaveLength(PROMISED[cut] ?? pages.length);
    expect(await sheet.locator('.fs-page').count()).toBe(pages.length);
    // Its name at the foot of each of its pages.
    for (const page of pages) expect(squeezed(page)).toContain(squeezed(title));
    const text = squeezed(pages.join(' '));
    const required = [
      title,
      summary,
      fields.city,
      fields.hostState,
      'Established',
      'Mandate decision',
      'What it is there to do',
      'Working areas',
      'What it has done against trafficking',
      'Criminal law',
      'Palermo Protocol',
      'CETS 197',
      'Local contacts',
      'Hotline',
      'Police unit',
      'Prosecution',
      'Labour inspectorate',
      'Shelter or NGO',
      'Checked by',
      'Checked on',
      'No number is printed here unless someone has checked it.',
      'Sources',
      'not an OSCE publication',
      'implies no position on any boundary',
      // Beside its QR code.
      'Official page',
      fields.website?.url ?? 'no address',
    ];
    for (const words of required) expect(text).toContain(squeezed(words));
    await expect(sheet.locator('.pp-qr svg').getAttribute('aria-label')).resolves.toContain(
      fields.website?.url,
    );
    const map = sheet.locator('.fs-map svg');
    expect(await map.getAttribute('aria-label')).toContain(fields.city);
    const points = await map.locator('text').evaluateAll((texts) =>
      texts.map((name) => {
        const { a: scale } = (name as SVGTextElement).getScreenCTM() ?? { a: 0 };
        return parseFloat(getComputedStyle(name).fontSize) * scale * 0.75;
      }),
    );
    // The city and the scale, in letters a copier keeps.
    expect(points).toHaveLength(2);
    for (const size of points) expect(size).toBeGreaterThan(cut === 'large' ? 16 : 7);
    const facts = sheetTexts(fields);
    const missing = facts.filter((fact) => !text.includes(squeezed(fact)));
    if (cut === 'large') expect(missing).toEqual([]);
    // Nothing is left out in silence.
    if (missing.length > 0) expect(text).toContain(squeezed('More in the reader.'));
    else expect(text).not.toContain(squeezed('More in the reader.'));
    // Read out, or copied, in the order it is read.
    const order = [
      summary,
      'What it is there to do',
      fields.mandate.find((fact) => fact.sheet)?.text ?? '',
      'What it has done against trafficking',
      'The framework in',
      'Local contacts',
    ].map((words) => text.indexOf(squeezed(words)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text.includes(squeezed('Not a party'))).toBe(
      [fields.framework.palermoProtocol, fields.framework.cets197].some(
        ({ status }) => status === 'not party',
      ),
    );
    for (const hidden of hiddenTexts(fields)) expect(text).not.toContain(squeezed(hidden));
    for (const pattern of DIALABLE) expect(pages.join('\n')).not.toMatch(pattern);
    // The sources in the text are the ones listed, numbered without a gap.
    const numbers = await sheet.locator('.pp-number').allTextContents();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  });
});

describe('large print', () => {
  it('sets nothing but raised numbers smaller than 16 points, and leaves no heading alone', async () => {
    const page = plain();
    for (const id of everyNth(ids, 4)) {
      expect(await drawJob(page, { kind: 'sheets', ids: [id], paper: 'A4', cut: 'large' })).toEqual(
        expect.objectContaining({ ready: true, notes: [] }),
      );
      const found = await page.evaluate(() => {
        const small: string[] = [];
        for (const element of document.querySelectorAll(
          '.fs-page *:not(svg *, sup, .pp-unseen *)',
        )) {
          const own = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
          const size = parseFloat(getComputedStyle(element).fontSize) * 0.75;
          if (own && size < 15.99) small.push(`${size}: ${element.textContent}`);
        }
        const last = [...document.querySelectorAll('.fs-page > :last-child')];
        return { small, alone: last.filter((piece) => piece.matches('h1, h2, h3')).length };
      });
      expect(found).toEqual({ small: [], alone: 0 });
    }
  });
});

describe('a job of several sheets', () => {
  it('starts each on a new page and counts its own pages', async () => {
    const some = ids.slice(0, 4);
    const pdf = await print(some, 'A4');
    expect(pdf.pages).toHaveLength(8);
    for (const [index, id] of some.entries()) {
      expect(pdf.pages[index * 2]).toContain(`${article(id).title} · Fact sheet · Page 1 of 2`);
      expect(pdf.pages[index * 2 + 1]).toContain(`${article(id).title} · Fact sheet · Page 2 of 2`);
    }
  });
});

describe('a job of several sheets in large print', () => {
  it('counts the pages of each', async () => {
    const pdf = await print(ids.slice(0, 2), 'Letter', 'large');
    const counts = await plain()
      .locator('.fs-sheet')
      .evaluateAll((sheets) => sheets.map((sheet) => sheet.querySelectorAll('.fs-page').length));
    const feet = counts.flatMap((pages) =>
      Array.from({ length: pages }, (_, index) => `Page ${index + 1} of ${pages}`),
    );
    expect(pdf.pages).toHaveLength(feet.length);
    feet.forEach((foot, index) => expect(pdf.pages[index]).toContain(foot));
  });
});

describe('the screen', () => {
  it.each(everyNth(SHEET_FORMATS, 2))(
    'never reaches paper: a dark theme at 200 % prints the same, cut: %s',
    async (cut) => {
      const [id = ''] = ids;
      const light = await print([id], 'A4', cut);
      const dark = await print([id], 'A4', cut, 'dark, zoomed');
      expect(dark.pages).toEqual(light.pages);
      // A sheet by itself counts its own pages and has its own name.
      expect(light.title).toBe(`${KICKERS[cut]}: ${article(id).title}`);
      light.pages.forEach((text, index) => {
        expect(text).toContain(`Page ${index + 1} of ${light.pages.length}`);
      });
      const background = await printedOn('dark, zoomed')
        .page.locator('.pp-page')
        .first()
        .evaluate((page) => getComputedStyle(page).backgroundColor);
      expect(background).toBe('rgb(255, 255, 255)');
    },
  );
});
