import type { TableNode } from './tree.js';

/**
 * A picture made from the edition's data when it is compiled: shapes of a small closed set, never
 * markup. The page draws them as SVG in the colours of its theme, paper draws them in black.
 */
export interface Picture {
  kind: PictureKind;
  title: string;
  /** What the picture shows, for people who do not see it. */
  description: string;
  /** Ways to draw it, widest first; the page shows the first that has room. */
  drawings: [Drawing, ...Drawing[]];
  /** A drawing for a small place on paper, where its text may be set at three quarters of its size. */
  small?: Drawing;
  /** The data behind the picture. */
  table: TableNode;
  /** A sentence that belongs under the picture wherever it shows. */
  note?: string;
  /** Ids of the sources that `note` and the picture as a whole rest on. */
  sources: string[];
}

export const PICTURE_KINDS = ['elements', 'timeline', 'stages', 'chart', 'map'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Width and height in CSS pixels at the size in which its text has its true size. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** What a shape stands for; how it looks is the style sheet's matter. */
export const TONES = [
  /** An area that carries something: a box, a country. */
  'area',
  /** An area that the eye should meet first. */
  'area-strong',
  /** A value: the bar of a chart. */
  'bar',
  /** The frame of something that may be left out. */
  'dashed',
  'line',
  'line-soft',
  'point',
] as const;
export type Tone = (typeof TONES)[number];

export type Shape =
  | { shape: 'path'; d: string; tone: Tone }
  | { shape: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  | { shape: 'circle'; x: number; y: number; radius: number; tone: Tone }
  | TextShape
  /** Shapes that lead to an article, with the name of the link. */
  | { shape: 'link'; to: string; name: string; shapes: Exclude<Shape, { shape: 'link' }>[] };

/** One line of text. `y` is its baseline. */
export interface TextShape {
  shape: 'text';
  x: number;
  y: number;
  text: string;
  /** Height of the letters in CSS pixels. */
  size: number;
  ink: 'normal' | 'soft' | 'accent' | 'inverse';
  bold?: true;
  anchor?: 'middle' | 'end';
}

const SHAPES: ReadonlySet<string> = new Set<Shape['shape']>([
  'path',
  'rect',
  'circle',
  'text',
  'link',
]);

/** Whether this version of the reader can draw all shapes of a picture. */
export function canDraw({ drawings, small }: Picture): boolean {
  const known = (shape: Shape): boolean =>
    SHAPES.has(shape.shape) && (shape.shape !== 'link' || shape.shapes.every(known));
  return [...drawings, ...(small ? [small] : [])].every(({ shapes }) => shapes.every(known));
}
