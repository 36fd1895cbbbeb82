import { describe, expect, it, vi } from 'vitest';
import { mayNavigate, mayRequest } from '../../src/main/windows/guards.js';

vi.mock('electron', () => ({}));

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
