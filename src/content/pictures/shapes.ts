import type { Drawing, Shape, TextShape, Tone } from '../../shared/edition/picture.js';
import { wrap } from './letters.js';

/** Sizes that all pictures share, in CSS pixels. */
export const SIZE = { text: 15, small: 13.5, title: 17 } as const;
export const LINE = 1.32;
/** The two widths for which pictures are drawn: the text column of a page, and a telephone. */
export const WIDE = 688;
export const NARROW = 340;

type TextLook = Partial<Pick<TextShape, 'ink' | 'bold' | 'anchor'>> & { size?: number };

/** One line of text with its baseline at `y`. */
export function line(x: number, y: number, text: string, look: TextLook = {}): TextShape {
  const { size = SIZE.text, ink = 'normal', ...rest } = look;
  return { shape: 'text', x: round(x), y: round(y), text, size, ink, ...rest };
}

/** A paragraph set from `top` down, and where it ends. */
export function paragraph(
  x: number,
  top: number,
  width: number,
  text: string,
  look: TextLook = {},
): { shapes: TextShape[]; bottom: number } {
  const { size = SIZE.text } = look;
  const height = size * LINE;
  const lines = wrap(text, width, size, look.bold);
  return {
    shapes: lines.map((words, index) => line(x, top + index * height + size * 0.98, words, look)),
    bottom: top + lines.length * height,
  };
}

export const rect = (x: number, y: number, width: number, height: number, tone: Tone): Shape => ({
  shape: 'rect',
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
  tone,
});

export const circle = (x: number, y: number, radius: number, tone: Tone): Shape => ({
  shape: 'circle',
  x: round(x),
  y: round(y),
  radius,
  tone,
});

/** A line through the points. */
export const stroke = (points: readonly [number, number][], tone: Tone = 'line'): Shape => ({
  shape: 'path',
  d: points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(''),
  tone,
});

/** A line that ends in an arrow head pointing right or down. */
export function arrow(from: [number, number], to: [number, number]): Shape[] {
  const [x, y] = to;
  const head: [number, number][] =
    from[1] === y
      ? [
          [x - 6, y - 5],
          [x, y],
          [x - 6, y + 5],
        ]
      : [
          [x - 5, y - 6],
          [x, y],
          [x + 5, y - 6],
        ];
  return [stroke([from, to]), stroke(head)];
}

export const drawing = (width: number, height: number, shapes: Shape[]): Drawing => ({
  width: Math.ceil(width),
  height: Math.ceil(height),
  shapes,
});

/** A tenth of a pixel is finer than any screen or printer needs, and short to write. */
export const round = (value: number): number => Math.round(value * 10) / 10;
