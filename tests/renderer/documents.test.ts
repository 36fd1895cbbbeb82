import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoredDocument } from '../../src/renderer/state/documents/stored-document.svelte.js';
import { findHost } from '../../src/renderer/platform/host/find-host.js';
import { WebHost } from '../../src/renderer/platform/host/web-host.js';
import { MAX_DOCUMENT } from '../../src/shared/documents/document-kind.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';

const KEY = 'field-reader.handout';
const handout: Handout = {
  ...EMPTY_HANDOUT,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
/** Changes the handout and waits until that is stored. */
async function write(host: WebHost, value: Handout) {
  const written = host.writeDocument('handout', value);
  await host.flushDocuments();
  return written;
}
beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('documents of the browser forms', () => {
  it('are there for the next page', async () => {
    expect(await new WebHost().readDocument('handout')).toEqual({
      value: EMPTY_HANDOUT,
      notices: [],
    });
    expect(await write(new WebHost(), handout)).toEqual({ isSaved: true, notices: [] });
    expect(await new WebHost().readDocument('handout')).toEqual({ value: handout, notices: [] });
  });

  it('show what another page has written since', async () => {
    const host = new WebHost();
    await host.readDocument('handout');
    await write(new WebHost(), handout);
    expect((await host.readDocument('handout')).value).toEqual(handout);
  });

  it('are shown by a window as soon as another has written them, and not written over', async () => {
    const host = new WebHost();
    const here = new StoredDocument('handout', host, () => undefined);
    await here.read();
    await write(new WebHost(), handout);
    dispatchEvent(new StorageEvent('storage', { key: 'field-reader.contacts' }));
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await vi.waitFor(() => expect(here.value).toEqual(handout));
    here.change({ ...here.value, notes: true });
    await host.flushDocuments();
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
    await write(host, handout);
    expect(localStorage.getItem(notices[0]?.file ?? '')).toBe('{ half');
  });

  it('of a newer version are never written over', async () => {
    const text = JSON.stringify({ ...handout, version: 2 });
    localStorage.setItem(KEY, text);
    const host = new WebHost();
    expect((await host.readDocument('handout')).notices).toMatchObject([
      { kind: 'document-newer' },
    ]);
    expect(await write(host, handout)).toEqual({ isSaved: false, notices: [] });
    expect((await host.readDocument('handout')).value).toEqual(handout);
    expect(localStorage.getItem(KEY)).toBe(text);
  });

  it('last as long as the page where nothing can be stored, and say so once', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const host = new WebHost();
    expect(await write(host, EMPTY_HANDOUT)).toEqual({
      isSaved: false,
      notices: [{ kind: 'document-not-saved', document: 'handout' }],
    });
    expect(await write(host, handout)).toEqual({ isSaved: false, notices: [] });
    expect((await host.readDocument('handout')).value).toEqual(handout);
  });

  it('of the first edition are found under the key they had, which the next write gives up', async () => {
    localStorage.setItem('field-reader.tray', JSON.stringify(handout));
    const host = new WebHost();
    expect(await host.readDocument('handout')).toEqual({ value: handout, notices: [] });
    await write(host, EMPTY_HANDOUT);
    expect(Object.keys(localStorage)).toEqual([KEY]);
  });

  it.each(['focusout', 'pagehide'])('are written at once on %s', (event) => {
    const host = findHost();
    void host.writeDocument('handout', handout);
    expect(localStorage.getItem(KEY)).toBeNull();
    dispatchEvent(new Event(event));
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual(handout);
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
    const { notices } = await host.readSettings();
    expect(notices).toMatchObject([{ kind: 'settings-set-aside' }]);
    expect((await host.readSettings()).notices).toEqual([]);
    await host.writeSettings({ theme: 'dark' });
    expect(localStorage.getItem(notices[0]?.file ?? '')).toBe('{ half');
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
  it('shows a change at once, stores the last of fifty once, and is saved only then', async () => {
    const host = new WebHost();
    const document = new StoredDocument('handout', host, vi.fn());
    await document.read();
    const setItem = vi.spyOn(Storage.prototype, 'setItem');
    for (let length = 1; length <= 50; length += 1) {
      const cover = { ...handout.cover, title: 'x'.repeat(length) };
      document.change({ ...handout, cover });
      expect(document.value.cover.title).toHaveLength(length);
    }
    expect(document.saving).toBe('saving');
    expect(setItem).not.toHaveBeenCalled();
    await host.flushDocuments();
    expect(setItem).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(document.saving).toBe('saved'));
    expect((await host.readDocument('handout')).value).toEqual(document.value);
  });

  it('tells when the host cannot be asked, and is not saved', async () => {
    const tell = vi.fn();
    const broken = () => Promise.reject(new Error('refused'));
    const host = { readDocument: broken, writeDocument: broken };
    const document = new StoredDocument('handout', host, tell);
    await document.read();
    document.change(handout);
    expect(document.value).toEqual(handout);
    await vi.waitFor(() => expect(document.saving).toBe('unsaved'));
    expect(tell).toHaveBeenCalledWith([{ kind: 'document-not-saved', document: 'handout' }]);
  });
});
