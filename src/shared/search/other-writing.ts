/*
 * What was typed, written otherwise. The tables are our own, for want of a kept package: convert-layout is
 * deprecated, and transliterators write a norm for print, while these letters need to meet a word's key.
 */

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const SHIFTED: Readonly<Record<string, string>> = {
  '{': '[',
  '}': ']',
  ':': ';',
  '"': "'",
  '<': ',',
  '>': '.',
  '~': '`',
};

const TO_RUSSIAN_KEYS = tableOf(LATIN_KEYS, RUSSIAN_KEYS);
const TO_LATIN_KEYS = tableOf(RUSSIAN_KEYS, LATIN_KEYS);

/** Cyrillic letters and the Latin ones that look the same, small or capital. */
const [CYRILLIC_TWINS, LATIN_TWINS] = [
  'авекмнорстухіѕјАВЕКМНОРСТУХІЅЈ',
  'abekmhopctyxisjABEKMHOPCTYXISJ',
];
const TO_LATIN_TWIN = tableOf(CYRILLIC_TWINS, LATIN_TWINS);
const TO_CYRILLIC_TWIN = tableOf(LATIN_TWINS, CYRILLIC_TWINS);

/** Russian as people write it in Latin letters, the longest group of letters first. */
const TRANSLITERATED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'shch щ sch щ yy ый iy ий ij ий yj ый zh ж kh х ts ц tz ц ch ч sh ш ya я ja я yu ю ju ю yo ё jo ё ye е ' +
    'je е ay ай ey ей oy ой uy уй aj ай ej ей oj ой uj уй a а b б c ц d д e е f ф g г h х i и j й k к l л m м ' +
    'n н o о p п q к r р s с t т u у v в w в x кс y ы z з'
  )
    .split(' ')
    .flatMap((part, at, all) => (at % 2 === 0 ? [[part, all[at + 1] ?? '']] : [])),
);
const TRANSLITERATED_PART = new RegExp(
  // A vowel's й is not the beginning of я, ю, ё: "aya" is ая.
  Object.keys(TRANSLITERATED)
    .map((part) => (/^[aeou][yj]$/u.test(part) ? `${part}(?![aeou])` : part))
    .join('|'),
  'gu',
);

/** Uzbek Cyrillic and the official Latin letters. */
const UZBEK: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г g д d е e ё yo ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х x ц s ч ch ' +
    'ш sh щ sh ъ ’ ы i ь  э e ю yu я ya қ q ғ gʻ ў oʻ ҳ h'
  )
    .split(/ (?=\p{Script=Cyrillic})/u)
    .map((pair) => [pair.slice(0, 1), pair.slice(2).trim()]),
);

function tableOf(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, at) => [letter, to.charAt(at)]));
}

const translate = (text: string, table: ReadonlyMap<string, string>): string =>
  text.replace(/./gsu, (letter) => table.get(letter) ?? letter);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** A text typed on a Russian keyboard that was meant to be Latin, or the reverse. */
function onOtherKeyboard(text: string): string {
  const lower = text.toLowerCase();
  if (CYRILLIC.test(text)) return translate(lower, TO_LATIN_KEYS);
  return translate(
    lower.replace(/[{}:"<>~]/gu, (sign) => SHIFTED[sign] ?? sign),
    TO_RUSSIAN_KEYS,
  );
}

/** Words with letters of two scripts, or of look-alikes alone, in one script. */
function inOneScript(text: string, table: ReadonlyMap<string, string>, other: RegExp): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const changed = translate(word, table);
    return other.test(changed) ? word : changed;
  });
}

/** A text written otherwise. */
export interface Writing {
  text: string;
  /** No doubt about it: a word has letters of two scripts. */
  sure: boolean;
}

const MIXED =
  /\p{Script=Latin}[\p{M}\p{N}]*\p{Script=Cyrillic}|\p{Script=Cyrillic}[\p{M}\p{N}]*\p{Script=Latin}/u;

/**
 * How a text may have been meant that finds nothing as it was typed: in one script where look-alikes are
 * mixed in, on the other keyboard, in Russian letters. The likeliest first.
 */
export function otherWritings(text: string): Writing[] {
  const sure = MIXED.test(text);
  const texts = CYRILLIC.test(text)
    ? [
        inOneScript(text, TO_LATIN_TWIN, CYRILLIC),
        ...(sure ? [inOneScript(text, TO_CYRILLIC_TWIN, LATIN)] : []),
        ...(LATIN.test(text) ? [] : [onOtherKeyboard(text)]),
      ]
    : [onOtherKeyboard(text), inRussian(text)];
  return texts.flatMap((one) => (one === text ? [] : [{ text: one, sure }]));
}

/** Cyrillic in the letters that Uzbek uses now. */
export const inUzbekLatin = (text: string): string =>
  text.toLowerCase().replace(/./gsu, (letter) => UZBEK[letter] ?? letter);

const inRussian = (text: string): string =>
  text.toLowerCase().replace(TRANSLITERATED_PART, (part) => TRANSLITERATED[part] ?? part);
