import { describe, expect, it } from 'vitest';
import { footTitle } from '../../../src/renderer/print/foot-title.js';
import { bars } from '../../../src/renderer/reading/operation/bars.js';
import { hatch } from '../../../src/renderer/print/parts/hatch.js';
import { cssString, footStyle, pageStyle } from '../../../src/renderer/print/page-style.js';
import { numberSources, referenceText } from '../../../src/renderer/reading/references.js';
import { readRequest } from '../../../src/renderer/print/request.js';
import { instrumentDates } from '../../../src/renderer/platform/labels/instrument-dates.js';
import { treatyText, yearsText } from '../../../src/renderer/platform/labels/treaties.js';
import { bindNumbers, editionText, sourceText } from '../../../src/renderer/print/labels.js';

describe('references', () => {
  const numbers = numberSources([['a', 'b'], ['b', 'c'], [], ['d'], ['e', 'a']]);
  const text = (...ids: string[]) => referenceText(ids, (id) => numbers.get(id));
  it('numbers sources in the order of first mention', () => {
    expect([...numbers]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
      ['e', 5],
    ]);
  });
  it.each([
    [['a'], '1'],
    [['b', 'a'], '1,2'],
    [['c', 'a', 'b'], '1–3'],
    [['e', 'a', 'b', 'c'], '1–3,5'],
    [['a', 'a', 'unknown'], '1'],
    [[], ''],
  ])('%j reads %j', (ids, words) => {
    expect(text(...ids)).toBe(words);
  });
});

describe('words', () => {
  const sources = ['s'];
  it.each([
    [
      { status: 'party', signed: '2000-12-12', ratified: '2002-08-21' },
      'Signed 12 December 2000, ratified 21 August 2002.',
    ],
    [
      { status: 'party', signed: '2005', ratified: '2007-02-06', inForce: '2008-02-01' },
      'Signed 2005, ratified 6 February 2007, in force 1 February 2008.',
    ],
    [{ status: 'party', ratified: '2008-07-31' }, 'Party; ratified or acceded 31 July 2008.'],
    [
      { status: 'party', ratified: '2008', inForce: '2009' },
      'Party; ratified or acceded 2008, in force 2009.',
    ],
    [{ status: 'party', signed: '2005-05' }, 'Party; signed May 2005.'],
    [{ status: 'party', signed: '2005', inForce: '2008' }, 'Party; signed 2005, in force 2008.'],
    [{ status: 'party', inForce: '2008' }, 'Party; in force 2008.'],
    [{ status: 'party' }, 'Party.'],
    [{ status: 'not party' }, 'Not a party.'],
    [{ status: 'not party', signed: '2001' }, 'Not a party; signed 2001.'],
  ] as const)('of the treaty status %j', (treaty, words) => {
    expect(treatyText({ ...treaty, sources })).toBe(words);
  });

  it('names the dates of an instrument that are known, in their order', () => {
    const dates = (known: Parameters<typeof instrumentDates>[0]) =>
      instrumentDates(known).map(({ name, value }) => `${name}: ${value}`);
    expect(dates({ inForce: '2008-02-01', opened: '2005-05-16', adopted: '2005-05-03' })).toEqual([
      'Adopted: 3 May 2005',
      'Opened for signature: 16 May 2005',
      'In force: 1 February 2008',
    ]);
    expect(dates({ adopted: '2003-12' })).toEqual(['Adopted: December 2003']);
    expect(dates({})).toEqual([]);
  });

  it.each([
    ['2024-11-19', '2024'],
    ['2018/2019', '2018–2019'],
    ['2024-01/2024-05', '2024'],
    ['2024~', 'about 2024'],
    ['2017/..', 'since 2017'],
  ])('years of %s', (edtf, words) => {
    expect(yearsText(edtf)).toBe(words);
  });

  it('names neither publisher nor year of a source twice', () => {
    const source = { id: 's', publisher: 'OSCE', title: 'Mandate' };
    expect(sourceText({ ...source, date: '2003-12' })).toBe('OSCE, Mandate, 2003');
    expect(sourceText(source)).toBe('OSCE, Mandate, undated');
    expect(sourceText({ ...source, title: 'OSCE Mission: 2023 report', date: '2023' })).toBe(
      'OSCE Mission: 2023 report',
    );
  });

  it('keeps numbers with their words', () => {
    expect(bindNumbers('on 1 July 2006, No. 160, Article 4 of 12 laws')).toBe(
      'on 1\u00a0July 2006, No.\u00a0160, Article\u00a04 of 12 laws',
    );
    expect(bindNumbers('In 2022 Albania')).toBe('In 2022 Albania');
  });

  it('names the edition', () => {
    expect(editionText({ language: 'en', date: '2026-11-24' })).toBe(
      'Field Reader, English edition of 24 November 2026',
    );
  });

  it('cuts a long title for the foot at a word', () => {
    const cut = footTitle('A title of many words '.repeat(14));
    expect(cut.length).toBeLessThan(95);
    expect(cut).toMatch(/\w …$/);
    expect(footTitle('Short')).toBe('Short');
  });
});

describe('the style of a job', () => {
  it('can hold any title', () => {
    expect(cssString('a "b" \\ c\n</style>')).toBe('"a \\22 b\\22  \\5c  c\\a \\3c /style>"');
  });
  it('counts pages, or prints the numbers it is given', () => {
    const counted = footStyle([{ left: ['L'], title: 'T' }]);
    expect(counted).toContain('"Page " counter(page) " of " counter(pages)');
    const given = footStyle([
      { name: 'sheet-1-front', left: ['L'], title: 'T', numbers: { page: 1, pages: 2 } },
    ]);
    expect(given).toContain('@page sheet-1-front');
    expect(given).toContain('"Page 1 of 2"');
  });
  it('sets the size of the paper', () => {
    expect(pageStyle('A4')).toContain('size: A4');
    expect(pageStyle('Letter')).toContain('size: letter');
  });
  it('breaks the lines of a foot', () => {
    expect(footStyle([{ left: ['One', 'Two'], large: true }])).toContain(`"One" '\\a ' "Two"`);
  });
});

describe('readRequest', () => {
  const job = { kind: 'sheets', ids: ['operations/a'], paper: 'A4', cut: 'two' };
  it.each(['#', '#/print?'])('reads the job after %s', (before) => {
    expect(readRequest(`${before}kind=sheets&ids=operations%2Fa&paper=A4`)).toEqual({
      job,
      auto: true,
    });
    expect(readRequest(`${before}kind=sheets&ids=operations/a&paper=A4&auto=0`)).toEqual({
      job,
      auto: false,
    });
  });
  it.each(['', '#', '#/print?', '#/topics/consent', '#kind=sheets'])('finds none in %j', (hash) => {
    expect(readRequest(hash).job).toBeUndefined();
  });
});

describe('bars', () => {
  const point = (year: number, value: number) => ({ year, value, sources: [`s${year}`] });
  it('has a row for every year, also one that nobody counted', () => {
    const rows = bars({ points: [point(2018, 50), point(2020, 100)] });
    expect(rows.map(({ year, value, share }) => [year, value, share])).toEqual([
      [2018, 50, 0.5],
      [2019, undefined, 0],
      [2020, 100, 1],
    ]);
  });
  it('draws nothing for nothing', () => {
    expect(bars({ points: [point(2018, 0), point(2019, 0)] }).map(({ share }) => share)).toEqual([
      0, 0,
    ]);
  });
});

describe('hatch', () => {
  it('stays inside the bar, at 45°, from one end to the other', () => {
    for (const width of [1, 7, 33, 400]) {
      const strokes = [...hatch(width, 34, 15).matchAll(/M(\S+) (\S+)L(\S+) (\S+?)(?=M|$)/g)].map(
        (match) => match.slice(1).map(Number),
      );
      expect(strokes.length).toBeGreaterThan(0);
      for (const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] of strokes) {
        expect(x1).toBeGreaterThanOrEqual(0);
        expect(x2).toBeLessThanOrEqual(width);
        expect(y1).toBeLessThanOrEqual(34);
        expect(y2).toBeGreaterThanOrEqual(0);
        expect(x2 - x1).toBeCloseTo(y1 - y2);
      }
    }
  });
});
