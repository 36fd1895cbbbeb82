import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeFailure, writePdf } from '../../src/main/pdf-file.js';
import { pdfName } from '../../src/main/pdf-name.js';

vi.mock('electron', () => ({ dialog: {} }));
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

describe('pdfName', () => {
  it.each([
    ['Presence in Albania', 'Presence in Albania.pdf'],
    ['Программный офис в Душанбе', 'Программный офис в Душанбе.pdf'],
    ['Mission to Bosnia: “facts” / figures', 'Mission to Bosnia “facts” figures.pdf'],
    ['a\u0000b\nc\u202Ed', 'a b c d.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['  .hidden.  ', 'hidden.pdf'],
    ['C:\\x', 'C x.pdf'],
    ['', 'Sheet.pdf'],
    ['***', 'Sheet.pdf'],
    ['NUL', 'Sheet.pdf'],
    ['com1', 'Sheet.pdf'],
  ])('%j becomes %j', (title, name) => expect(pdfName(title, 'Sheet')).toBe(name));

  it('fits a file system, counted in bytes and never inside a letter', () => {
    const name = pdfName('Ж'.repeat(400), 'Sheet');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
    expect(name).toMatch(/^Ж+\.pdf$/);
  });
});

describe('writePdf', () => {
  it('writes the whole file and leaves nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
    const path = join(folder, 'Душанбе.pdf');
    expect(await writePdf(path, Buffer.from('%PDF'))).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
    expect(readdirSync(folder)).toEqual(['Душанбе.pdf']);
    rmSync(folder, { recursive: true });
  });

  it('keeps the old PDF whole when the disk is full, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, '%PDF old');
    disk.full = true;
    const message = await writePdf(path, Buffer.from('%PDF new and longer'));
    disk.full = false;
    expect(message).toContain('not enough space');
    expect(message).toContain(folder);
    expect(readFileSync(path, 'utf8')).toBe('%PDF old');
    expect(readdirSync(folder)).toEqual(['sheet.pdf']);
    rmSync(folder, { recursive: true });
  });

  it('says what to do when the folder is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
    writeFileSync(join(folder, 'file'), '');
    const message = await writePdf(join(folder, 'file', 'x.pdf'), Buffer.from(''));
    expect(message).toContain(join(folder, 'file'));
    expect(message).toContain('Choose another folder');
    rmSync(folder, { recursive: true });
  });
});

describe('writeFailure', () => {
  it.each([
    ['EACCES', 'may not save'],
    ['EROFS', 'may not save'],
    ['ENOENT', 'not there any more'],
    ['ENOSPC', 'not enough space'],
    ['EBUSY', 'Close it in other programs'],
    ['EIO', 'EIO'],
  ])('%s: %s', (code, words) => {
    const message = writeFailure('/a/x.pdf', Object.assign(new Error('raw'), { code }));
    expect(message).toContain(words);
    expect(message).toContain('try again');
    expect(message).not.toContain('raw');
  });
});
