import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCodeFrom, readCheckCode } from '../../src/shared/edition/check-code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 5, maxLength: 32 }).map((bytes) => checkCodeFrom(bytes));

describe('a check code', () => {
  it('is eight characters in two groups, and reads back', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readCheckCode(code)).toEqual({ kind: 'code', code });
      }),
    );
  });

  it('tells any one wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(31), (code, place, value) => {
        const characters = Array.from(code.replace('-', ''));
        const wrong = ALPHABET[value] ?? '';
        fc.pre(characters[place] !== wrong);
        characters[place] = wrong;
        expect(readCheckCode(characters.join('')).kind).toBe('mistyped');
      }),
    );
  });

  it('tells any two characters that changed places', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(7), (code, a, b) => {
        const characters = Array.from(code.replace('-', ''));
        const [first = '', second = ''] = [characters[a], characters[b]];
        fc.pre(first !== second);
        characters[a] = second;
        characters[b] = first;
        expect(readCheckCode(characters.join('')).kind).toBe('mistyped');
      }),
    );
  });

  it('changes with its content', () => {
    const of = (...bytes: number[]) => checkCodeFrom(new Uint8Array(bytes));
    expect(of(1, 2, 3, 4, 5)).not.toBe(of(1, 2, 3, 4, 133));
  });
});

describe('reading what people type', () => {
  const code = checkCodeFrom(new Uint8Array([0, 68, 50, 20, 200]));
  const loose = code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();

  it.each([
    ['small letters, o for 0 and l for 1', loose],
    ['no hyphen', code.replace('-', '')],
    ['spaces everywhere', Array.from(code).join(' ')],
    ['a long dash and full stops', `${code.replace('-', '–')}.`],
    ['an invisible space', `\u200b${code}\u00a0`],
    [
      'wide letters',
      code.replaceAll(/[A-Z]/g, (letter) =>
        String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
      ),
    ],
    ['Cyrillic letters that look the same', code.replaceAll('A', 'А').replaceAll('0', 'О')],
  ])('takes %s', (_name, typed) => {
    expect(readCheckCode(typed)).toEqual({ kind: 'code', code });
  });

  it.each([
    ['', { kind: 'empty' }],
    [' - ', { kind: 'empty' }],
    ['7K3M', { kind: 'length', length: 4 }],
    ['7K3M-9QX2-1', { kind: 'length', length: 9 }],
    ['7K3M-9QXЖ', { kind: 'character', character: 'Ж' }],
    ['<img src=x>', { kind: 'character', character: '<' }],
  ])('says what is wrong with %j', (typed, wrong) => {
    expect(readCheckCode(typed)).toEqual(wrong);
  });
});
