import { fold, foldsInPlace, foldWithOffsets } from './fold.js';
import { lawReferencesIn } from './law-reference.js';

const WORD = /[\p{L}\p{N}]+/gu;
/**
 * Words joined by one of these, without a space, make a compound: `non-punishment`, `PC.DEC/557`,
 * `2011/36/EU`, `B&H`.
 */
const JOINERS: ReadonlySet<string> = new Set('-‐‑‒–−./+_·&');
/** These do so only between digits: `1,891`. */
const DIGIT_JOINERS: ReadonlySet<string> = new Set(',٬');
const ENDS_IN_DIGIT = /\p{N}$/u;
const BEGINS_WITH_DIGIT = /^\p{N}/u;

/** A stretch of a folded text (UTF-16 offsets, end exclusive). */
interface Stretch {
  term: string;
  from: number;
  to: number;
}

/** The words that stand together without a space. */
type FoldedRun = [Stretch, ...Stretch[]];

/** Calls for every run of a folded text, in order. */
function eachRun(folded: string, visit: (run: FoldedRun) => void): void {
  let run: FoldedRun | undefined;
  let to = 0;
  let before = '';
  for (const term of folded.match(WORD) ?? []) {
    // Only what is no word stands before it, so the first place found is its own.
    const from = folded.indexOf(term, to);
    const word = { term, from, to: from + term.length };
    if (run && from === to + 1 && joins(folded.charAt(to), before, term)) {
      run.push(word);
    } else {
      if (run) visit(run);
      run = [word];
    }
    to = word.to;
    before = term;
  }
  if (run) visit(run);
}

const joins = (sign: string, before: string, after: string): boolean =>
  JOINERS.has(sign) ||
  (DIGIT_JOINERS.has(sign) && ENDS_IN_DIGIT.test(before) && BEGINS_WITH_DIGIT.test(after));

/** The words of a compound run together; absent for a single word. */
function joinedIn(run: FoldedRun): Stretch | undefined {
  const last = run.at(-1);
  if (run.length < 2 || !last) return undefined;
  return { term: run.map(({ term }) => term).join(''), from: run[0].from, to: last.to };
}

/**
 * The terms under which a text is indexed: every word, and for a compound also the words run
 * together, so that `nonpunishment` and `pcdec557` are found as well; for an article of a law `§110a`.
 */
export function indexTerms(text: string): string[] {
  const folded = fold(text);
  const terms = lawReferencesIn(folded).flatMap((reference) => reference.terms);
  eachRun(folded, (run) => {
    for (const { term } of run) terms.push(term);
    const joined = joinedIn(run);
    if (joined) terms.push(joined.term);
  });
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
  const place = placeIn(text, offsets);
  const found: Run[] = [];
  eachRun(folded, (run) => {
    const joined = joinedIn(run);
    found.push({ words: run.map(place), ...(joined ? { joined: place(joined) } : {}) });
  });
  return found;
}

/** Every word and every compound of the text with its place. */
export function tokens(text: string): Token[] {
  return runs(text).flatMap(({ words, joined }) => (joined ? [...words, joined] : words));
}

/**
 * Those tokens of a text that are among the terms, for highlights and snippets. The other words of
 * the text cost next to nothing: a page of results marks thousands.
 */
export function tokensAmong(text: string, terms: ReadonlySet<string>): Token[] {
  const folded = fold(text);
  const found: Stretch[] = hasReference(terms)
    ? lawReferencesIn(folded).flatMap(({ terms: all, from, to }) => {
        const term = all.find((one) => terms.has(one));
        return term === undefined ? [] : [{ term, from, to }];
      })
    : [];
  eachRun(folded, (run) => {
    for (const word of run) if (terms.has(word.term)) found.push(word);
    const joined = joinedIn(run);
    if (joined && terms.has(joined.term)) found.push(joined);
  });
  if (found.length === 0) return [];
  if (foldsInPlace(text))
    return found.map(({ term, from, to }) => ({ term, start: from, end: to }));
  return found.map(placeIn(text, foldWithOffsets(text).offsets));
}

function hasReference(terms: ReadonlySet<string>): boolean {
  for (const term of terms) if (term.startsWith('§')) return true;
  return false;
}

/** From a place in the folded text to the one in the source. */
function placeIn(text: string, offsets: readonly number[]): (stretch: Stretch) => Token {
  return ({ term, from, to }) => {
    const start = offsets[from] ?? 0;
    // The end is where the next folded unit begins, less what vanished in between (apostrophes).
    const last = offsets[to - 1] ?? start;
    const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return { term, start, end: withMarks(text, last + width) };
  };
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
