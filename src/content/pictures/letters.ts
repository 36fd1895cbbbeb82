import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/**
 * How wide a line of text will be: measured with the typeface in which pictures are drawn, so
 * that a box drawn when the edition is compiled holds its words when a reader sees them.
 */

const { resolve } = createRequire(import.meta.url);
const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];
/** Another hinting, a fallback font: a little air is cheaper than a cut word. */
const SAFETY = 1.03;

const cache = new Map<number, Font[]>();

function fonts(weight: 400 | 700): Font[] {
  const known = cache.get(weight);
  if (known) return known;
  const opened = SUBSETS.map((subset) =>
    create(
      readFileSync(
        resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`),
      ),
    ),
  ).filter((font): font is Font => font.type !== 'TTC' && font.type !== 'DFont');
  cache.set(weight, opened);
  return opened;
}

/** Width of a line in CSS pixels, `size` being the font size in CSS pixels. */
export function lineWidth(text: string, size: number, bold = false): number {
  const all = fonts(bold ? 700 : 400);
  let units = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const font = all.find((candidate) => candidate.hasGlyphForCodePoint(point)) ?? all[0];
    units += (font?.glyphForCodePoint(point).advanceWidth ?? 500) / (font?.unitsPerEm ?? 1000);
  }
  return units * size * SAFETY;
}

/** Breaks a text into lines no wider than `width`. A word wider than that has a line of its own. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || lineWidth(longer, size, bold) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
