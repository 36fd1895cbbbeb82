import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Whether presses at these times hide the reader. */
function hidden(...presses: (number | KeyboardEvent)[]): boolean {
  const conceal = new Conceal(app());
  for (const press of presses) conceal.press(typeof press === 'number' ? escape(press) : press);
  return conceal.on;
}

describe('Esc three times', () => {
  it('conceals within 600 ms each and brings back the same way', async () => {
    const conceal = new Conceal(app());
    for (const at of [0, 600, 1200]) {
      expect(conceal.on).toBe(false);
      conceal.press(escape(at));
    }
    expect(conceal.on).toBe(true);
    for (const at of [1300, 1400, 1500]) conceal.press(escape(at));
    await vi.waitFor(() => expect(conceal.on).toBe(false));
  });

  it('counts neither a held key, nor a late one, nor two with something between them', () => {
    expect(hidden(0, 100, escape(200, { repeat: true }))).toBe(false);
    expect(hidden(0, 100, 701)).toBe(false);
    expect(hidden(0, 100, escape(150, { key: 'a' }), 200)).toBe(false);
    expect(hidden(0, 100, escape(150, { keyCode: 229 }), 200)).toBe(false);
  });

  it('counts none that closed something, nor any within a second after', () => {
    const closing = escape(0, { defaultPrevented: true });
    expect(hidden(closing, 200, 400, 600, 800)).toBe(false);
    expect(hidden(closing, 1000, 1200)).toBe(false);
    expect(hidden(closing, 1000, 1200, 1400)).toBe(true);
    const target = Object.assign(document.createElement('input'), { type: 'search', value: 'x' });
    expect(hidden(0, 100, escape(200, { target }))).toBe(false);
    document.body.innerHTML = '<dialog open></dialog>';
    expect(hidden(0, 100, 200)).toBe(false);
  });

  it('counts none before another page came, as that of room mode that was left', () => {
    const conceal = new Conceal(app());
    const now = performance.now();
    conceal.press(escape(now));
    conceal.press(escape(now));
    conceal.arrived();
    for (const after of [1, 100, 200, 300]) conceal.press(escape(now + after));
    expect(conceal.on).toBe(false);
  });

  it('comes back to the same place', async () => {
    const parts = app();
    vi.stubGlobal('scrollY', 321);
    const conceal = new Conceal(parts);
    await conceal.toggle();
    await conceal.toggle();
    expect(location.hash).toBe('#/topics/consent');
    expect(parts.router.visit.scroll).toBe(321);
  });

  it('forgets what was searched, and where the reader was', async () => {
    const parts = app();
    parts.box.recent.note('debt bondage');
    await Promise.race([parts.box.query.put('debt bondage'), Promise.resolve()]);
    const conceal = new Conceal(parts);
    await conceal.toggle();
    await vi.waitFor(() => expect(location.hash).toBe('#/'));
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
