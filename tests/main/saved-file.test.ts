import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveWhole, writeFailure } from '../../src/main/storage/saved-file.js';

/** Takes half of what is written and then has no more room. */
const disk = vi.hoisted(() => ({ full: false }));
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const open: typeof fs.open = async (...call) => {
    const handle = await fs.open(...call);
    if (!disk.full) return handle;
    handle.writeFile = async (data) => {
      const bytes = Buffer.from(data as Uint8Array);
      await handle.write(bytes.subarray(0, bytes.length / 2));
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    return handle;
  };
  return { ...fs, open };
});

const noted: string[] = [];
const note = (what: string): void => void noted.push(what);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saved-'));
  noted.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('saveWhole', () => {
  it('writes the whole file and leaves nothing beside it', async () => {
    const file = join(folder, 'Душанбе.pdf');
    expect(await saveWhole(file, Buffer.from('%PDF'), note)).toEqual({ outcome: 'done', file });
    expect(readFileSync(file, 'utf8')).toBe('%PDF');
    expect(readdirSync(folder)).toEqual(['Душанбе.pdf']);
    expect(noted).toEqual([]);
  });

  it('keeps the old file whole when the disk is full, and says so', async () => {
    const file = join(folder, 'sheet.pdf');
    writeFileSync(file, '%PDF old');
    disk.full = true;
    const result = await saveWhole(file, Buffer.from('%PDF new and longer'), note);
    disk.full = false;
    expect(result).toEqual({
      outcome: 'failed',
      message: expect.stringContaining('not enough space') as string,
    });
    expect(readFileSync(file, 'utf8')).toBe('%PDF old');
    expect(readdirSync(folder)).toEqual(['sheet.pdf']);
    // The name of the file says what was read.
    expect(noted).toEqual(['save: ENOSPC']);
  });
});

describe('writeFailure', () => {
  it.each([
    ['EACCES', 'may not save'],
    ['EROFS', 'may not save'],
    ['ENOENT', 'not there any more'],
    ['ENOSPC', 'not enough space'],
    ['EBUSY', 'Close it in other programs'],
    ['EIO', 'could not be saved'],
  ])('%s: %s', (code, words) => {
    const message = writeFailure('/a/x.pdf', Object.assign(new Error('raw'), { code }));
    expect(message).toContain(words);
    expect(message).toContain('try again');
    expect(message).not.toMatch(new RegExp(`raw|${code}`));
  });
});
