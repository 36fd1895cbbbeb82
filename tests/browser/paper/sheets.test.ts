import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawJob, openSite, pagePdf } from '../../../build/paper.js';
import { CUTS, PAPERS, type Cut, type Paper } from '../../../src/shared/print-job.js';
import { launchBrowser } from '../../support/browser.js';
import { readPdf, squeezed, type PdfFacts } from './pdf.js';
import { article, hiddenTexts, idsOf, operation, SITE } from './site.js';
import { sheetTexts } from './sheet-texts.js';

/** Points. */
const SIZES: Readonly<Record<Paper, [number, number]>> = { A4: [595, 842], Letter: [612, 792] };
const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  plain: { viewport: { width: 1280, height: 800 } },
  // Zoom of 200 % is half the pixels across and twice the density.
  'dark, zoomed': {
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
    colorScheme: 'dark',
  },
};
/** Runs of digits that someone could dial. Dates, years and document numbers do not look so. */
const DIALABLE = [/\+\d[\d ()/-]{6,}/, /\b116[ -]?\d{3}\b/, /\b\d{3}[ -]\d{3}[ -]?\d{2,}\b/];

let browser: Browser;
const pages: Record<string, Page> = {};
const errors: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  for (const [name, options] of Object.entries(SCREENS)) {
    const page = await (await openSite(browser, SITE, options)).newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    pages[name] = page;
  }
});
afterAll(() => browser.close());

function pageOf(name: string): Page {
  const page = pages[name];
  if (!page) throw new Error(`no page ${name}`);
  return page;
}

async function print(
  name: string,
  ids: string[],
  paper: Paper,
  cut: Cut = 'two',
): Promise<PdfFacts> {
  const drawn = await drawJob(pageOf(name), { kind: 'sheets', ids, paper, cut });
  expect(drawn).toMatchObject({ ready: true });
  return readPdf(await pagePdf(pageOf(name)));
}

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
const PROMISED: Readonly<Record<Cut, number | undefined>> = { one: 1, two: 2, large: undefined };
const TITLES: Readonly<Record<Cut, string>> = {
  one: 'Fact sheet on one page',
  two: 'Fact sheet',
  large: 'Fact sheet in large print',
};
const JOBS = PAPERS.flatMap((paper) => CUTS.map((cut) => ({ paper, cut })));

describe.each(JOBS)('fact sheets on $paper, cut: $cut', ({ paper, cut }) => {
  it.each(idsOf('operation'))('%s', async (id) => {
    const pdf = await print('plain', [id], paper, cut);
    const { title, summary } = article(id);
    const fields = operation(id);

    expect(await overflows(pageOf('plain'))).toEqual([]);
    // What the layout has counted is what comes out.
    const counted = await pageOf('plain').locator('.fs-page').count();
    expect(counted).toBe(PROMISED[cut] ?? counted);
    expect(pdf.sizes).toEqual(Array.from({ length: counted }, () => SIZES[paper]));
    pdf.pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${counted}`);
      expect(squeezed(page)).toContain(squeezed('Field Reader, English edition of'));
    });
    expect(pdf.title).toBe(`${TITLES[cut]}: ${title}`);
    expect(pdf.language).toBe('en');
    expect(pdf.tagged).toBe(true);
    expect(pdf.outline).toContain(title);
    expect(pdf.outline.map(squeezed)).toContain(squeezed('Local contacts'));
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);

    const text = squeezed(pdf.pages.join(' '));
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
    await expect(
      pageOf('plain').locator('.pp-qr svg').getAttribute('aria-label'),
    ).resolves.toContain(fields.website?.url);
    const map = pageOf('plain').locator('.fs-map svg');
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
    for (const pattern of DIALABLE) expect(pdf.pages.join('\n')).not.toMatch(pattern);
    // The sources in the text are the ones listed, numbered without a gap.
    const numbers = await pageOf('plain').locator('.pp-number').allTextContents();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  });
});

describe('large print', () => {
  it('sets nothing but raised numbers smaller than 16 points, and leaves no heading alone', async () => {
    const page = pageOf('plain');
    for (const id of idsOf('operation')) {
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
    const ids = idsOf('operation').slice(0, 4);
    const pdf = await print('plain', ids, 'A4');
    expect(pdf.pages).toHaveLength(8);
    for (const [index, id] of ids.entries()) {
      expect(pdf.pages[index * 2]).toContain(`${article(id).title} · Fact sheet · Page 1 of 2`);
      expect(pdf.pages[index * 2 + 1]).toContain(`${article(id).title} · Fact sheet · Page 2 of 2`);
    }
  });
});

describe('a job of several sheets in large print', () => {
  it('counts the pages of each', async () => {
    const ids = idsOf('operation').slice(0, 2);
    const pdf = await print('plain', ids, 'Letter', 'large');
    const counts = await pageOf('plain')
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
  it.each(CUTS)(
    'never reaches paper: a dark theme at 200 % prints the same, cut: %s',
    async (cut) => {
      for (const id of idsOf('operation').slice(0, 3)) {
        const plain = await print('plain', [id], 'A4', cut);
        const dark = await print('dark, zoomed', [id], 'A4', cut);
        expect(dark.pages).toEqual(plain.pages);
      }
      const background = await pageOf('dark, zoomed')
        .locator('.pp-page')
        .first()
        .evaluate((page) => getComputedStyle(page).backgroundColor);
      expect(background).toBe('rgb(255, 255, 255)');
    },
  );

  it('saw no error in any of this', () => {
    expect(errors).toEqual([]);
  });
});
