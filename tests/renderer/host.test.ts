import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderApi } from '../../src/shared/ipc.js';
import type { PrintJob } from '../../src/shared/print/print-job.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { inThisEdition } from '../../src/renderer/platform/edition/load.js';
import { desktopHost } from '../../src/renderer/platform/host/desktop-host.js';
import { findHost } from '../../src/renderer/platform/host/find-host.js';
import { printAddress, WebHost } from '../../src/renderer/platform/host/web-host.js';

const KEY = 'field-reader.settings';
const job: PrintJob = {
  kind: 'sheets',
  ids: ['operations/presence-in-albania'],
  paper: 'A4',
  cut: 'two',
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('settings of the web forms', () => {
  const settings = async () => (await new WebHost().readSettings()).settings;

  it('are there for the next page', async () => {
    await new WebHost().writeSettings({ theme: 'dark', cut: 'large' });
    await new WebHost().writeSettings({ paper: 'Letter' });
    expect(await settings()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      paper: 'Letter',
      cut: 'large',
      tourSeen: false,
    });
  });

  it('are read from before the later choices', async () => {
    const stored = { version: 1, theme: 'dark', paper: 'Letter' };
    localStorage.setItem(KEY, JSON.stringify(stored));
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, ...stored });
  });

  it.each([
    ['not JSON', '{theme'],
    ['another shape', '[]'],
    ['a theme that does not exist', JSON.stringify({ ...DEFAULT_SETTINGS, theme: 'pink' })],
    ['a field that does not exist', JSON.stringify({ ...DEFAULT_SETTINGS, more: 1 })],
    ['another version', JSON.stringify({ ...DEFAULT_SETTINGS, version: 2 })],
  ])('are the defaults for %s', async (_what, text) => {
    localStorage.setItem(KEY, text);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('last as long as the page where nothing can be stored', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const host = new WebHost();
    expect((await host.writeSettings({ paper: 'Letter' })).settings.paper).toBe('Letter');
    expect((await host.readSettings()).settings.paper).toBe('Letter');
  });
});

describe('WebHost', () => {
  it('prints from the print page beside it', () => {
    expect(printAddress(job)).toMatch(
      /\/print\.html#kind=sheets&ids=operations%2F.*&paper=A4&cut=two$/,
    );
  });

  it('prints from the page itself where there is only one', () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['content'] = 'en/catalog.json';
    document.body.append(script);
    expect(printAddress(job)).toMatch(/^http:\/\/localhost:\d+\/#\/print\?kind=sheets/);
  });

  it('gives the address when the browser does not let the print page open', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const outcome = await new WebHost().print(job);
    expect(outcome).toEqual({ outcome: 'blocked', href: printAddress(job) });
  });

  it('opens web addresses only', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const host = new WebHost();
    expect(await host.openLink('javascript:alert(1)')).toBe('refused');
    expect(open).not.toHaveBeenCalled();
    expect(await host.openLink('https://www.osce.org')).toBe('opened');
    expect(open).toHaveBeenCalledWith('https://www.osce.org', '_blank', 'noopener,noreferrer');
  });

  it('takes the print key only where there is something to print', () => {
    const listener = vi.fn();
    const stop = new WebHost().onCommand(listener);
    const press = () => {
      const event = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press()).toBe(false);
    document.body.innerHTML = '<article data-printable></article>';
    expect(press()).toBe(true);
    expect(listener).toHaveBeenCalledExactlyOnceWith({ type: 'print' });
    stop();
    expect(press()).toBe(false);
  });
});

describe('findHost', () => {
  it('is the web where no desktop app has put its contract', () => {
    expect(findHost().form).toBe('web');
  });
});

describe('desktopHost', () => {
  it('hands every request on, and print jobs with the edition being read', async () => {
    const requests = ['readSettings', 'openLink', 'printJob', 'savePdf', 'countPages'] as const;
    const api = Object.fromEntries(requests.map((name) => [name, vi.fn(() => name)]));
    const host = desktopHost(api as unknown as ReaderApi);
    expect(host.readSettings()).toBe('readSettings');
    await host.openLink('https://www.osce.org');
    expect(api['openLink']).toHaveBeenCalledExactlyOnceWith('https://www.osce.org');
    for (const result of [host.print(job), host.savePdf?.(job), host.countPages(job)]) await result;
    for (const name of ['printJob', 'savePdf', 'countPages']) {
      expect(api[name]).toHaveBeenCalledExactlyOnceWith(inThisEdition(job));
    }
  });
});
