import { describe, expect, it } from 'vitest';
import { isAppAddress } from '../../src/main/protocol/address.js';
import { isAllowed, type Sender } from '../../src/main/ipc/ipc-authorization.js';
import { REQUEST_NAMES } from '../../src/shared/ipc.js';

const reader: Sender = { role: 'reader', address: 'app://reader/index.html', isMainFrame: true };
const print: Sender = { role: 'print', address: 'app://reader/print.html', isMainFrame: true };

describe('isAllowed', () => {
  it('lets the reader ask everything but what only the print page can know', () => {
    const allowed = REQUEST_NAMES.filter((name) => isAllowed(name, reader, isAppAddress));
    expect(allowed).toEqual(REQUEST_NAMES.filter((name) => !name.startsWith('report')));
  });

  it('lets the print page report, and nothing else', () => {
    const allowed = REQUEST_NAMES.filter((name) => isAllowed(name, print, isAppAddress));
    expect(allowed).toEqual(['reportPrint', 'reportProgress']);
  });

  const strangers: [string, Partial<Sender>][] = [
    ['a window that is not ours', { role: undefined }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a frame that has gone', { address: undefined }],
    ['our window at another address', { address: 'https://reader/index.html' }],
    ['our window at a blank page', { address: 'about:blank' }],
    ['our window at another host', { address: 'app://other/index.html' }],
    ['our window at a file', { address: 'file:///index.html' }],
  ];
  it.each(strangers)('refuses %s everything', (_who, difference) => {
    for (const sender of [reader, print]) {
      const stranger = { ...sender, ...difference };
      expect(REQUEST_NAMES.filter((name) => isAllowed(name, stranger, isAppAddress))).toEqual([]);
    }
  });
});
