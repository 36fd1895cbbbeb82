import { fold, foldWithOffsets } from './fold.js';

/**
 * Words and compounds. A compound is a run of words joined without a space by hyphens, dots,
 * slashes, plus signs, ampersands, or by a comma between digits: `non-punishment`, `PC.DEC/557`,
 * `2011/36/EU`, `B&H`, `1,891`.
 */
const COMPOUND = /[\p{L}\p{N}]+(?:(?:[-‐‑‒–−./+_·&]|(?<=\p{N})[,٬](?=\p{N}))[\p{L}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const JOINER = /[^\p{L}\p{N}]/u;

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

/** The words of a text, in order. A compound gives its words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** A word of a text: its folded term and where it stands in the source (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** A run of words without a space between them. */
export interface Run {
  words: Token[];
  /** The words run together, over the whole run; absent for a single word. */
  joined?: Token;
}

/** The runs of a text in order, each with its words and their places. */
export function runs(text: string): Run[] {
  const { folded, offsets } = foldWithOffsets(text);
  const place = (term: string, from: number, to: number): Token => {
    const start = offsets[from] ?? 0;
    // The end is where the next folded unit begins, less what vanished in between (apostrophes).
    const last = offsets[to - 1] ?? start;
    const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return { term, start, end: withMarks(text, last + width) };
  };
  return [...folded.matchAll(COMPOUND)].map((match) => {
    const { 0: compound, index } = match;
    if (!JOINER.test(compound)) return { words: [place(compound, index, index + compound.length)] };
    const words = [...compound.matchAll(WORD)].map((word) => {
      const from = index + word.index;
      return place(word[0], from, from + word[0].length);
    });
    const joined = words.map(({ term }) => term).join('');
    return { words, joined: place(joined, index, index + compound.length) };
  });
}

/** Every word and every compound of the text with its place, for highlights and snippets. */
export function tokens(text: string): Token[] {
  return runs(text).flatMap(({ words, joined }) => (joined ? [...words, joined] : words));
}

const MARK = /^\p{M}/u;

/** Moves an end past the combining marks of its last letter. */
function withMarks(text: string, end: number): number {
  let at = end;
  while (at < text.length && text.charCodeAt(at) >= 0x300) {
    const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!MARK.test(next)) break;
    at += next.length;
  }
  return at;
}
