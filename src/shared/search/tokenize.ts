import { fold, foldWithOffsets } from './fold.js';

/**
 * Words and compounds. A compound is a run of words joined by hyphens, dots, slashes or plus signs
 * without a space: `non-punishment`, `PC.DEC/557`, `2011/36/EU`.
 */
const COMPOUND = /[\p{L}\p{N}]+(?:[-‐‑‒–./+_·][\p{L}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The terms under which a text is indexed: every word, and for a compound also the words run
 * together, so that `nonpunishment` and `pcdec557` are found as well.
 */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [compound] of fold(text).matchAll(COMPOUND)) {
    const words = compound.match(WORD) ?? [];
    terms.push(...words);
    if (words.length > 1) terms.push(words.join(''));
  }
  return terms;
}

/** The words of a query, in order. A compound is asked for by its words. */
export function queryTerms(query: string): string[] {
  return fold(query).match(WORD) ?? [];
}

/** A word of a text: its folded term and where it stands in the source (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** Every word and every compound of the text with its place, for highlights and snippets. */
export function tokens(text: string): Token[] {
  const { folded, offsets } = foldWithOffsets(text);
  const found: Token[] = [];
  const place = (term: string, from: number, to: number) => {
    const start = offsets[from] ?? 0;
    // The end is where the next folded unit begins, less what vanished in between (marks, apostrophes).
    const last = offsets[to - 1] ?? start;
    const width = text.codePointAt(last) ?? 0;
    found.push({ term, start, end: last + (width > 0xffff ? 2 : 1) });
  };
  for (const match of folded.matchAll(COMPOUND)) {
    const words = [...match[0].matchAll(WORD)];
    for (const word of words) {
      const from = match.index + word.index;
      place(word[0], from, from + word[0].length);
    }
    if (words.length > 1) {
      place(words.map((word) => word[0]).join(''), match.index, match.index + match[0].length);
    }
  }
  return found;
}
