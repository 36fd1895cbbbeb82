import type { ArticleId } from '../shared/edition/edition.js';

/** Words to look for: a form of a glossary term, or a name inside which no term is looked for. */
export interface Form {
  words: string;
  /** What must stand before and after the words, without being part of what is found. */
  behind?: string;
  ahead?: string;
  /** The glossary article; absent for a name that keeps links out. */
  to?: ArticleId;
}

/** A form found in a text: UTF-16 offsets, end exclusive. */
export interface Found {
  start: number;
  end: number;
  to?: ArticleId;
}

interface Wanted extends Form {
  pattern: RegExp;
  /** Begins with a small letter: a capital stands for it only where a sentence begins. */
  small: boolean;
}

const LETTER = '[\\p{L}\\p{N}]';
const HYPHEN = '[-\\u2010\\u2011]';
const SPACE_OR_HYPHEN = '[\\s\\u2010\\u2011-]';
/** The first letters of a word that no hyphen joins to the one before it. */
const WORD_START = new RegExp(`(?<!${LETTER}|${LETTER}${HYPHEN})${LETTER}{1,2}`, 'gu');
const WORD_END = `(?!${LETTER}|${HYPHEN}${LETTER})`;
/** What stands before the first word of a sentence, a list item or a table cell. */
const SENTENCE_START = /(?:^|[.!?:]["”’)]*\s+)["“‘(]*$/u;
const QUOTATION = /“([^“”]*)”/gu;

/**
 * Finds words in a text, whole words only: from left to right, the longest first, none overlapping.
 * Spaces and hyphens may change places; capitals are matched as written but for the first letter
 * of a sentence. Nothing is found inside a quotation, unless it is the whole of it.
 */
export class TermFinder {
  /** By the first two letters, so that a word is compared with a few forms and not with all. */
  readonly #wanted = new Map<string, Wanted[]>();

  constructor(forms: readonly Form[], others?: TermFinder) {
    for (const form of forms) {
      const small = form.to !== undefined && /^\p{Ll}/u.test(form.words);
      this.#add(keyOf(form.words), [{ ...form, pattern: patternOf(form), small }]);
    }
    if (others) for (const [key, wanted] of others.#wanted) this.#add(key, wanted);
  }

  /** A finder that looks for these as well; of two forms of one length they win. */
  with(forms: readonly Form[]): TermFinder {
    return new TermFinder(forms, this);
  }

  /** @param before what stands before the text in its paragraph: it tells where sentences begin */
  find(text: string, before = ''): Found[] {
    const found: Found[] = [];
    const quotations = [...text.matchAll(QUOTATION)];
    let from = 0;
    for (const { index, 0: letters } of text.matchAll(WORD_START)) {
      if (index < from) continue;
      const match = this.#longestAt(text, index, letters.toLowerCase(), before);
      if (!match) continue;
      from = match.end;
      const quotation = quotations.find(
        (one) => one.index < match.start && match.end < one.index + one[0].length,
      );
      if (!quotation || quotation[1]?.length === match.end - match.start) found.push(match);
    }
    return found;
  }

  #add(key: string, wanted: readonly Wanted[]): void {
    this.#wanted.set(key, [...(this.#wanted.get(key) ?? []), ...wanted]);
  }

  #longestAt(text: string, start: number, key: string, before: string): Found | undefined {
    let longest: Found | undefined;
    for (const { to, pattern, small } of this.#wanted.get(key) ?? []) {
      pattern.lastIndex = start;
      const end = start + (pattern.exec(text)?.[0].length ?? 0);
      if (end <= (longest?.end ?? start)) continue;
      if (small && !isInItsCase(text, start, end, before)) continue;
      longest = { start, end, ...(to === undefined ? {} : { to }) };
    }
    return longest;
  }
}

const keyOf = (words: string): string => /^[\p{L}\p{N}]{1,2}/u.exec(words)?.[0].toLowerCase() ?? '';

function patternOf({ words, behind, ahead }: Form): RegExp {
  const before = behind === undefined ? '' : `(?<=(?<!${LETTER})${sourceOf(behind)})`;
  const after = ahead === undefined ? WORD_END : `(?=${sourceOf(ahead)}${WORD_END})`;
  return new RegExp(before + sourceOf(words) + after, 'uy');
}

function sourceOf(words: string): string {
  return Array.from(words, (character, index) => {
    if (character === ' ') return SPACE_OR_HYPHEN;
    if (character === '-') return `${SPACE_OR_HYPHEN}?`;
    if (character === '’' || character === "'") return "['’]";
    if (index === 0 && /\p{Ll}/u.test(character)) return `[${character}${character.toUpperCase()}]`;
    return /[$()*+./?[\\\]^{|}]/.test(character) ? `\\${character}` : character;
  }).join('');
}

/** "Slavery" begins a sentence; "Convention on Slavery" and "Slavery Convention" are names. */
function isInItsCase(text: string, start: number, end: number, before: string): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start))) return true;
  return SENTENCE_START.test(before + text.slice(0, start)) && !/^\s\p{Lu}/u.test(text.slice(end));
}
