import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/shared/documents/document-kind.js';
import { readDocumentText } from '../../src/shared/documents/documents.js';
import {
  EMPTY_SAVED,
  MAX_NOTE,
  mergeSaved,
  MAX_SAVED,
  type Note,
  type Saved,
  type SavedPlace,
} from '../../src/shared/documents/saved.js';

const place: SavedPlace = {
  id: 'topics/consent',
  at: 'key-points',
  title: 'Key points',
  article: 'Consent',
  edition: '2026-11-24',
  saved: '2026-11-27T10:00:00.000Z',
};
const note = (text: string, at = 'key-points'): Note => {
  const { saved: written, ...of } = place;
  return { ...of, at, text, written };
};
const HARD = [
  'Zeile\r\neins\n\n\ttwo',
  '<script>alert(1)</script> & &amp; <b>',
  'عربي ‏rtl \u202Eover\u202C ride 🙂 \uD83D',
  'ж'.repeat(MAX_NOTE),
];
const saved = (places: SavedPlace[], notes: Note[]): Saved => ({ ...EMPTY_SAVED, places, notes });

describe('a file of saved pages and notes', () => {
  it.each(HARD)('gives a note back letter by letter: %j', (text) => {
    const value = saved([place], [note(text)]);
    expect(readDocumentText('saved', documentText(value))).toEqual({ state: 'ok', value });
  });

  it.each([
    ['an id that leads elsewhere', { places: [{ ...place, id: '../x' }] }],
    ['a time that is none', { places: [{ ...place, saved: 'yesterday' }] }],
    ['a field that does not exist', { notes: [{ ...note('a'), html: '<b>' }] }],
    ['more notes than there is room for', { notes: Array(MAX_SAVED + 1).fill(note('a')) }],
  ])('is damaged with %s', (_what, change) => {
    const text = JSON.stringify({ ...EMPTY_SAVED, ...change });
    expect(readDocumentText('saved', text)).toEqual({ state: 'damaged' });
  });
});

describe('adding a file to what there is', () => {
  const others = { ...place, at: 'practice' };

  it('adds what is new and counts it', () => {
    const merge = mergeSaved(
      saved([place], [note('mine')]),
      saved([place, others], [note('theirs', 'practice')]),
      'From x:',
    );
    expect(merge).toMatchObject({ places: 1, notes: 1, joined: 0, left: 0 });
    expect(merge.value).toEqual(saved([place, others], [note('mine'), note('theirs', 'practice')]));
  });

  it('keeps both texts of a note to the same section', () => {
    const merge = mergeSaved(saved([], [note('mine')]), saved([], [note('theirs')]), 'From x:');
    expect(merge).toMatchObject({ notes: 0, joined: 1 });
    expect(merge.value.notes[0]?.text).toBe('mine\n\nFrom x:\ntheirs');
  });

  it('takes the longer of two texts of which one holds the other', () => {
    const longer = saved([], [note('mine, and more')]);
    expect(mergeSaved(saved([], [note('mine')]), longer, 'From x:').value).toEqual(longer);
    expect(mergeSaved(longer, saved([], [note('mine')]), 'From x:')).toMatchObject({ joined: 0 });
  });

  it('leaves in the file, and says so, what there is no room for', () => {
    const full = Array.from({ length: MAX_SAVED }, (_, index) => ({ ...place, at: `s${index}` }));
    const merge = mergeSaved(saved(full, []), saved([place], []), 'From x:');
    expect(merge).toMatchObject({ places: 0, left: 1 });
    const long = (letter: string) => saved([], [note(letter.repeat(60_000))]);
    expect(mergeSaved(long('a'), long('b'), 'From x:')).toMatchObject({ joined: 0, left: 1 });
    expect(mergeSaved(long('a'), long('b'), 'From x:').value).toEqual(long('a'));
  });

  it('loses nothing of either, and changes nothing the second time', () => {
    const lists = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string({ minLength: 1 })), {
        maxLength: 3,
      })
      .map((all) => {
        const notes = [...new Map(all).entries()].map(([at, text]) => note(text, at));
        return saved(
          notes.map(({ at }) => ({ ...place, at: at ?? '' })),
          notes,
        );
      });
    fc.assert(
      fc.property(lists, lists, (mine, theirs) => {
        const { value } = mergeSaved(mine, theirs, 'From x:');
        for (const one of [...mine.notes, ...theirs.notes]) {
          const kept = value.notes.find(({ at }) => at === one.at)?.text ?? '';
          expect(kept).toContain(one.text.trim());
        }
        for (const one of [...mine.places, ...theirs.places]) {
          expect(value.places.filter(({ at }) => at === one.at)).toHaveLength(1);
        }
        expect(mergeSaved(value, theirs, 'From x:').value).toEqual(value);
      }),
    );
  });
});
