/** What a row of a sorted list is given by the list. */
export interface Sorting {
  place: number;
  count: number;
  /** Where a dragged row would go. */
  target: 'above' | 'below' | undefined;
  ondrag: (dragging: boolean) => void;
  onover: (event: DragEvent) => void;
  ondrop: () => void;
  /** To another place, from 0. */
  move: (to: number) => void;
  remove: () => Promise<void>;
}

/** The items with one of them at another place; the same list when nothing changes. */
export function moved<T extends { key: string }>(
  items: readonly T[],
  key: string,
  to: number,
): readonly T[] {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  const place = Math.max(0, Math.min(to, items.length - 1));
  if (!item || place === from) return items;
  return items.toSpliced(from, 1).toSpliced(place, 0, item);
}

/** A key that no item has. */
export function freshKey(items: readonly { key: string }[]): string {
  const taken = new Set(items.map(({ key }) => key));
  let number = items.length + 1;
  while (taken.has(`i${number}`)) number += 1;
  return `i${number}`;
}
