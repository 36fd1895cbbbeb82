/** One stroke of a hatched bar. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Strokes at 45° that fill a bar from its left end, each cut at the bar's edges. Real lines, not a
 * tint or a pattern image: they stay sharp at any printer resolution and survive a grey copier.
 */
export function hatch(width: number, height: number, spacing: number): Stroke[] {
  const strokes: Stroke[] = [];
  for (let start = spacing - height; start < width; start += spacing) {
    const left = Math.max(start, 0);
    const right = Math.min(start + height, width);
    if (right > left) {
      strokes.push({
        x1: left,
        y1: height - (left - start),
        x2: right,
        y2: height - (right - start),
      });
    }
  }
  return strokes;
}
