import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangedElsewhere } from '../../src/shared/documents/versioned-store.js';
import { FileStorage } from '../../src/main/storage/file-storage.js';

let folder: string;
let file: string;
let former: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-'));
  file = join(folder, 'handout.json');
  former = join(folder, 'tray.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('FileStorage', () => {
  it('finds nothing where there is no file or folder, and makes both', async () => {
    const deep = new FileStorage(join(folder, 'new', 'handout.json'));
    expect(deep.read()).toBeUndefined();
    await deep.write('a');
    expect(new FileStorage(deep.file).read()).toBe('a');
    expect(readdirSync(join(folder, 'new'))).toEqual(['handout.json']);
  });

  it('sets a file aside, every byte of it', () => {
    writeFileSync(file, '\u0000{ж');
    const storage = new FileStorage(file);
    storage.read();
    const aside = storage.setAside(new Date('2026-11-24T10:11:12.345Z'));
    expect(aside).toBe(join(folder, 'handout.corrupt-2026-11-24T10-11-12-345Z.json'));
    expect(readFileSync(aside, 'utf8')).toBe('\u0000{ж');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps both of two files set aside at the same time of a clock that was set back', () => {
    const now = new Date('2019-01-01T00:00:00.000Z');
    for (const text of ['{ one', '{ two', '{ three']) {
      writeFileSync(file, text);
      const storage = new FileStorage(file);
      storage.read();
      storage.setAside(now);
    }
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(kept.sort()).toEqual(['{ one', '{ three', '{ two']);
  });

  it('cannot read a folder of that name, but sets it aside as well', () => {
    mkdirSync(file);
    const storage = new FileStorage(file);
    expect(() => storage.read()).toThrow('EISDIR');
    storage.setAside();
    expect(existsSync(file)).toBe(false);
  });

  it('reads the file of the former name, and removes it once the new one is written', async () => {
    writeFileSync(former, 'old');
    const storage = new FileStorage(file, { formerFile: former, isShared: true });
    expect(storage.read()).toBe('old');
    await storage.write('new');
    expect(readdirSync(folder)).toEqual(['handout.json']);
    expect(new FileStorage(file, { formerFile: former }).read()).toBe('new');
  });

  it('sets the one aside that it has read', () => {
    writeFileSync(former, '{');
    const storage = new FileStorage(file, { formerFile: former });
    storage.read();
    expect(storage.setAside()).toContain('tray.corrupt-');
  });
});

describe('a file that two computers share', () => {
  const shared = () => new FileStorage(file, { isShared: true });

  it('is written again and again by the one that wrote it last', async () => {
    const one = shared();
    one.read();
    await one.write('a');
    await one.write('b');
    expect(readFileSync(file, 'utf8')).toBe('b');
  });

  it.each([
    ['written', 'theirs'],
    ['written with as many characters', 'b'],
  ])('is not overwritten once the other has %s it', async (_how, theirs) => {
    const one = shared();
    one.read();
    await one.write('a');
    writeFileSync(file, theirs);
    await expect(one.write('c')).rejects.toThrow(ChangedElsewhere);
    expect(readFileSync(file, 'utf8')).toBe(theirs);
  });

  it('is not overwritten where there was none when it was looked for', async () => {
    const one = shared();
    one.read();
    writeFileSync(file, 'theirs');
    await expect(one.write('a')).rejects.toThrow(ChangedElsewhere);
  });

  it('may be touched by the drive: the text decides', async () => {
    const one = shared();
    one.read();
    await one.write('a');
    rmSync(file);
    writeFileSync(file, 'a');
    await one.write('b');
    expect(readFileSync(file, 'utf8')).toBe('b');
  });
});
