import { fleschKincaid } from 'flesch-kincaid';
import { ParseEnglish } from 'parse-english';
import { syllable } from 'syllable';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';

/** How hard a text is to read. */
export interface Readability {
  sentences: number;
  words: number;
  /** Words per sentence; 0 for a text without sentences. */
  mean: number;
  /** Flesch-Kincaid grade: the years of schooling a reader needs. */
  grade: number;
}

/** One sentence, counted. */
export interface Sentence {
  text: string;
  words: number;
  syllables: number;
}

/** "No. 9", "Art. 4": a full stop that ends no sentence. */
const NUMBERED = /\b(?:nos?|arts?|paras?|pp?|vols?|chs?|rev|add)\.(?= ?\d)/gi;
/** PC.DEC/557/Rev.1, GRETA(2016)6, 25965/04: one name, read as one word. */
const DOCUMENT_NUMBER = /[\p{L}\d.]*[\p{L}\d](?:[/(][\p{L}\d.]*[\p{L}\d]\)?)+[\p{L}\d]*/gu;
/** The parser takes "under 18. Then" for an abbreviation; a number before a capital ends a sentence. */
const AFTER_NUMBER = /(?<=\d[.?!][”’)]*)\s+(?=[“‘(]?[\p{Lu}\d])/u;
const parser = new ParseEnglish();

/** The sentences of pieces of prose. Each piece stands alone: no sentence runs on into the next. */
export function sentencesOf(pieces: readonly string[]): Sentence[] {
  return pieces.flatMap((piece) => {
    // Letters in place of misleading marks, one for one, so that places in the text stay the same.
    const masked = piece
      .replace(NUMBERED, (match) => match.replace('.', 'x'))
      .replace(DOCUMENT_NUMBER, (match) =>
        /\d/.test(match) ? match.replace(/[^\p{L}\d]/gu, 'x') : match,
      );
    let from = 0;
    return masked.split(AFTER_NUMBER).flatMap((part) => {
      from = masked.indexOf(part, from);
      const found = sentencesIn(part, piece.slice(from, from + part.length));
      from += part.length;
      return found;
    });
  });
}

/** @param shown the text as written: what `masked` was made from, as long */
function sentencesIn(masked: string, shown: string): Sentence[] {
  const textOf = ({ position }: Node) =>
    shown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const sentences: Sentence[] = [];
  visit(parser.parse(masked), 'SentenceNode', (sentence) => {
    const words = sentence.children.filter(({ type }) => type === 'WordNode').map(textOf);
    if (words.length === 0) return;
    // A number in digits counts as one syllable.
    const syllables = words.reduce((total, word) => total + Math.max(1, syllable(word)), 0);
    sentences.push({ text: textOf(sentence), words: words.length, syllables });
  });
  return sentences;
}

/** The measure of sentences taken together. */
export function readability(measured: readonly Sentence[]): Readability {
  const sentences = measured.length;
  if (sentences === 0) return { sentences, words: 0, mean: 0, grade: 0 };
  const words = measured.reduce((total, sentence) => total + sentence.words, 0);
  const syllables = measured.reduce((total, sentence) => total + sentence.syllables, 0);
  return {
    sentences,
    words,
    mean: words / sentences,
    grade: fleschKincaid({ sentence: sentences, word: words, syllable: syllables }),
  };
}
