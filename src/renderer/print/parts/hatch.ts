/**
 * Strokes at 45° that fill a bar from its left end, each clipped at the bar's edges, as one SVG path: a
 * PDF keeps books on every shape by itself. Real lines, not a tint or a pattern image: they stay
 * sharp at any printer resolution and survive a grey copier.
 */
export function hatch(width: number, height: number, spacing: number): string {
  const strokes = [];
  for (let start = spacing - height; start < width; start += spacing) {
    const left = Math.max(start, 0);
    const right = Math.min(start + height, width);
    if (right > left) {
      strokes.push(`M${left} ${height - (left - start)}L${right} ${height - (right - start)}`);
    }
  }
  return strokes.join('');
}
