import type { Drawing, Picture, Shape } from '../../shared/edition/picture.js';
import type { StagesFile } from '../../shared/schema/article.js';
import { arrow, circle, drawing, line, NARROW, paragraph, SIZE, stroke, WIDE } from './shapes.js';
import { cell, linkCell, table } from './table.js';

const RADIUS = 15;
const GAP = 28;

/** Numbered stages down the page: what happens on the right, who takes it below. */
export function stagesPicture({
  title,
  description,
  note,
  sources,
  stages,
  heads,
}: StagesFile): Picture {
  const rows = stages.map((stage, index) => [
    stage.to === undefined
      ? cell(`${index + 1}. ${stage.title}`)
      : linkCell(`${index + 1}. ${stage.title}`, stage.to),
    cell(stage.text, stage.sources),
    cell(stage.who),
  ]);
  return {
    kind: 'stages',
    title,
    description,
    drawings: [drawStages(stages, WIDE), drawStages(stages, NARROW)],
    table: table(heads, rows),
    ...(note === undefined ? {} : { note }),
    sources,
  };
}

function drawStages(stages: StagesFile['stages'], width: number): Drawing {
  const left = RADIUS * 2 + 18;
  const whoWidth = width === WIDE ? 190 : 0;
  const textWidth = width - left - (whoWidth > 0 ? whoWidth + 28 : 0);
  const shapes: Shape[] = [];
  let top = 2;
  stages.forEach((stage, index) => {
    const middle = top + RADIUS;
    const head = paragraph(left, top + 3, textWidth, stage.title, {
      size: SIZE.title,
      bold: true,
    });
    const text = paragraph(left, head.bottom + 3, textWidth, stage.text);
    const who =
      whoWidth > 0
        ? paragraph(width - whoWidth, top + 5, whoWidth, stage.who, {
            size: SIZE.small,
            ink: 'soft',
          })
        : paragraph(left, text.bottom + 3, textWidth, stage.who, {
            size: SIZE.small,
            ink: 'soft',
          });
    const bottom = Math.max(text.bottom, who.bottom, top + 2 * RADIUS);
    shapes.push(
      circle(RADIUS + 1, middle, RADIUS, 'area-strong'),
      line(RADIUS + 1, middle + 5.5, String(index + 1), {
        bold: true,
        ink: 'inverse',
        anchor: 'middle',
      }),
      ...(stage.to === undefined
        ? head.shapes
        : [{ shape: 'link' as const, to: stage.to, name: stage.title, shapes: head.shapes }]),
      ...text.shapes,
      ...who.shapes,
    );
    if (whoWidth > 0) {
      const x = width - whoWidth - 14;
      shapes.push(
        stroke(
          [
            [x, top + 6],
            [x, bottom],
          ],
          'line-soft',
        ),
      );
    }
    const next = bottom + GAP;
    if (index < stages.length - 1) {
      shapes.push(...arrow([RADIUS + 1, middle + RADIUS + 4], [RADIUS + 1, next - 5]));
    }
    top = index < stages.length - 1 ? next : bottom;
  });
  return drawing(width, top + 4, shapes);
}
