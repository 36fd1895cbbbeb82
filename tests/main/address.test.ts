import { describe, expect, it } from 'vitest';
import { isAppAddress, pages } from '../../src/main/protocol/address.js';

describe('isAppAddress', () => {
  it.each(['app://reader', 'app://reader/', 'app://reader/print.html#x', 'app://READER/a'])(
    'takes %s',
    (address) => expect(isAppAddress(address.replace('READER', 'reader'))).toBe(true),
  );
  it.each([
    '',
    'reader',
    'about:blank',
    'app://other/index.html',
    'app://reader.example/index.html',
    'app://reader:80/index.html',
    'app://someone@reader/index.html',
    'https://reader/index.html',
    'file:///app://reader/',
    'data:text/html,app://reader/',
  ])('refuses %j', (address) => expect(isAppAddress(address)).toBe(false));
});

describe('pages', () => {
  const job = {
    kind: 'sheets' as const,
    ids: ['operations/a'],
    paper: 'A4' as const,
    cut: 'two' as const,
  };

  it('are at the app’s own address', () => {
    const own = pages();
    expect(own.reader).toBe('app://reader/index.html');
    expect(own.print(job)).toBe(
      'app://reader/print.html#kind=sheets&ids=operations%2Fa&paper=A4&cut=two',
    );
    expect(own.isAppUrl('http://localhost:5173/index.html')).toBe(false);
  });

  it('are at Vite’s in development, and at no other port', () => {
    const dev = pages('http://localhost:5173/');
    expect(dev.reader).toBe('http://localhost:5173/index.html');
    expect(dev.isAppUrl('http://localhost:5173/print.html')).toBe(true);
    expect(dev.isAppUrl('http://localhost:5174/print.html')).toBe(false);
  });
});
