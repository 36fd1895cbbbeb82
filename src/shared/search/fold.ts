/**
 * Folding: the one key under which words are indexed and asked for. Accents, case, width, script
 * (Cyrillic or Latin) and invisible characters must not decide whether a page is found.
 *
 * Folding works letter by letter (a letter with its combining marks), so every folded character
 * knows the source offset it came from; highlights are drawn on the original text.
 */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const NOT_DECOMPOSED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
  // Central Asian and Caucasian Latin
  ə: 'a',
};

/**
 * Cyrillic to Latin, by the correspondence of Bosnian/Montenegrin/Serbian (one key for both of
 * their scripts), extended with the letters of Russian, Macedonian and the Central Asian languages.
 */
// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', ѓ: 'g', е: 'e', ж: 'z', з: 'z', ѕ: 'dz', и: 'i',
  ј: 'j', к: 'k', ќ: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's',
  т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's', щ: 'sc', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'ju', я: 'ja', є: 'je', і: 'i', ґ: 'g', ғ: 'g', қ: 'k', ң: 'n', ҳ: 'h', һ: 'h',
  ҷ: 'j', ә: 'a', ө: 'o', ү: 'u', ұ: 'u', җ: 'j', ҙ: 'z', ў: 'o',
};

const FORMAT_CHARACTERS = /\p{Cf}/u;
const MARKS = /\p{M}+/gu;
const HAS_MARKS = /\p{M}/u;
/** Apostrophes and modifier letters that keyboards and fonts exchange for one another: they vanish. */
const APOSTROPHES = /['’‘‛ʼʻʹʽ`´ʿʾ′＇]/u;
/** What is more than plain ASCII in lower case: other letters, marks, apostrophes. */
const SPECIAL = /[\P{ASCII}'`]+/gu;
/** A letter with the combining marks that follow it. */
const LETTERS = /.\p{M}*/gsu;

/** Letters and runs of them: names in other scripts are folded again and again. */
const cache = new Map<string, string>();
const MAX_REMEMBERED = 20_000;

function foldLetter(letter: string): string {
  const known = cache.get(letter);
  if (known !== undefined) return known;
  let folded = '';
  if (!FORMAT_CHARACTERS.test(letter) && !APOSTROPHES.test(letter)) {
    for (const part of letter.normalize('NFKC').toLowerCase()) {
      // Look the letter up before it is decomposed too, so that ѓ and ў keep their own entry.
      const base = part.normalize('NFD').replace(MARKS, '');
      folded +=
        CYRILLIC[part] ?? NOT_DECOMPOSED[part] ?? CYRILLIC[base] ?? NOT_DECOMPOSED[base] ?? base;
    }
  }
  remember(letter, folded);
  return folded;
}

/** Texts of nothing but different words must not fill the memory. */
function remember(run: string, folded: string): void {
  if (cache.size < MAX_REMEMBERED) cache.set(run, folded);
}

/**
 * The search key of a text. Idempotent: folding a folded text changes nothing. Marks that follow a
 * plain letter are folded on their own, which takes them away just the same.
 */
export function fold(text: string): string {
  return text.replace(SPECIAL, foldRun).toLowerCase();
}

function foldRun(run: string): string {
  const known = cache.get(run);
  if (known !== undefined) return known;
  let folded = '';
  // Without marks, which is the rule, every character is a letter of its own.
  if (HAS_MARKS.test(run))
    for (const [letter] of run.matchAll(LETTERS)) folded += foldLetter(letter);
  else for (const letter of run) folded += foldLetter(letter);
  remember(run, folded);
  return folded;
}

/** A folded text with, for each folded UTF-16 unit, the offset of its source character. */
export interface FoldedText {
  folded: string;
  /** `offsets[i]` is where in the source the folded unit `i` came from; one more entry for the end. */
  offsets: number[];
}

/** Folds a text and keeps the way back to it. Offsets count UTF-16 units. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let done = 0;
  const plain = (end: number) => {
    for (let at = done; at < end; at += 1) offsets.push(at);
    folded += text.slice(done, end).toLowerCase();
  };
  for (const { 0: run, index } of text.matchAll(SPECIAL)) {
    plain(index);
    for (const { 0: letter, index: within } of run.matchAll(LETTERS)) {
      const part = foldLetter(letter);
      for (let unit = 0; unit < part.length; unit += 1) offsets.push(index + within);
      folded += part;
    }
    done = index + run.length;
  }
  plain(text.length);
  offsets.push(text.length);
  return { folded, offsets };
}

/** Whether every folded unit of a text stands where its source does: ASCII without apostrophes. */
export const foldsInPlace = (text: string): boolean => text.search(SPECIAL) < 0;
