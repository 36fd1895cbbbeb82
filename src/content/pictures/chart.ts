import type { Drawing, Picture, Shape } from '../../shared/edition/picture.js';
import type { Chart, FigurePageFields, PictureWords } from '../../shared/schema/article.js';
import { lineWidth } from './letters.js';
import { drawing, line, NARROW, paragraph, rect, SIZE, stroke, WIDE } from './shapes.js';
import { cell, table } from './table.js';

type Entry = FigurePageFields['entries'][number];

/** A value as a number with what stands around it: "US$ 84 billion" → 84, "US$ # billion". */
export interface Quantity {
  value: number;
  unit: string;
}

/** @returns undefined when the text is more than one plain number with its unit */
export function quantityOf(text: string): Quantity | undefined {
  const match = /^([^\d]*)(\d[\d,]*(?:\.\d+)?)([^\d]*)$/.exec(plain(text));
  if (!match) return undefined;
  return {
    value: Number((match[2] ?? '').replaceAll(',', '')),
    unit: `${match[1] ?? ''}#${match[3] ?? ''}`,
  };
}

/** Without a remark in brackets at the end: "8,471 (5% more than the year before)". */
const plain = (text: string): string => text.replace(/\s*\([^)]*\)\s*$/, '').trim();

/** Why entries must not be drawn side by side; empty when they may. */
export function mixedMeasures(chart: Chart, entries: readonly Entry[]): string[] {
  const differing = (name: string, values: readonly string[]) =>
    new Set(values).size > 1 ? [`${name}: ${[...new Set(values)].join(' / ')}`] : [];
  return [
    ...differing(
      'measure',
      entries.map(({ measure }) => measure),
    ),
    ...differing(
      'counting body',
      entries.map(({ producer }) => producer),
    ),
    ...differing(
      'unit',
      entries.map(({ value }) => quantityOf(value)?.unit ?? value),
    ),
    ...(chart.by === 'label'
      ? []
      : differing(
          'count',
          entries.map(({ label }) => plain(label)),
        )),
    ...(chart.by === 'year'
      ? []
      : differing(
          'year',
          entries.map(({ year }) => year),
        )),
    ...(chart.by === 'scope'
      ? []
      : differing(
          'scope',
          entries.map(({ scope }) => scope),
        )),
  ];
}

/** Bars of one measure. The caller has made sure with {@link mixedMeasures} that they compare. */
export function chartPicture(
  chart: Chart,
  entries: readonly Entry[],
  words: PictureWords['chart'],
): Picture {
  const bars = entries.map((entry) => ({
    name:
      entry.bar ??
      { year: entry.year.replace('/', '–'), scope: entry.scope, label: entry.label }[chart.by],
    text: plain(entry.value),
    value: quantityOf(entry.value)?.value ?? 0,
    sources: entry.sources,
  }));
  const list = `${bars.map(({ name, text }) => `${name}: ${text}`).join('; ')}.`;
  return {
    kind: 'chart',
    title: chart.title,
    description: words.description.replace('{title}', chart.title).replace('{list}', list),
    drawings: [drawBars(bars, WIDE), drawBars(bars, NARROW)],
    table: table(
      words.heads,
      bars.map(({ name, text, sources }) => [cell(name), cell(text, sources)]),
    ),
    ...(chart.note === undefined ? {} : { note: chart.note }),
    sources: [...new Set(entries.flatMap(({ sources }) => sources))],
  };
}

/** Horizontal bars from one zero line. On a narrow page each name stands above its bar. */
function drawBars(
  bars: readonly { name: string; text: string; value: number }[],
  width: number,
): Drawing {
  const most = Math.max(...bars.map(({ value }) => value), Number.EPSILON);
  const valueWidth = Math.max(...bars.map(({ text }) => lineWidth(text, SIZE.text, true))) + 10;
  const names = Math.max(...bars.map(({ name }) => lineWidth(name, SIZE.text)));
  const beside = names <= width * 0.34;
  const left = beside ? names + 14 : 0;
  const room = width - left - valueWidth;
  const thick = 20;
  const shapes: Shape[] = [];
  let top = 4;
  for (const { name, text, value } of bars) {
    if (beside) {
      shapes.push(line(left - 12, top + thick * 0.72, name, { anchor: 'end' }));
    } else {
      const words = paragraph(0, top, width, name);
      shapes.push(...words.shapes);
      top = words.bottom + 3;
    }
    const length = Math.max((value / most) * room, 1);
    shapes.push(
      rect(left, top, length, thick, 'bar'),
      line(left + length + 8, top + thick * 0.74, text, { bold: true }),
    );
    top += thick + (beside ? 10 : 14);
  }
  shapes.push(
    stroke([
      [left, 0],
      [left, top - 4],
    ]),
  );
  return drawing(width, top, shapes);
}
