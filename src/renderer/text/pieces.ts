import type { MarkedText } from '../../shared/search/snippet.js';

/** A run of text that is marked as a whole, or not at all. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a marked text into runs, in order and without loss. Marks outside the text are ignored. */
export function pieces({ text, marks }: MarkedText): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) found.push({ text: text.slice(at, start), marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}
