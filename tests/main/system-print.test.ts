import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printServiceRuns } from '../../src/main/printing/print-service.js';
import { printerLost, printersNow } from '../../src/main/printing/printers.js';
import { printOutcome } from '../../src/main/printing/system-print.js';

describe('printOutcome', () => {
  // Every reason that Electron gives, by its source.
  it.each([
    ['Print job canceled', true, 'linux', undefined],
    ['', true, 'linux', undefined],
    ['No printers available on the network', true, 'win32', 'No printer was found'],
    ['Failed to enumerate printers', true, 'linux', 'No printer was found'],
    ['Failed to enumerate printers', true, 'darwin', 'No printer was found'],
    ['Failed to enumerate printers', false, 'linux', 'print service of this computer'],
    ['Failed to enumerate printers', true, 'win32', 'print service of this computer'],
    ['Invalid printer settings', true, 'linux', 'did not take the pages'],
    ['Print job failed', true, 'win32', 'did not take the pages'],
    ['failed', true, 'win32', 'did not take the pages'],
    ['Something new', true, 'linux', 'did not take the pages'],
  ] as const)('%j (service: %s, %s): %s', (reason, service, platform, words) => {
    const result = printOutcome(reason, service, platform);
    if (words === undefined) {
      expect(result).toEqual({ outcome: 'cancelled' });
      return;
    }
    expect(result).toEqual({
      outcome: 'failed',
      message: expect.stringContaining(words) as string,
    });
    expect('message' in result && result.message).not.toContain(reason);
    expect('message' in result && result.message).toContain('Save as PDF');
  });
});

describe('printServiceRuns', () => {
  it('asks the socket that CUPS is said to have', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const env = { CUPS_SERVER: join(folder, 'sock') };
    expect(printServiceRuns('linux', env)).toBe(false);
    const server = createServer((connection) => connection.destroy()).listen(env.CUPS_SERVER);
    expect(printServiceRuns('linux', env)).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(printServiceRuns('linux', env)).toBe(false);
  });

  it('leaves a server elsewhere, and other systems, to the engine', () => {
    expect(printServiceRuns('linux', { CUPS_SERVER: 'print.example.org' })).toBe(true);
    expect(printServiceRuns('win32', {})).toBe(true);
  });
});

describe('a printer that is lost', () => {
  const printer = (name: string, options: object) => ({ name, displayName: '', options });
  const taking = { 'printer-state': '3', 'printer-is-accepting-jobs': 'true' };
  const at = (...list: object[]) =>
    printersNow({ webContents: { getPrintersAsync: () => Promise.resolve(list) } } as never);

  it.each([
    [[], 'gone'],
    [[printer('Hall', { ...taking, 'printer-state': '5' })], 'stopped'],
    [[printer('Hall', { ...taking, 'printer-is-accepting-jobs': 'false' })], 'refusing'],
  ])('is one that took pages before and is now %j', async (list) => {
    const [before, now] = [await at(printer('Hall', taking)), await at(...list)];
    expect(before && now && printerLost(before, now)).toBe('Hall');
  });

  it('is not one that was stopped before, or is busy', async () => {
    const stopped = printer('Attic', { ...taking, 'printer-state': '5' });
    const before = await at(stopped, printer('Hall', taking), printer('Windows', {}));
    const busy = printer('Hall', { ...taking, 'printer-state': '4' });
    const now = await at(busy, printer('Windows', {}));
    expect(before && now && printerLost(before, now)).toBeUndefined();
  });

  it('is not guessed at when the system does not say', async () => {
    const refusing = { webContents: { getPrintersAsync: () => Promise.reject(new Error('x')) } };
    expect(await printersNow(refusing as never)).toBeUndefined();
  });
});
