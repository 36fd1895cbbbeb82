import { tokensAmong, type Token } from './tokenize.js';

/** A piece of text with the parts to mark: `[start, end)` in UTF-16 units of `text`. */
export interface MarkedText {
  text: string;
  marks: [number, number][];
}

const SNIPPET_LENGTH = 180;
/** How far before the first match a snippet may begin. */
const LEAD_IN = 60;

/** Marks every word of the text that is one of the matched terms. */
export function markTerms(text: string, terms: ReadonlySet<string>): MarkedText {
  return { text, marks: merge(tokensAmong(text, terms)) };
}

/**
 * The part of the text around the densest group of matched terms.
 * Gives the beginning, without marks, when nothing matches.
 */
export function snippet(text: string, terms: ReadonlySet<string>): MarkedText {
  const hits = tokensAmong(text, terms);
  const from = hits.length === 0 ? 0 : startOfBestWindow(text, hits);
  const to = endAtWord(text, from + SNIPPET_LENGTH);
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  const shift = before.length - from;
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to);
  return {
    text: before + text.slice(from, to).replaceAll('\n', ' ') + after,
    marks: merge(inside).map(([start, end]) => [start + shift, end + shift]),
  };
}

function startOfBestWindow(text: string, hits: readonly Token[]): number {
  let best = hits[0]?.start ?? 0;
  let bestScore = 0;
  for (const hit of hits) {
    const within = hits.filter(
      (other) => other.start >= hit.start && other.end <= hit.start + SNIPPET_LENGTH - LEAD_IN,
    );
    const score = new Set(within.map((other) => other.term)).size;
    if (score > bestScore) {
      best = hit.start;
      bestScore = score;
    }
  }
  if (best <= LEAD_IN) return 0;
  // Begin at a line or word, not in the middle of one.
  const line = text.lastIndexOf('\n', best - 1);
  if (line >= 0 && best - line <= LEAD_IN) return line + 1;
  const space = text.indexOf(' ', best - LEAD_IN);
  return space >= 0 && space < best ? space + 1 : best;
}

function endAtWord(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wanted);
  return space > wanted - 40 ? space : wanted;
}

/** Joins overlapping places, so that a compound and its words are marked once. */
function merge(found: readonly Token[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
