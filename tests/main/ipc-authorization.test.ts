import { describe, expect, it } from 'vitest';
import { isAppAddress } from '../../src/main/protocol/address.js';
import { authorize, type Sender } from '../../src/main/ipc/ipc-authorization.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { EMPTY_SESSION } from '../../src/shared/documents/session.js';
import type { RequestName } from '../../src/shared/ipc.js';
import { REQUEST_NAMES } from '../../src/shared/ipc-table.js';

const reader: Sender = { kind: 'reader', address: 'app://reader/index.html', isMainFrame: true };
const print: Sender = { kind: 'print', address: 'app://reader/print.html', isMainFrame: true };

/** Why a sender is refused, whatever is sent; undefined where only the arguments could be wrong. */
function refusal(name: RequestName, sender: Sender): string | undefined {
  try {
    authorize(name, sender, ['no request takes this'], isAppAddress);
  } catch (error) {
    const reason = /\((\w+)\)$/.exec(String(error))?.[1];
    return reason === 'arguments' ? undefined : reason;
  }
  return undefined;
}
const allowed = (sender: Sender) => REQUEST_NAMES.filter((name) => !refusal(name, sender));

describe('who may make requests', () => {
  it('the reader all but what only the print page can know', () => {
    const ofPrintPage: RequestName[] = ['reportPrint', 'reportProgress'];
    expect(allowed(reader)).toEqual(REQUEST_NAMES.filter((name) => !ofPrintPage.includes(name)));
  });

  it('the print page its reports, and nothing else', () => {
    expect(allowed(print)).toEqual(['reportPrint', 'reportProgress']);
  });

  const strangers: [string, Partial<Sender>][] = [
    ['a window that is not ours', { kind: undefined }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a frame that has gone', { address: undefined }],
    ['our window at another address', { address: 'https://reader/index.html' }],
    ['our window at a blank page', { address: 'about:blank' }],
    ['our window at another host', { address: 'app://other/index.html' }],
    ['our window at a file', { address: 'file:///index.html' }],
  ];
  it.each(strangers)('not %s', (_who, difference) => {
    for (const sender of [reader, print]) expect(allowed({ ...sender, ...difference })).toEqual([]);
  });
});

const job = { kind: 'sheets', ids: ['operations/a'], paper: 'A4', cut: 'large' };

const good: [RequestName, unknown[]][] = [
  ['readSettings', []],
  ['writeSettings', [{}]],
  ['writeSettings', [{ theme: 'dark', paper: 'Letter', cut: 'one' }]],
  ['printJob', [job]],
  ['printJob', [{ ...job, kind: 'collection' }]],
  ['savePdf', [{ kind: 'article', ids: ['topics/a'], paper: 'A4' }]],
  ['printJob', [{ kind: 'handout', handout: EMPTY_HANDOUT, paper: 'A4' }]],
  ['countPages', [{ kind: 'handout', handout: EMPTY_HANDOUT, paper: 'A4' }]],
  ['reportPrint', [{ ready: true, title: 'x' }]],
  ['reportPrint', [{ ready: true, title: 'x', pages: 3 }]],
  ['reportPrint', [{ ready: false, message: 'x' }]],
  ['readDocument', ['handout']],
  ['writeDocument', ['handout', EMPTY_HANDOUT]],
  ['writeDocument', ['session', EMPTY_SESSION]],
  ['flushDocuments', []],
  ['saveFile', [{ kind: 'handout', suggestedName: '../x', text: '{}' }]],
  ['openFile', ['handout']],
  ['checkMachine', []],
  ['openLink', ['https://example.org/']],
  ['fillScreen', ['room']],
  ['hideReader', [true]],
  ['reportError', [{ message: 'TypeError', stack: 'at a' }]],
];

const bad: [RequestName, unknown[]][] = [
  ['fillScreen', ['kiosk']],
  ['hideReader', ['Another title']],
  ['cancelPrint', [1]],
  ['readSettings', ['../../etc/passwd']],
  ['checkMachine', ['/etc']],
  ['writeSettings', []],
  ['writeSettings', [{ theme: 'pink' }]],
  ['writeSettings', [{ version: 2 }]],
  ['writeSettings', [{ cut: 'three' }]],
  ['writeSettings', [{ file: '/etc/passwd' }]],
  ['writeSettings', [{}, {}]],
  ['writeSettings', [null]],
  ['printJob', [{ ...job, ids: [] }]],
  ['printJob', [{ ...job, ids: ['../x'] }]],
  ['printJob', [{ ...job, silent: true }]],
  ['savePdf', [{ ...job, paper: 'A3' }]],
  ['savePdf', [{ ...job, cut: 'three' }]],
  ['savePdf', [{ ...job, kind: 'article' }]],
  ['savePdf', [job, '/tmp/x.pdf']],
  ['countPages', []],
  ['countPages', [{ kind: 'handout', handout: {}, paper: 'A4' }]],
  ['reportPrint', [{ ready: true, title: 'x', pages: -1 }]],
  ['reportPrint', [{ ready: true }]],
  ['reportPrint', [{ ready: 'yes', title: 'x' }]],
  ['reportPrint', [{ ready: true, title: 'x'.repeat(1001) }]],
  ['readDocument', ['../settings']],
  ['readDocument', []],
  ['writeDocument', ['handout', { ...EMPTY_HANDOUT, version: 2 }]],
  ['writeDocument', ['settings', EMPTY_HANDOUT]],
  ['writeDocument', ['session', EMPTY_HANDOUT]],
  ['writeDocument', ['handout', EMPTY_HANDOUT, 1]],
  ['writeDocument', ['handout']],
  ['flushDocuments', ['handout']],
  ['reportError', ['TypeError']],
  ['reportError', [{ message: 'x', stack: 'x'.repeat(5001) }]],
  ['saveFile', [{ kind: 'handout', suggestedName: 'x', text: '', path: '/etc/passwd' }]],
  ['saveFile', [{ kind: 'exe', suggestedName: 'x', text: '' }]],
  ['saveFile', [{ kind: 'handout', suggestedName: 'x', text: 'x'.repeat(4_000_001) }]],
  ['openFile', ['exe']],
  ['openFile', ['handout', '/etc/passwd']],
  ['openLink', [{ href: 'https://example.org/' }]],
  ['openLink', ['x'.repeat(10_001)]],
];

const sent = (name: RequestName, args: unknown[]) =>
  authorize(name, name.startsWith('reportP') ? print : reader, args, isAppAddress);

describe('what requests may carry', () => {
  it.each(good)('%s takes %j', (name, args) => {
    expect(sent(name, args)).toEqual(args);
  });

  it('leaves settings alone that a patch does not name', () => {
    expect(sent('writeSettings', [{ theme: 'dark' }])).toEqual([{ theme: 'dark' }]);
  });

  it.each(bad)('%s refuses %j, and says nothing of it', (name, args) => {
    expect(() => sent(name, args)).toThrow(
      new RegExp(`^reader\\.${name}: these arguments are refused \\(arguments\\)$`),
    );
  });
});
