import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClearPersonal } from '../../src/renderer/features/conceal/clear-personal.svelte.js';
import { Conceal } from '../../src/renderer/features/conceal/conceal.svelte.js';
import { EMPTY_CONTACTS } from '../../src/shared/documents/contacts.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';

const app = () => testApp((id) => Promise.resolve(article({ id })));
const escape = (at: number, fields: Partial<KeyboardEvent> = {}) =>
  ({
    key: 'Escape',
    timeStamp: at,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    ...fields,
  }) as KeyboardEvent;

beforeEach(() => {
  stubLayout();
  localStorage.clear();
  history.replaceState(null, '', '#/topics/consent');
});
afterEach(() => document.body.replaceChildren());

describe('Esc twice', () => {
  it('conceals within 600 ms and brings back the same way', () => {
    const conceal = new Conceal(app());
    conceal.press(escape(0));
    expect(conceal.on).toBe(false);
    conceal.press(escape(600));
    expect(conceal.on).toBe(true);
    conceal.press(escape(700));
    expect(conceal.on).toBe(true);
    conceal.press(escape(900));
    expect(conceal.on).toBe(false);
  });

  it('counts neither a held key, nor a late one, nor one that closed something', () => {
    const conceal = new Conceal(app());
    conceal.press(escape(0));
    conceal.press(escape(601));
    conceal.press(escape(620, { repeat: true }));
    conceal.press(escape(640, { defaultPrevented: true }));
    document.body.innerHTML = '<dialog open></dialog>';
    conceal.press(escape(660));
    expect(conceal.on).toBe(false);
  });

  it('does not count two presses with something between them', () => {
    const conceal = new Conceal(app());
    conceal.press(escape(0));
    conceal.press(escape(100, { key: 'a' }));
    conceal.press(escape(200));
    expect(conceal.on).toBe(false);
    conceal.press(escape(300, { defaultPrevented: true }));
    conceal.press(escape(400));
    expect(conceal.on).toBe(false);
    conceal.press(escape(500));
    expect(conceal.on).toBe(true);
  });

  it('forgets what was searched, and where the reader was', async () => {
    const parts = app();
    parts.box.recent.note('debt bondage');
    await Promise.race([parts.box.query.put('debt bondage'), Promise.resolve()]);
    const conceal = new Conceal(parts);
    conceal.toggle();
    await Promise.resolve();
    expect(parts.box.recent.list).toEqual([]);
    expect(parts.box.query.text).toBe('');
    expect(location.hash).toBe('#/');
    expect(parts.router.route).toEqual({ name: 'home' });
  });
});

describe('clearing everything personal', () => {
  it('empties what is on screen as well as what is kept, and nothing before it is confirmed', async () => {
    const parts = app();
    const contact = { text: '123', checkedBy: '', checkedOn: '' };
    const filled = { ...EMPTY_CONTACTS, operations: { 'operations/a': { hotline: contact } } };
    parts.contacts.stored.change(filled);
    await parts.preferences.change({ theme: 'dark', paper: 'Letter' });
    const clear = new ClearPersonal(parts);
    await clear.ask();
    expect(clear.step).toBe('asking');
    expect(clear.list.join()).toContain('list of local contacts');
    expect(clear.documents.map(({ name }) => name)).toEqual(['contacts']);
    expect(parts.contacts.value).toEqual(filled);
    await clear.confirm();
    expect(clear.step).toBe('done');
    expect(parts.contacts.value).toEqual(EMPTY_CONTACTS);
    expect((await parts.host.readDocument('contacts')).value).toEqual(EMPTY_CONTACTS);
    expect(parts.preferences.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('lists nothing that is not there', async () => {
    const clear = new ClearPersonal(app());
    await clear.ask();
    expect(clear.list).toHaveLength(1);
    expect(clear.documents).toEqual([]);
  });
});
