import { describe, expect, it } from 'vitest';
import { readReferences, referenceText } from '../../src/shared/edition/reference.js';

const PAGE = { id: 'topics/non-punishment' };
const SECTION = { id: 'topics/non-punishment', at: 'who-decides' };

describe('a reference', () => {
  it('is short, and is read back as it was written', () => {
    expect(referenceText(PAGE)).toBe('FR:topics/non-punishment');
    expect(referenceText(SECTION)).toBe('FR:topics/non-punishment#who-decides');
    expect(readReferences(referenceText(PAGE))).toEqual([PAGE]);
    expect(readReferences(referenceText(SECTION))).toEqual([SECTION]);
  });

  it.each([
    ['white space', '  \tFR:topics/non-punishment \n'],
    ['quotes', '“FR:topics/non-punishment”'],
    ['brackets and a full stop', '(see FR:topics/non-punishment).'],
    ['lower case', 'fr:topics/non-punishment'],
    ['capitals', 'FR:TOPICS/NON-PUNISHMENT'],
    ['a space after the colon', 'FR: topics/non-punishment'],
    ['a hyphen that does not break', 'FR:topics/non\u2011punishment'],
    ['a dash put in by a word processor', 'FR:topics/non–punishment'],
    ['a soft hyphen', 'FR:topics/non-punish\u00adment'],
    ['wide letters', 'ＦＲ：topics/non-punishment'],
    [
      'all that was copied with it',
      'Non-punishment\nAn edition.\nReference: FR:topics/non-punishment',
    ],
    [
      'all that was copied, its lines run together',
      'Non-punishment. Reference: FR:topics/non-punishment https://www.osce.org/x',
    ],
    ['the address of a site', 'https://reader.example/#/topics/non-punishment'],
    ['an address of the desktop app', 'app://reader/index.html#/topics/non-punishment?q=victim'],
    [
      'the address of the page on the wall',
      'http://localhost:80/#/room/topics/non-punishment?part=2',
    ],
    ['the part that every form knows', '#/topics/non-punishment'],
  ])('is read with %s', (_what, typed) => {
    expect(readReferences(typed)).toEqual([PAGE]);
  });

  it.each([
    'fr:topics/non-punishment#WHO-DECIDES',
    'https://reader.example/x/#/topics/non-punishment?at=who-decides',
    'file:///home/a/field-reader.html#/topics/non-punishment?q=a&at=who-decides',
  ])('of a section is read from %s', (typed) => {
    expect(readReferences(typed)).toEqual([SECTION]);
  });

  it('is one of several in a text', () => {
    expect(readReferences('FR:home, FR:topics/consent#law')).toEqual([
      { id: 'home' },
      { id: 'topics/consent', at: 'law' },
    ]);
  });

  it.each([
    '',
    'FR',
    'FR:',
    'fr: ?',
    'debt bondage',
    'Afr:x',
    'non-punishment',
    'a'.repeat(30_000),
  ])('is not seen in %j', (typed) => {
    expect(readReferences(typed)).toEqual([]);
  });
});
