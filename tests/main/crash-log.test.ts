import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CrashLog } from '../../src/main/diagnostics/crash-log.js';

let folder: string;
let log: CrashLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'field-reader-log-'));
  log = new CrashLog(join(folder, 'deep', 'crash-log.txt'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('CrashLog', () => {
  it('keeps what happened, when, one entry below the other', () => {
    log.add('page: crashed (5)', '', new Date(0));
    log.add('main: no such file', 'at a\n\nat b', new Date(1000));
    expect(log.read()).toBe(
      '1970-01-01T00:00:00.000Z  page: crashed (5)\n' +
        '1970-01-01T00:00:01.000Z  main: no such file\n  at a\n  at b\n',
    );
  });

  it('is gone when removed, and can be written again', () => {
    log.add('a');
    expect(log.remove()).toBe(true);
    expect(log.read()).toBe('');
    log.add('b');
    expect(log.read()).toContain('b');
  });

  it('starts anew before it grows without end', async () => {
    log.add('first');
    await writeFile(log.file, 'x'.repeat(70_000));
    log.add('second');
    expect(await readFile(log.file, 'utf8')).toMatch(/^\S+ {2}second\n$/);
  });

  it('is silent where it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const stuck = new CrashLog(join(folder, 'file', 'crash-log.txt'));
    expect(() => stuck.add('a')).not.toThrow();
    expect(stuck.read()).toBe('');
  });
});
