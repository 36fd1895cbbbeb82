import { describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile.js';
import { chartPicture, mixedMeasures, quantityOf } from '../../src/content/pictures/chart.js';
import { placeLabels } from '../../src/content/pictures/labels.js';
import { lineWidth, wrap } from '../../src/content/pictures/letters.js';
import { locatorPicture } from '../../src/content/pictures/map.js';
import { outlineOf } from '../../src/content/pictures/outlines.js';
import type { Article, OperationFields } from '../../src/shared/edition/edition.js';
import type { Picture, Shape, TextShape } from '../../src/shared/edition/picture.js';
import type { Chart, FigurePageFields, PictureWords } from '../../src/shared/schema/article.js';
import { inlineText } from '../../src/shared/edition/tree.js';

type Entry = FigurePageFields['entries'][number];

const entry = (changes: Partial<Entry> = {}): Entry => ({
  label: 'Registered victims',
  value: '100',
  year: '2021',
  measure: 'reported',
  scope: 'X',
  producer: 'Y',
  sources: ['s'],
  ...changes,
});
const chart: Chart = { id: 'c', title: 'Counts', by: 'year' };
const WORDS: PictureWords = {
  locator: {
    title: '{state}, with {city}',
    description: 'Outline of {state}; {city} at {latitude}, {longitude}.',
    note: 'No position.',
    heads: ['State', 'City', 'Position'],
    sources: ['map'],
  },
  chart: { description: '{title}. {list}', heads: ['What', 'Value'] },
  scale: '{distance} km',
};

/** All shapes of a drawing, those inside links included. */
const flat = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => (shape.shape === 'link' ? flat(shape.shapes) : [shape]));
const textsOf = (picture: Picture, drawing = 0): TextShape[] =>
  flat(picture.drawings[drawing]?.shapes ?? []).filter((shape) => shape.shape === 'text');

describe('the quantity of a figure', () => {
  it('is a plain number with its unit, without a remark in brackets', () => {
    expect(quantityOf('US$ 84 billion')).toEqual({ value: 84, unit: 'US$ # billion' });
    expect(quantityOf('202,478')).toEqual({ value: 202478, unit: '#' });
    expect(quantityOf('8,471 (5% more than the year before)')).toEqual({ value: 8471, unit: '#' });
    expect(quantityOf('27.6 million')).toEqual({ value: 27.6, unit: '# million' });
  });
  it('is nothing when the text says more than one number, or none', () => {
    expect(quantityOf('28–41%')).toBeUndefined();
    expect(quantityOf('more than half')).toBeUndefined();
  });
});

describe('a chart', () => {
  it('compares entries of one count, measure, body, unit and scope over the years', () => {
    expect(mixedMeasures(chart, [entry(), entry({ year: '2022', value: '120' })])).toEqual([]);
  });
  it.each([
    ['measure', { measure: 'detected' as const }],
    ['counting body', { producer: 'Z' }],
    ['unit', { value: '3%' }],
    ['scope', { scope: 'Z' }],
    ['count', { label: 'Suspects' }],
  ])('refuses entries that differ in their %s', (name, changes) => {
    const [found] = mixedMeasures(chart, [entry(), entry({ year: '2022', ...changes })]);
    expect(found).toContain(name);
  });
  it('draws bars in the proportion of their values, and lists them in words and in its table', () => {
    const picture = chartPicture(
      chart,
      [entry(), entry({ year: '2022', value: '50 (less)' })],
      WORDS.chart,
    );
    for (const { shapes } of picture.drawings) {
      const [first, second] = shapes.filter((shape) => shape.shape === 'rect');
      expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(0.5, 2);
    }
    expect(picture.description).toBe('Counts. 2021: 100; 2022: 50.');
    expect(picture.table.rows.map((row) => row.map(inlineText))).toEqual([
      ['2021', '100'],
      ['2022', '50'],
    ]);
  });
});

describe('lines of text', () => {
  it('are no wider than their box unless a single word is', () => {
    const text = 'payment to someone who has control over the person';
    const lines = wrap(text, 160, 15);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(lineWidth(line, 15)).toBeLessThanOrEqual(160);
    expect(wrap('non-refoulement', 10, 15)).toEqual(['non-refoulement']);
  });
  it('are wider in bold, and counted in all scripts of the fonts', () => {
    expect(lineWidth('Trafficking', 15, true)).toBeGreaterThan(lineWidth('Trafficking', 15));
    expect(lineWidth('Скопје', 15)).toBeGreaterThan(20);
  });
});

describe('names on a map', () => {
  it('stay inside the frame and off one another', () => {
    const frame = { x: 0, y: 0, width: 200, height: 100 };
    const [left, right] = placeLabels(
      [
        { x: 100, y: 50, lines: ['One'], width: 60 },
        { x: 190, y: 50, lines: ['Two'], width: 60 },
      ],
      frame,
    );
    expect(left?.anchor).toBe('start');
    expect(right?.anchor).not.toBe('start');
  });
});

describe('a locator map', () => {
  const operation = {
    hostState: 'Albania',
    hostStateCode: '008',
    city: 'Tirana',
    coordinates: [41.33, 19.82],
  } as unknown as OperationFields;
  const picture = locatorPicture({ id: 'o', title: 'O', region: 'R', operation }, WORDS);

  it('shows the outline of the host State, the city and a scale, and nothing else', () => {
    const shapes = flat(picture.drawings[0].shapes);
    expect(shapes.filter((shape) => 'tone' in shape && shape.tone === 'area')).toHaveLength(1);
    expect(shapes.filter(({ shape }) => shape === 'circle')).toHaveLength(1);
    expect(textsOf(picture).map(({ text }) => text)).toEqual(['Tirana', '50 km']);
  });
  it('puts the city where its coordinates are', () => {
    const { width, height, shapes } = picture.drawings[0];
    const city = flat(shapes).find((shape) => shape.shape === 'circle');
    // Tirana lies a little north of the middle of the country, and near its middle from west to east.
    expect((city?.y ?? 0) / height).toBeGreaterThan(0.3);
    expect((city?.y ?? 0) / height).toBeLessThan(0.5);
    expect((city?.x ?? 0) / width).toBeGreaterThan(0.25);
    expect((city?.x ?? 0) / width).toBeLessThan(0.6);
  });
  it('has a smaller drawing for paper with the same parts, its names no smaller', () => {
    const [wide] = picture.drawings;
    expect(picture.small?.width).toBeLessThan(wide.width);
    expect(picture.small?.shapes.map(({ shape }) => shape)).toEqual(
      wide.shapes.map(({ shape }) => shape),
    );
    const sizes = flat(picture.small?.shapes ?? []).flatMap((shape) =>
      shape.shape === 'text' ? [shape.size] : [],
    );
    expect(sizes).toEqual(textsOf(picture).map(({ size }) => size));
  });
  it('says in words where the city lies', () => {
    expect(picture.description).toBe('Outline of Albania; Tirana at 41.33° N, 19.82° E.');
  });
  it('refuses a State that the map data does not have', () => {
    expect(() => outlineOf('999')).toThrow('999');
  });
});

describe('the pictures of the English edition', () => {
  const compiled = compileContent('resources/content', 'en');
  const articleOf = async (id: string): Promise<Article> =>
    JSON.parse((await compiled).files.get(`articles/${id}.json`) ?? '{}') as Article;

  it('keep every word inside the drawing, in each of its widths', async () => {
    const { files } = await compiled;
    for (const [path, text] of files) {
      if (!path.startsWith('articles/')) continue;
      const { pictures = {} } = JSON.parse(text) as Article;
      for (const [id, { drawings }] of Object.entries(pictures)) {
        for (const { width, height, shapes } of drawings) {
          for (const shape of flat(shapes)) {
            if (shape.shape !== 'text') continue;
            const wide = lineWidth(shape.text, shape.size, shape.bold) / 1.03;
            const left =
              shape.x - { start: 0, middle: wide / 2, end: wide }[shape.anchor ?? 'start'];
            const name = `${path} ${id} ${width} "${shape.text}"`;
            expect(left, name).toBeGreaterThanOrEqual(-1);
            expect(left + wide, name).toBeLessThanOrEqual(width + 1);
            expect(shape.y, name).toBeLessThanOrEqual(height + 1);
          }
        }
      }
    }
  }, 60_000);

  it('have a text alternative, a table and sources each', async () => {
    const { files } = await compiled;
    const pictures = [...files]
      .filter(([path]) => path.startsWith('articles/'))
      .flatMap(([, text]) => Object.values((JSON.parse(text) as Article).pictures ?? {}));
    expect(new Set(pictures.map(({ kind }) => kind)).size).toBe(5);
    for (const { title, description, table, sources } of pictures) {
      expect(description.length, title).toBeGreaterThan(20);
      expect(table.rows.length, title).toBeGreaterThan(0);
      expect(sources.length, title).toBeGreaterThan(0);
    }
  });

  it('give the timeline every instrument once, in the order of the years', async () => {
    const picture = Object.values((await articleOf('overview/action')).pictures ?? {})[0];
    const links = picture?.table.rows.flatMap((row) =>
      row.flat().flatMap((node) => (node.type === 'link' ? node.to : [])),
    );
    const { files } = await compiled;
    const instruments = [...files.keys()].filter((path) =>
      path.startsWith('articles/instruments/'),
    );
    for (const path of instruments)
      expect(links).toContain(path.slice('articles/'.length, -'.json'.length));
    const years = picture?.table.rows.map((row) => Number(inlineText(row[0] ?? []))) ?? [];
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect([years[0], years.at(-1)]).toEqual([1926, 2026]);
  });

  it('give each operation its locator, and the start page the map of all nine', async () => {
    const { files } = await compiled;
    const operations = [...files.keys()].filter((path) => path.startsWith('articles/operations/'));
    for (const path of operations) {
      const { pictures = {}, sections } = JSON.parse(files.get(path) ?? '{}') as Article;
      expect(Object.keys(pictures), path).toContain('locator');
      expect(sections.find(({ field }) => field === 'facts')?.body, path).toEqual([
        { type: 'picture', id: 'locator' },
      ]);
    }
    const home = await articleOf('home');
    const map = home.pictures?.['field-operations'];
    const linked = map?.drawings[0].shapes.flatMap((shape) =>
      shape.shape === 'link' ? shape.to : [],
    );
    expect(linked?.toSorted()).toEqual(
      operations.map((path) => path.slice('articles/'.length, -'.json'.length)).toSorted(),
    );
  });
});
