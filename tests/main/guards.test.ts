import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardPages, guardSession, mayNavigate, mayRequest } from '../../src/main/guards.js';

type Listener = (...args: unknown[]) => unknown;
const created = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  app: { on: (event: string, listener: Listener) => created.set(event, listener) },
  session: {},
}));

const released = { devOrigin: undefined };
const developing = { devOrigin: 'http://localhost:5173' };

describe('mayRequest', () => {
  it.each(['app://reader/index.html', 'app://reader/content/en/catalog.json'])('lets %s', (url) =>
    expect(mayRequest(url, released)).toBe(true),
  );
  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'devtools://devtools/x',
    'chrome-extension://x/',
    'app://other/',
    '',
  ])('cancels %j', (url) => expect(mayRequest(url, released)).toBe(false));

  it('lets Vite and the developer tools in development, and nothing else', () => {
    expect(mayRequest('http://localhost:5173/main.ts', developing)).toBe(true);
    expect(mayRequest('ws://localhost:5173/?token=x', developing)).toBe(true);
    expect(mayRequest('devtools://devtools/x', developing)).toBe(true);
    expect(mayRequest('http://localhost:5174/', developing)).toBe(false);
    expect(mayRequest('https://example.org/', developing)).toBe(false);
  });
});

describe('mayNavigate', () => {
  it.each(['app://reader/print.html', 'https://example.org/', 'file:///x', 'data:text/html,x', ''])(
    'keeps the page from %j',
    (url) => expect(mayNavigate(url, released)).toBe(false),
  );

  it('lets Vite reload its own page', () => {
    expect(mayNavigate('http://localhost:5173/index.html', developing)).toBe(true);
    expect(mayNavigate('https://example.org/', developing)).toBe(false);
  });
});

describe('guardPages', () => {
  const listeners = new Map<string, Listener>();
  const contents = {
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
  };
  guardPages(released);
  created.get('web-contents-created')?.({}, contents);

  it.each(['will-navigate', 'will-frame-navigate', 'will-attach-webview'])(
    'prevents %s',
    (name) => {
      const event = { url: 'https://example.org/', preventDefault: vi.fn() };
      listeners.get(name)?.(event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('denies new windows', () => {
    const handler = contents.setWindowOpenHandler.mock.calls[0]?.[0] as Listener;
    expect(handler({ url: 'app://reader/index.html' })).toEqual({ action: 'deny' });
  });
});

describe('guardSession', () => {
  const given: Record<string, Listener> = {};
  const keep = (name: string) => (handler: Listener) => {
    given[name] = handler;
  };
  const setSpellCheckerEnabled = vi.fn();
  guardSession(released, {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled,
    on: (event: string, listener: Listener) => keep(event)(listener),
    webRequest: { onBeforeRequest: keep('before') },
  } as unknown as Session);

  it('refuses every permission', () => {
    const answer = vi.fn();
    given['request']?.({}, 'geolocation', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(given['check']?.({}, 'media')).toBe(false);
    expect(given['device']?.({})).toBe(false);
  });

  it('prevents downloads and the spell checker’s', () => {
    const event = { preventDefault: vi.fn() };
    given['will-download']?.(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  it.each([
    ['https://example.org/', true],
    ['app://reader/index.html', false],
  ])('%s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    given['before']?.({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
});
