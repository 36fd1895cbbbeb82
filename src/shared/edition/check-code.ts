/**
 * The short code at the foot of printed pages. It is made from what the page says, so the same
 * words give the same code in every edition; typed into the reader it tells whether a sheet of
 * paper is still current.
 *
 * Eight characters of Crockford's base 32 (https://www.crockford.com/base32.html), which has no
 * I, L, O or U: seven from the content and one to tell a typing error.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters from the content: 35 bits. */
const DATA_LENGTH = 7;
const GROUP = 4;

/** A code as it is printed: `7K3M-9QX2`. */
export type CheckCode = string;

/** What a typed text is. `length` counts the characters that could belong to a code. */
export type ReadCode =
  | { kind: 'code'; code: CheckCode }
  | { kind: 'empty' }
  | { kind: 'length'; length: number }
  | { kind: 'character'; character: string }
  | { kind: 'mistyped' };

/** Doubles in the field of 32 elements (polynomial x⁵ + x² + 1). */
const doubled = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

function times(a: number, b: number): number {
  let product = 0;
  for (let left = a, bits = b; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= left;
    left = doubled(left);
  }
  return product;
}

/**
 * The check character: a sum in which every place has a weight of its own. So any one wrong
 * character, and any two that changed places, give another sum.
 */
function checkOf(values: readonly number[]): number {
  let weight = 1;
  return values.reduce((sum, value) => {
    weight = doubled(weight);
    return sum ^ times(weight, value);
  }, 0);
}

const grouped = (characters: string): CheckCode =>
  `${characters.slice(0, GROUP)}-${characters.slice(GROUP)}`;

/** @param bytes at least five, evenly spread, such as the start of a hash */
export function checkCodeFrom(bytes: Uint8Array): CheckCode {
  const bits = [...bytes.slice(0, 5)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const values = Array.from({ length: DATA_LENGTH }, (_, index) =>
    Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  );
  return grouped([...values, checkOf(values)].map((value) => ALPHABET[value]).join(''));
}

/** Letters that look like one of the code's: those Crockford leaves out, and Cyrillic ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: '0',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};

/** Reads a code as people type it: in any case, with spaces or dashes anywhere, O for 0, I for 1. */
export function readCheckCode(typed: string): ReadCode {
  const characters = Array.from(typed.normalize('NFKC').toUpperCase())
    .filter((character) => !/[\s\p{P}\p{Cf}]/u.test(character))
    .map((character) => LOOKALIKES[character] ?? character);
  if (characters.length === 0) return { kind: 'empty' };
  const stranger = characters.find((character) => !ALPHABET.includes(character));
  if (stranger !== undefined) return { kind: 'character', character: stranger };
  if (characters.length !== DATA_LENGTH + 1) return { kind: 'length', length: characters.length };
  const values = characters.map((character) => ALPHABET.indexOf(character));
  if (checkOf(values.slice(0, DATA_LENGTH)) !== values[DATA_LENGTH]) return { kind: 'mistyped' };
  return { kind: 'code', code: grouped(characters.join('')) };
}
