import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoredDocument } from '../../src/renderer/state/documents/stored-document.svelte.js';
import { WebHost } from '../../src/renderer/platform/host/web-host.js';
import { MAX_DOCUMENT } from '../../src/shared/documents/documents.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';

const KEY = 'field-reader.handout';
const handout: Handout = {
  ...EMPTY_HANDOUT,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('documents of the browser forms', () => {
  it('are there for the next page', async () => {
    expect(await new WebHost().readDocument('handout')).toEqual({
      value: EMPTY_HANDOUT,
      notices: [],
    });
    await new WebHost().writeDocument('handout', handout);
    expect(await new WebHost().readDocument('handout')).toEqual({ value: handout, notices: [] });
  });

  it('show what another page has written since', async () => {
    const host = new WebHost();
    await host.readDocument('handout');
    await new WebHost().writeDocument('handout', handout);
    expect((await host.readDocument('handout')).value).toEqual(handout);
  });

  it('are shown by a window as soon as another has written them, and not written over', async () => {
    const here = new StoredDocument('handout', new WebHost(), () => undefined);
    await here.read();
    await new WebHost().writeDocument('handout', handout);
    dispatchEvent(new StorageEvent('storage', { key: 'field-reader.contacts' }));
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await vi.waitFor(() => expect(here.value).toEqual(handout));
    await here.change({ ...here.value, notes: true });
    expect((await new WebHost().readDocument('handout')).value).toEqual({
      ...handout,
      notes: true,
    });
  });

  it('that cannot be read are kept under another key, with a notice', async () => {
    localStorage.setItem(KEY, '{ half');
    const host = new WebHost();
    const { value, notices } = await host.readDocument('handout');
    expect(value).toEqual(EMPTY_HANDOUT);
    expect(notices).toMatchObject([{ kind: 'document-set-aside', document: 'handout' }]);
    await host.writeDocument('handout', handout);
    expect(localStorage.getItem(notices[0]?.file ?? '')).toBe('{ half');
  });

  it('of a newer version are never written over', async () => {
    const text = JSON.stringify({ ...handout, version: 2 });
    localStorage.setItem(KEY, text);
    const host = new WebHost();
    expect((await host.readDocument('handout')).notices).toMatchObject([
      { kind: 'document-newer' },
    ]);
    await host.writeDocument('handout', handout);
    expect((await host.readDocument('handout')).value).toEqual(handout);
    expect(localStorage.getItem(KEY)).toBe(text);
  });

  it('last as long as the page where nothing can be stored, and say so once', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const host = new WebHost();
    expect((await host.writeDocument('handout', handout)).notices).toEqual([
      { kind: 'document-not-saved', document: 'handout' },
    ]);
    expect((await host.writeDocument('handout', EMPTY_HANDOUT)).notices).toEqual([]);
    expect((await host.writeDocument('handout', handout)).value).toEqual(handout);
    expect((await host.readDocument('handout')).value).toEqual(handout);
  });
});

describe('settings of the browser forms', () => {
  const SETTINGS = 'field-reader.settings';

  it('of a newer version are left as they are, and the defaults hold for the page', async () => {
    const text = '{"version":2,"theme":"dark"}';
    localStorage.setItem(SETTINGS, text);
    const host = new WebHost();
    const { settings, notices } = await host.readSettings();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(notices).toEqual([{ kind: 'settings-newer' }]);
    expect((await host.writeSettings({ theme: 'light' })).settings.theme).toBe('light');
    expect(localStorage.getItem(SETTINGS)).toBe(text);
  });

  it('that cannot be read are kept under another key', async () => {
    localStorage.setItem(SETTINGS, '{ half');
    const host = new WebHost();
    expect((await host.readSettings()).notices).toMatchObject([{ kind: 'settings-set-aside' }]);
    expect((await host.readSettings()).notices).toEqual([]);
    await host.writeSettings({ theme: 'dark' });
    expect(localStorage.getItem(`${SETTINGS}.corrupt`)).toBe('{ half');
    expect((await new WebHost().readSettings()).settings.theme).toBe('dark');
  });
});

describe('files of the browser forms', () => {
  const choose = async (file: File | undefined) => {
    const opening = new WebHost().openFile('handout');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (file) Object.defineProperty(input, 'files', { value: [file] });
    input?.dispatchEvent(new Event(file ? 'change' : 'cancel'));
    const opened = await opening;
    expect(document.querySelector('input[type=file]')).toBeNull();
    return opened;
  };

  it('are read as text', async () => {
    const file = new File([], 'my.frtray');
    // Files of jsdom have no such method.
    Object.defineProperty(file, 'text', { value: () => Promise.resolve('{"a":"ж"}') });
    expect(await choose(file)).toEqual({
      outcome: 'opened',
      name: 'my.frtray',
      text: '{"a":"ж"}',
    });
  });

  it('may be refused by the person or for their size', async () => {
    expect(await choose(undefined)).toEqual({ outcome: 'cancelled' });
    const large = new File([''], 'film.frtray');
    Object.defineProperty(large, 'size', { value: MAX_DOCUMENT * 4 + 1 });
    expect(await choose(large)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('film.frtray') as string,
    });
  });
});

describe('StoredDocument', () => {
  it('shows a change at once and writes the last of several', async () => {
    const host = new WebHost();
    const write = vi.spyOn(host, 'writeDocument');
    const kept = new StoredDocument('handout', host, vi.fn());
    await kept.read();
    const first = kept.change(handout);
    const second = kept.change({ ...handout, notes: true });
    expect(kept.value.notes).toBe(true);
    await Promise.all([first, second]);
    expect(write).toHaveBeenCalledOnce();
    expect((await host.readDocument('handout')).value.notes).toBe(true);
  });

  it('tells when the host cannot be asked', async () => {
    const tell = vi.fn();
    const broken = () => Promise.reject(new Error('refused'));
    const kept = new StoredDocument(
      'handout',
      { readDocument: broken, writeDocument: broken },
      tell,
    );
    await kept.read();
    await kept.change(handout);
    expect(kept.value).toEqual(handout);
    expect(tell).toHaveBeenCalledWith([{ kind: 'document-not-saved', document: 'handout' }]);
  });
});
