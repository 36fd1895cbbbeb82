import { describe, expect, it } from 'vitest';
import { drawJob, pagePdf } from '../../../build/paper.js';
import { PAPERS } from '../../../src/shared/print/paper.js';
import {
  EMPTY_HANDOUT,
  type Handout,
  type HandoutItem,
} from '../../../src/shared/documents/handout.js';
import { everyNth } from '../../support/thorough.js';
import { readPdf, squeezed } from './pdf.js';
import { article, catalog, sharedPrintPage } from './site.js';

const printed = sharedPrintPage();

const titleOf = (id: string) => catalog.articles.find((entry) => entry.id === id)?.title ?? id;
type Without<T> = T extends HandoutItem ? Omit<T, 'key' | 'title'> : never;
const items = (list: Without<HandoutItem>[]): HandoutItem[] =>
  list.map((item, index) => ({ ...item, key: `i${index}`, title: titleOf(item.id) }));
const COVER = {
  ...EMPTY_HANDOUT.cover,
  title: 'First steps',
  training: 'Two days',
  place: 'Тирана',
  date: '3 March',
  organisation: 'Police <b>Academy</b>',
};
const MIXED: Handout = {
  ...EMPTY_HANDOUT,
  cover: COVER,
  notes: true,
  items: items([
    { kind: 'article', id: 'topics/indicators-labour' },
    { kind: 'article', id: 'glossary/debt-bondage' },
    { kind: 'section', id: 'topics/consent', at: 'questions-for-discussion', name: 'To talk over' },
    { kind: 'picture', id: 'topics/nrm', picture: 'referral-path' },
    { kind: 'scenario', id: 'scenarios/begging', answers: true },
    { kind: 'sheet', id: 'operations/presence-in-albania', cut: 'two' },
    { kind: 'sheet', id: 'operations/mission-to-skopje', cut: 'large' },
    { kind: 'article', id: 'topics/of-another-edition' },
  ]),
};

const FIVE: Handout = {
  ...EMPTY_HANDOUT,
  cover: COVER,
  items: items([
    { kind: 'article', id: 'topics/definition' },
    { kind: 'article', id: 'topics/indicators-labour' },
    { kind: 'article', id: 'glossary/debt-bondage' },
    { kind: 'section', id: 'topics/consent', at: 'questions-for-discussion' },
    { kind: 'scenario', id: 'scenarios/building-site', answers: true },
  ]),
};

async function made(handout: Handout, paper: 'A4' | 'Letter' = 'A4', answers = false) {
  const drawn = await drawJob(printed.page, { kind: 'handout', handout, answers, paper });
  const counted = Number(await printed.page.locator('html').getAttribute('data-print-pages'));
  const names = await printed.page.locator('.pc-contents .pc-name').allInnerTexts();
  const numbers = (await printed.page.locator('.pc-contents .pc-number').allTextContents()).map(
    Number,
  );
  return { drawn, counted, names, numbers, pdf: await readPdf(await pagePdf(printed.page)) };
}

describe.each(PAPERS)('a handout on %s', (paper) => {
  it('has every part once, where the contents say, as many pages as counted, and bookmarks', async () => {
    const { drawn, counted, names, numbers, pdf } = await made(MIXED, paper, true);
    expect(drawn).toMatchObject({ ready: true, title: 'First steps' });
    expect(drawn.ready && drawn.notes.join()).toContain('topics/of-another-edition');
    expect(pdf.pages).toHaveLength(counted);
    expect(names).toEqual([
      'Indicators: forced labour',
      'Debt bondage',
      'To talk over',
      article('topics/nrm').pictures?.['referral-path']?.title,
      titleOf('scenarios/begging'),
      titleOf('operations/presence-in-albania'),
      titleOf('operations/mission-to-skopje'),
      `Answers: ${titleOf('scenarios/begging')}`,
      'Sources of this handout',
    ]);
    names.forEach((name, index) => {
      expect(squeezed(pdf.pages[(numbers[index] ?? 0) - 1] ?? '')).toContain(squeezed(name));
      expect(pdf.outline.map(squeezed).filter((mark) => mark === squeezed(name))).toHaveLength(1);
    });
    for (const words of [COVER.title, COVER.place, COVER.organisation, 'not an OSCE publication']) {
      expect(squeezed(pdf.pages[0] ?? '')).toContain(squeezed(words));
    }
    expect(pdf.pages[0]).not.toContain('Page 1 of');
    pdf.pages.slice(1).forEach((text, index) => {
      expect(text).toContain(`Page ${index + 2} of ${counted}`);
    });
    expect(pdf).toMatchObject({ tagged: true, language: 'en', title: 'First steps' });
    expect([...pdf.fonts].filter((font) => !/^Source(?:Sans3|Serif4)-/.test(font))).toEqual([]);
    // Answers stand after everything else, and nowhere before.
    const answer = squeezed('A sweep would hide the organiser');
    const withAnswer = pdf.pages.findIndex((text) => squeezed(text).includes(answer));
    expect(withAnswer).toBeGreaterThanOrEqual((numbers.at(-2) ?? 0) - 1);
  });
});

describe('a handout', () => {
  it('foretells the pages of every topic, term and operation of the edition', async () => {
    const all = catalog.articles.filter(({ type }) =>
      ['topic', 'glossary', 'operation'].includes(type),
    );
    const handout = {
      ...EMPTY_HANDOUT,
      items: items(everyNth(all, 6).map(({ id }) => ({ kind: 'article' as const, id }))),
    };
    const { counted, pdf, names, numbers } = await made(handout);
    expect(pdf.pages).toHaveLength(counted);
    names.forEach((name, index) => {
      expect(squeezed(pdf.pages[(numbers[index] ?? 0) - 1] ?? '')).toContain(squeezed(name));
    });
  });

  it('shows no answers in the copy for participants', async () => {
    const handout = {
      ...EMPTY_HANDOUT,
      items: items([{ kind: 'scenario', id: 'scenarios/begging', answers: true }]),
    };
    const { pdf } = await made(handout);
    expect(squeezed(pdf.pages.join(''))).not.toContain(squeezed('A sweep would hide'));
    expect(squeezed(pdf.pages.join(''))).toContain(squeezed('Is begging a sign of trafficking?'));
  });

  it('of five items takes about ten pages, each but the last well filled, and leads nowhere', async () => {
    const { pdf, names, numbers } = await made(FIVE);
    expect(pdf.pages.length).toBeLessThanOrEqual(11);
    // The contents stand on the cover.
    names.forEach((name) => expect(squeezed(pdf.pages[0] ?? '')).toContain(squeezed(name)));
    expect(numbers[0]).toBe(2);
    const text = squeezed(pdf.pages.join(''));
    expect(text).not.toContain(squeezed('Where to read on'));
    expect(pdf.pages.join('')).not.toMatch(/https?:/);
    // One list, in which each source stands once.
    const list = await printed.page.locator('.pp-sources').count();
    expect(list).toBe(1);
    const listed = await printed.page.locator('.pp-sources > li').allTextContents();
    expect(new Set(listed).size).toBe(listed.length);
    const shown = await printed.page
      .locator('.pt-start [data-sources]')
      .evaluateAll((all) =>
        all.flatMap((one) => one.getAttribute('data-sources')?.split(' ').map(Number) ?? []),
      );
    expect(Math.max(...shown)).toBe(listed.length);
  });

  it('says on which page another part is that the text speaks of', async () => {
    const { pdf } = await made({
      ...EMPTY_HANDOUT,
      items: items([
        { kind: 'article', id: 'topics/indicators-labour' },
        { kind: 'article', id: 'topics/labour-inspection' },
      ]),
    });
    const pages = [...pdf.pages.join(' ').matchAll(/\(page\s(\d+)\)/g)].map(([, page]) =>
      Number(page),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(squeezed(pdf.pages[page - 1] ?? '')).toMatch(
        new RegExp(
          [titleOf('topics/labour-inspection'), titleOf('topics/indicators-labour')]
            .map(squeezed)
            .join('|'),
        ),
      );
    }
  });

  it('sets a title of 300 characters without cutting it', async () => {
    const title = 'Длинное название курса, которое не кончается '.repeat(7).slice(0, 300);
    const { pdf, counted } = await made({ ...MIXED, cover: { ...COVER, title } });
    expect(squeezed(pdf.pages[0] ?? '')).toContain(squeezed(title));
    expect(squeezed(pdf.pages[0] ?? '')).toContain(squeezed('not an OSCE publication'));
    expect(pdf.pages).toHaveLength(counted);
  });

  it('says so when nothing of it is in this edition', async () => {
    const handout = { ...EMPTY_HANDOUT, items: items([{ kind: 'article', id: 'topics/gone' }]) };
    expect(await drawJob(printed.page, { kind: 'handout', handout, paper: 'A4' })).toMatchObject({
      ready: false,
      message: expect.stringContaining('nothing to print') as string,
    });
  });
});
