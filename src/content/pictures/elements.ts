import type { Drawing, Picture, Shape } from '../../shared/edition/picture.js';
import type { ElementsFile } from '../../shared/schema/article.js';
import { arrow, drawing, line, NARROW, paragraph, rect, SIZE, WIDE } from './shapes.js';
import { cell, table } from './table.js';

const PAD = 14;
const PLUS = 34;
/** More than between two lines of one item, so that items read as items. */
const ITEM_GAP = 7;

/** Three parts joined by plus signs, the result below, and the part that falls away for children. */
export function elementsPicture(file: ElementsFile): Picture {
  const { title, description, note, sources, parts, heads, exception } = file;
  const rows = [
    ...parts.map((part) => [
      cell(part.title),
      cell(part.question),
      cell(part.items.join('; '), part.sources),
    ]),
    [cell(exception.title), cell(''), cell(exception.text, exception.sources)],
  ];
  return {
    kind: 'elements',
    title,
    description,
    drawings: [inRow(file), inColumn(file)],
    table: table(heads, rows),
    ...(note === undefined ? {} : { note }),
    sources,
  };
}

/** The words of one part from `top` down. */
function partWords(
  part: ElementsFile['parts'][number],
  x: number,
  top: number,
  width: number,
): { shapes: Shape[]; bottom: number } {
  const inner = width - 2 * PAD;
  const head = paragraph(x + PAD, top + PAD, inner, part.title, { size: SIZE.title, bold: true });
  const question = paragraph(x + PAD, head.bottom + 2, inner, part.question, {
    size: SIZE.small,
    ink: 'soft',
  });
  const shapes: Shape[] = [...head.shapes, ...question.shapes];
  let at = question.bottom + 8;
  for (const item of part.items) {
    const words = paragraph(x + PAD, at, inner, item);
    shapes.push(...words.shapes);
    at = words.bottom + ITEM_GAP;
  }
  return { shapes, bottom: at + PAD - ITEM_GAP };
}

function inRow({ parts, result, exception }: ElementsFile): Drawing {
  const width = (WIDE - 2 * PLUS) / 3;
  const left = (index: number) => index * (width + PLUS);
  const words = parts.map((part, index) => partWords(part, left(index), 0, width));
  const bottom = Math.max(...words.map((entry) => entry.bottom));
  const shapes: Shape[] = [];
  parts.forEach((_, index) => {
    const tone = index + 1 === exception.part ? 'dashed' : 'area';
    shapes.push(rect(left(index) + 1, 1, width - 2, bottom - 2, tone));
    if (index > 0) shapes.push(plus(left(index) - PLUS / 2, bottom / 2));
  });
  shapes.push(...words.flatMap((entry) => entry.shapes));
  const foot = resultAndRule({ result, exception }, bottom, WIDE);
  return drawing(WIDE, foot.bottom, [...shapes, ...foot.shapes]);
}

function inColumn({ parts, result, exception }: ElementsFile): Drawing {
  const shapes: Shape[] = [];
  let top = 0;
  parts.forEach((part, index) => {
    if (index > 0) {
      shapes.push(plus(NARROW / 2, top + PLUS / 2));
      top += PLUS;
    }
    const words = partWords(part, 0, top, NARROW);
    const tone = index + 1 === exception.part ? 'dashed' : 'area';
    shapes.push(rect(1, top + 1, NARROW - 2, words.bottom - top - 2, tone), ...words.shapes);
    top = words.bottom;
  });
  const foot = resultAndRule({ result, exception }, top, NARROW);
  return drawing(NARROW, foot.bottom, [...shapes, ...foot.shapes]);
}

function resultAndRule(
  { result, exception }: Pick<ElementsFile, 'result' | 'exception'>,
  top: number,
  width: number,
): { shapes: Shape[]; bottom: number } {
  const middle = width / 2;
  const boxTop = top + 32;
  const boxHeight = SIZE.title + 2 * PAD;
  const rule = paragraph(PAD, boxTop + boxHeight + 18, width - 2 * PAD, exception.title, {
    bold: true,
    ink: 'accent',
  });
  const text = paragraph(PAD, rule.bottom + 2, width - 2 * PAD, exception.text);
  return {
    shapes: [
      ...arrow([middle, top + 6], [middle, boxTop - 4]),
      rect(0, boxTop, width, boxHeight, 'area-strong'),
      line(middle, boxTop + PAD + SIZE.title * 0.82, result, {
        size: SIZE.title,
        bold: true,
        ink: 'inverse',
        anchor: 'middle',
      }),
      rect(0, boxTop + boxHeight + 14, 3, text.bottom - boxTop - boxHeight - 10, 'bar'),
      ...rule.shapes,
      ...text.shapes,
    ],
    bottom: text.bottom + 6,
  };
}

const plus = (x: number, y: number): Shape =>
  line(x, y + 8, '+', { size: 24, bold: true, anchor: 'middle' });
