import { describe, expect, it } from 'vitest';
import { checkedArguments } from '../../src/main/ipc/request-arguments.js';
import type { RequestName } from '../../src/shared/ipc.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';

const job = { kind: 'sheets', ids: ['operations/a'], paper: 'A4', cut: 'large' };

const good: [RequestName, unknown[]][] = [
  ['appInfo', []],
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
  ['saveFile', [{ kind: 'handout', suggestedName: '../x', text: '{}' }]],
  ['openFile', ['handout']],
  ['checkMachine', []],
  ['openLink', ['https://example.org/']],
  ['fillScreen', ['room']],
  ['hideReader', [true]],
];

const bad: [RequestName, unknown[]][] = [
  ['fillScreen', ['kiosk']],
  ['hideReader', ['Another title']],
  ['appInfo', [1]],
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
  ['writeDocument', ['handout']],
  ['saveFile', [{ kind: 'handout', suggestedName: 'x', text: '', path: '/etc/passwd' }]],
  ['saveFile', [{ kind: 'exe', suggestedName: 'x', text: '' }]],
  ['saveFile', [{ kind: 'handout', suggestedName: 'x', text: 'x'.repeat(4_000_001) }]],
  ['openFile', ['exe']],
  ['openFile', ['handout', '/etc/passwd']],
  ['openLink', [{ href: 'https://example.org/' }]],
  ['openLink', ['x'.repeat(10_001)]],
];

describe('checkedArguments', () => {
  it.each(good)('%s takes %j', (name, args) => {
    expect(checkedArguments(name, args)).toEqual(args);
  });

  it('leaves settings alone that a patch does not name', () => {
    expect(checkedArguments('writeSettings', [{ theme: 'dark' }])).toEqual([{ theme: 'dark' }]);
  });

  it.each(bad)('%s refuses %j', (name, args) => {
    expect(() => checkedArguments(name, args)).toThrow(`reader.${name}`);
  });
});
