import { inUzbekLatin } from './other-writing.js';
import { scriptOf, type Script } from './script.js';
import { runs, wordsOf } from './tokenize.js';

/** A query longer than this is cut: nobody types more, and a pasted page must not freeze the search. */
const MAX_LENGTH = 300;
const MAX_WORDS = 24;

/** A word of a query with its place in what was typed. */
export interface QueryWord {
  term: string;
  start: number;
  end: number;
  script: Script;
  /** A Cyrillic word in Uzbek Latin letters, folded: Uzbek is written in both. */
  uzbek?: string;
}

/** Neighbouring words `[from, to)` of a query. */
export interface Span {
  from: number;
  to: number;
}

/** What was typed, taken apart. */
export interface Query {
  text: string;
  words: QueryWord[];
  /** Folded words of each quoted phrase. */
  phrases: string[][];
  /** Whether the last word may still be typed: it does not end in a space or a quotation mark. */
  open: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”«»]/gu;

/** What comes along with a pasted term: "[3]" or "³" behind it, the number of a heading before it. */
const CITATION = /\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]|(?<=\p{L})[¹²³⁰⁴-⁹]+/gu;
const HEADING_NUMBER =
  /^\s*\d{1,2}\.(?:\d{1,2}\.?){0,3}\s+(?=\p{L})(?!(?:million|billion|percent|млн|млрд)\p{L}*)/iu;

/** Blanks, so that every word keeps its place. */
const withoutPastedMarks = (text: string): string =>
  [CITATION, HEADING_NUMBER].reduce(
    (rest, mark) => rest.replace(mark, (found) => ' '.repeat(found.length)),
    text,
  );

/** Takes a query apart. A quotation mark without its partner is read as if it were not there. */
export function parseQuery(typed: string): Query {
  const text = withoutPastedMarks(typed.slice(0, MAX_LENGTH));
  const words: QueryWord[] = [];
  for (const run of runs(text)) {
    for (const { term, start, end } of run.words) {
      const typed = text.slice(start, end);
      const script = scriptOf(typed);
      const uzbek = script === 'cyrillic' ? { uzbek: wordsOf(inUzbekLatin(typed)).join('') } : {};
      words.push({ term, start, end, script, ...uzbek });
    }
  }
  return {
    text,
    words: words.slice(0, MAX_WORDS),
    phrases: [...text.matchAll(QUOTED)]
      .map((match) => wordsOf(match[1] ?? ''))
      .filter((phrase) => phrase.length > 0),
    open: /[\p{L}\p{N}\p{M}]$/u.test(text),
  };
}

/** The words of a span as one key. */
export const keyOf = (words: readonly QueryWord[], { from, to }: Span): string =>
  words
    .slice(from, to)
    .map(({ term }) => term)
    .join(' ');
