import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/shared/documents/document-kind.js';
import {
  DOCUMENT_NAMES,
  DOCUMENTS,
  readDocumentText,
} from '../../src/shared/documents/documents.js';
import {
  EMPTY_HANDOUT,
  MAX_TEXT,
  MAX_ITEMS,
  type Handout,
  type HandoutItem,
} from '../../src/shared/documents/handout.js';

const item = (index: number): HandoutItem => ({
  kind: 'article',
  key: `k${index}`,
  id: 'topics/consent',
  title: 'Consent',
});
const handout: Handout = {
  ...EMPTY_HANDOUT,
  cover: { ...EMPTY_HANDOUT.cover, title: 'Обука, дан 1 <b>"' },
  items: [
    item(1),
    { ...item(2), kind: 'section', at: 'key-points', name: 'Ours' },
    { ...item(3), kind: 'picture', picture: 'locator' },
    { ...item(4), kind: 'sheet', cut: 'large' },
    { ...item(5), kind: 'scenario', answers: false },
  ],
};

describe('documents', () => {
  it.each(DOCUMENT_NAMES)('%s: the empty one fits its own schema', (name) => {
    const { empty } = DOCUMENTS[name];
    expect(readDocumentText(name, documentText(empty))).toEqual({ state: 'ok', value: empty });
  });

  it('come back as they were written', () => {
    expect(readDocumentText('handout', documentText(handout))).toEqual({
      state: 'ok',
      value: handout,
    });
  });

  it('hold 500 items and a title of 300 characters', () => {
    const large = {
      ...handout,
      cover: { ...handout.cover, title: 'ж'.repeat(MAX_TEXT) },
      items: Array.from({ length: 500 }, (_, index) => item(index)),
    };
    expect(readDocumentText('handout', documentText(large))).toMatchObject({ state: 'ok' });
  });

  it.each([
    [
      'more items than a handout takes',
      { items: Array.from({ length: MAX_ITEMS + 1 }, (_, i) => item(i)) },
    ],
    ['a title that is too long', { cover: { ...handout.cover, title: 'x'.repeat(MAX_TEXT + 1) } }],
    ['an id that leads elsewhere', { items: [{ ...item(1), id: '../../etc/passwd' }] }],
    ['an item of no known kind', { items: [{ ...item(1), kind: 'film' }] }],
    ['a field that does not exist', { more: 1 }],
    ['a missing list', { items: undefined }],
  ])('are damaged with %s', (_what, change) => {
    expect(readDocumentText('handout', JSON.stringify({ ...handout, ...change }))).toEqual({
      state: 'damaged',
    });
  });

  it('half a file is damaged', () => {
    expect(readDocumentText('handout', documentText(handout).slice(0, 200))).toEqual({
      state: 'damaged',
    });
  });

  it('a newer version is told from a damaged file', () => {
    expect(
      readDocumentText('handout', JSON.stringify({ ...handout, version: 2, more: {} })),
    ).toEqual({
      state: 'newer',
    });
  });

  it.each(['', 'null', '[]', '{}', 'PK\u0003\u0004', '{"format":"other","version":1}'])(
    '%j is something else',
    (text) => {
      expect(readDocumentText('handout', text)).toEqual({ state: 'other' });
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readDocumentText('handout', text).state).toMatch(/^(other|damaged)$/);
      }),
    );
  });

  /** As the first edition wrote it. */
  const SESSION_1 = {
    format: 'field-reader-session',
    version: 1,
    title: 'Day one',
    start: '09:30',
    items: [
      { kind: 'article', key: 'i1', title: 'Consent', minutes: 10, id: 'topics/consent' },
      { kind: 'handout', key: 'i2', title: 'Paper', minutes: 5, tray: handout },
    ],
  };

  it('a session of the first edition is read, its handouts with it', () => {
    const [article, { tray, ...item }] = SESSION_1.items as [object, { tray: Handout }];
    expect(readDocumentText('session', JSON.stringify(SESSION_1))).toEqual({
      state: 'ok',
      value: { ...SESSION_1, version: 2, items: [article, { ...item, handout: tray }] },
    });
  });

  it.each([{ items: undefined }, { items: [null] }, { items: [{ kind: 'handout', tray: 1 }] }])(
    'a session of the first edition with %j is damaged',
    (change) => {
      const text = JSON.stringify({ ...SESSION_1, ...change });
      expect(readDocumentText('session', text)).toEqual({ state: 'damaged' });
    },
  );
});
