import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeFailure, writePdf } from '../../src/main/pdf-file.js';
import { pdfName } from '../../src/main/pdf-name.js';

vi.mock('electron', () => ({ dialog: {} }));

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
