/** A name beside a point of a map: its lines, and how wide the widest is. */
export interface Label {
  x: number;
  y: number;
  lines: string[];
  width: number;
}

/** Where the first line of a label stands. `y` is its baseline. */
export interface PlacedLabel {
  x: number;
  y: number;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LINE_HEIGHT = 16;
const AWAY = 9;

/**
 * Puts each name on the side of its point where it covers least: inside the frame, clear of other
 * names and points. Right first, as readers expect it.
 */
export function placeLabels(
  labels: readonly Label[],
  frame: { x: number; y: number; width: number; height: number },
): PlacedLabel[] {
  const points = labels.map(({ x, y }): Box => ({
    left: x - 5,
    right: x + 5,
    top: y - 5,
    bottom: y + 5,
  }));
  const inside: Box = {
    left: frame.x,
    right: frame.x + frame.width,
    top: frame.y,
    bottom: frame.y + frame.height + 4,
  };
  const taken: Box[] = [];
  return labels.map((label, index) => {
    const others = points.filter((_, at) => at !== index);
    const [best] = candidates(label)
      .map((placed, rank) => {
        const box = boxOf(placed, label.width);
        const cost =
          overlap(box, taken) * 4 + overlap(box, others) * 6 + outside(box, inside) * 8 + rank * 2;
        return { placed, box, cost };
      })
      .toSorted((a, b) => a.cost - b.cost);
    if (!best) throw new Error('a label has no place');
    taken.push(best.box);
    return best.placed;
  });
}

function candidates({ x, y, lines }: Label): PlacedLabel[] {
  const height = lines.length * LINE_HEIGHT;
  const middle = y - height / 2 + 12;
  const above = y - AWAY - height + 12;
  const below = y + AWAY + 10;
  return [
    { x: x + AWAY, y: middle, lines, anchor: 'start' },
    { x: x - AWAY, y: middle, lines, anchor: 'end' },
    { x, y: above, lines, anchor: 'middle' },
    { x, y: below, lines, anchor: 'middle' },
    { x: x + AWAY - 4, y: above + 4, lines, anchor: 'start' },
    { x: x + AWAY - 4, y: below - 4, lines, anchor: 'start' },
    { x: x - AWAY + 4, y: above + 4, lines, anchor: 'end' },
    { x: x - AWAY + 4, y: below - 4, lines, anchor: 'end' },
  ];
}

function boxOf({ x, y, lines, anchor }: PlacedLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - 13;
  return { left, right: left + width, top, bottom: top + lines.length * LINE_HEIGHT + 2 };
}

const overlap = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => {
    const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return sum + (wide > 0 && high > 0 ? wide * high : 0);
  }, 0);

/** How much of a box lies outside the frame. */
function outside(box: Box, frame: Box): number {
  const all = (box.right - box.left) * (box.bottom - box.top);
  return all - overlap(box, [frame]);
}
