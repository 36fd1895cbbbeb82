import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintJob } from '../../src/shared/print/print-job.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { findHost } from '../../src/renderer/platform/host/find-host.js';
import { printAddress, WebHost } from '../../src/renderer/platform/host/web-host.js';
import { WebSettings } from '../../src/renderer/platform/host/web-settings.js';

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

describe('WebSettings', () => {
  it('keeps what was chosen', () => {
    new WebSettings().write({ theme: 'dark', cut: 'large' });
    new WebSettings().write({ paper: 'Letter' });
    expect(new WebSettings().read()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      paper: 'Letter',
      cut: 'large',
      tourSeen: false,
    });
  });

  it('reads what a version without the later choices has kept', () => {
    const kept = { version: 1, theme: 'dark', paper: 'Letter' };
    localStorage.setItem(KEY, JSON.stringify(kept));
    expect(new WebSettings().read()).toEqual({ ...DEFAULT_SETTINGS, ...kept });
  });

  it.each([
    ['not JSON', '{theme'],
    ['another shape', '[]'],
    ['a theme that does not exist', JSON.stringify({ ...DEFAULT_SETTINGS, theme: 'pink' })],
    ['a field that does not exist', JSON.stringify({ ...DEFAULT_SETTINGS, more: 1 })],
    ['another version', JSON.stringify({ ...DEFAULT_SETTINGS, version: 2 })],
  ])('uses the defaults for %s', (_what, text) => {
    localStorage.setItem(KEY, text);
    expect(new WebSettings().read()).toEqual(DEFAULT_SETTINGS);
  });

  it('lasts as long as the page where nothing can be stored', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const settings = new WebSettings();
    expect(settings.write({ paper: 'Letter' }).paper).toBe('Letter');
    expect(settings.read().paper).toBe('Letter');
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
