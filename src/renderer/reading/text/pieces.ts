import type { MarkedText } from '../../../shared/search/snippet.js';
import type { TermPlace } from '../../../shared/edition/term-offsets.js';

/** A run of text that is marked as a whole, or not at all. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Cuts a marked text into runs, in order and without loss. Marks outside the text are ignored. A space
 * between two marks goes with the first: alone between two elements it is left out of what a screen
 * reader is given, and the two words are heard as one.
 */
export function pieces({ text, marks }: MarkedText): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue;
    const between = text.slice(at, start);
    const last = found.at(-1);
    if (last?.marked && between.trim() === '') last.text += between;
    else if (start > at) found.push({ text: between, marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/** A run of text with the marks in it that is a link to a glossary term, or plain. */
export interface Stretch extends MarkedText {
  to?: string;
}

/**
 * Cuts a marked text at its terms, in order and without loss. A mark across the edge of a term is
 * cut there too. Terms outside the text are ignored.
 */
export function stretches({ text, marks }: MarkedText, terms: readonly TermPlace[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const take = (end: number, to?: string) => {
    if (end > at) {
      found.push({
        text: text.slice(at, end),
        marks: within(marks, at, end),
        ...(to === undefined ? {} : { to }),
      });
    }
    at = end;
  };
  for (const { start, end, to } of terms) {
    if (start < at || end <= start || end > text.length) continue;
    take(start);
    take(end, to);
  }
  take(text.length);
  return found;
}

/** The parts of the marks that lie within, counted from its start. */
function within(marks: MarkedText['marks'], from: number, to: number): MarkedText['marks'] {
  return marks.flatMap(([start, end]): MarkedText['marks'] =>
    start < to && end > from ? [[Math.max(start, from) - from, Math.min(end, to) - from]] : [],
  );
}
