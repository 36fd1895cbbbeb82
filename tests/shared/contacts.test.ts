import { describe, expect, it } from 'vitest';
import { applied, changesFrom } from '../../src/shared/documents/contact-changes.js';
import {
  EMPTY_CONTACTS,
  oneLine,
  stateOf,
  tidied,
  withContact,
  type Contact,
  type Contacts,
} from '../../src/shared/documents/contacts.js';
import { documentText } from '../../src/shared/documents/document-kind.js';
import { readDocumentText } from '../../src/shared/documents/documents.js';
import { printJobFromQuery, printJobToQuery } from '../../src/shared/print/print-job.js';

const SKOPJE = 'operations/mission-to-skopje';
const contact = (text: string, checkedOn = '2026-05-03'): Contact => ({
  text,
  checkedBy: 'A. B.',
  checkedOn,
});
const withHotline = (entry: Contact): Contacts =>
  withContact(EMPTY_CONTACTS, SKOPJE, 'hotline', entry);

describe('a contact', () => {
  it.each([
    ['first\r\nsecond\n\n third', 'first, second, third'],
    ['  a\tb\u0000c\u200d  ', 'a b c'],
    ['\n\n', ''],
    ['<b>112</b> & more', '<b>112</b> & more'],
  ])('stands on one line: %j', (typed, kept) => expect(oneLine(typed)).toBe(kept));

  it('without a number or name is none', () => {
    expect(tidied(contact(' \n '))).toBeUndefined();
  });

  it.each([
    ['2026-11-24', 'checked'],
    ['2025-11-24', 'checked'],
    ['2025-11-23', 'stale'],
    ['2026-11-25', 'checked'],
    ['2026-11-26', 'ahead'],
    ['', 'unchecked'],
  ])('checked on %j is %s on 24 November 2026', (date, state) => {
    expect(stateOf(contact('x', date), '2026-11-24')).toBe(state);
  });

  it('is not taken for checked by a clock that has gone back to its first day', () => {
    expect(stateOf(contact('x', '2025-06-01'), '2019-01-01')).toBe('ahead');
    expect(stateOf(contact('x', '2020-01-01'), '2019-12-31')).toBe('checked');
  });

  it('is put in, replaced and taken out, and leaves the others alone', () => {
    const one = withHotline(contact('111'));
    const two = withContact(one, SKOPJE, 'police', contact('222'));
    expect(Object.keys(two.operations[SKOPJE] ?? {}).sort()).toEqual(['hotline', 'police']);
    expect(withContact(two, SKOPJE, 'police', undefined)).toEqual(one);
    expect(withContact(one, SKOPJE, 'hotline', undefined)).toEqual(EMPTY_CONTACTS);
  });
});

describe('a file of contacts', () => {
  it('reads back, and is refused with the reason when it cannot', () => {
    const value = withHotline(contact('111'));
    expect(readDocumentText('contacts', documentText(value))).toEqual({ state: 'ok', value });
    const text = (change: object) => JSON.stringify({ ...value, ...change });
    expect(readDocumentText('contacts', text({ version: 2 })).state).toBe('newer');
    expect(readDocumentText('contacts', text({ operations: { '../x': {} } })).state).toBe(
      'damaged',
    );
    expect(readDocumentText('contacts', '{"format":"field-reader-tray"}').state).toBe('other');
    expect(readDocumentText('contacts', documentText(value).slice(0, 60)).state).toBe('damaged');
  });

  it('merges: what is new or newer is proposed, what only one side has stays', () => {
    const kept = withContact(
      withHotline(contact('111', '2026-05-03')),
      SKOPJE,
      'police',
      contact('222'),
    );
    let file = withHotline(contact('333', '2026-01-01'));
    file = withContact(file, 'operations/of-another-edition', 'shelter', contact('444'));
    const changes = changesFrom(kept, file);
    expect(changes).toMatchObject([
      { kind: 'hotline', before: { text: '111' }, after: { text: '333' }, newer: false },
      { kind: 'shelter', operation: 'operations/of-another-edition', newer: true },
    ]);
    const merged = applied(kept, changes.slice(1));
    expect(merged.operations[SKOPJE]).toEqual(kept.operations[SKOPJE]);
    expect(merged.operations['operations/of-another-edition']?.shelter?.text).toBe('444');
    expect(changesFrom(merged, merged)).toEqual([]);
  });
});

describe('a print job with contacts', () => {
  it('comes through the address, whatever the letters', () => {
    const contacts = withHotline(contact('<b>Тел.</b> & "112"; ö%20=#')).operations;
    const job = {
      kind: 'sheets' as const,
      ids: [SKOPJE],
      paper: 'A4' as const,
      cut: 'one' as const,
      contacts,
    };
    expect(printJobFromQuery(printJobToQuery(job))).toEqual(job);
    const spoilt = printJobToQuery(job).replace(/contacts=[^&]*/, 'contacts=%7B');
    expect(printJobFromQuery(spoilt)).toBeUndefined();
  });
});
