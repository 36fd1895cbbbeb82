import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DocumentStore } from '../../src/main/document-store.js';
import { Notices } from '../../src/main/notices.js';
import { EMPTY_TRAY, type Tray } from '../../src/shared/tray.js';

let folder: string;
let file: string;
let notices: Notices;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  file = join(folder, 'tray.json');
  notices = new Notices();
});
afterEach(() => rmSync(folder, { recursive: true }));

const tray: Tray = {
  ...EMPTY_TRAY,
  notes: true,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
const store = () => new DocumentStore(folder, notices);

describe('DocumentStore', () => {
  it('starts empty and writes nothing by itself', () => {
    expect(store().read('tray')).toEqual(EMPTY_TRAY);
    expect(readdirSync(folder)).toEqual([]);
    expect(notices.take()).toEqual([]);
  });

  it('remembers what was written', async () => {
    expect(await store().write('tray', tray)).toEqual(tray);
    expect(store().read('tray')).toEqual(tray);
    expect(readdirSync(folder)).toEqual(['tray.json']);
  });

  it('reads from a read-only stick, and keeps what is new in memory', async () => {
    await store().write('tray', tray);
    const before = readFileSync(file, 'utf8');
    const one = new DocumentStore(folder, notices, 'read-only');
    expect(one.read('tray')).toEqual(tray);
    await one.write('tray', EMPTY_TRAY);
    expect(one.read('tray')).toEqual(EMPTY_TRAY);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('keeps nothing while it is told so, and everything again after', async () => {
    let nothing = true;
    const one = new DocumentStore(folder, notices, 'normal', () => nothing);
    await one.write('tray', tray);
    expect(one.read('tray')).toEqual(tray);
    expect(readdirSync(folder)).toEqual([]);
    nothing = false;
    await one.write('tray', tray);
    expect(store().read('tray')).toEqual(tray);
  });

  it('neither reads nor writes in a safe start', async () => {
    writeFileSync(file, 'not a tray');
    const one = new DocumentStore(folder, notices, 'safe');
    expect(one.read('tray')).toEqual(EMPTY_TRAY);
    await one.write('tray', tray);
    expect(one.read('tray')).toEqual(tray);
    expect(readFileSync(file, 'utf8')).toBe('not a tray');
    expect(notices.take()).toEqual([]);
  });

  it('keeps the last of several writes at once', async () => {
    const one = store();
    await Promise.all([
      one.write('tray', tray),
      one.write('tray', EMPTY_TRAY),
      one.write('tray', { ...tray, notes: false }),
    ]);
    expect(store().read('tray')).toEqual({ ...tray, notes: false });
  });

  it.each(['', '{', 'null', '{"format":"field-reader-tray","version":1}'])(
    'sets %j aside whole, and tells which document it was',
    async (text) => {
      writeFileSync(file, text);
      const one = store();
      expect(one.read('tray')).toEqual(EMPTY_TRAY);
      const [notice] = notices.take();
      expect(notice).toMatchObject({ kind: 'document-set-aside', document: 'tray' });
      expect(readFileSync(notice?.file ?? '', 'utf8')).toBe(text);
      await one.write('tray', tray);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it('never touches the file of a newer version', async () => {
    const text = JSON.stringify({ ...tray, version: 2, colours: [] });
    writeFileSync(file, text);
    const one = store();
    expect(one.read('tray')).toEqual(EMPTY_TRAY);
    expect(notices.take()).toEqual([{ kind: 'document-newer', document: 'tray' }]);
    expect(await one.write('tray', tray)).toEqual(tray);
    expect(one.read('tray')).toEqual(tray);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['tray.json']);
  });

  it('holds in memory what cannot be written, and says so once', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    const one = new DocumentStore(join(folder, 'not-a-folder'), notices);
    await one.write('tray', tray);
    await one.write('tray', { ...tray, notes: false });
    expect(one.read('tray')).toEqual({ ...tray, notes: false });
    expect(notices.take()).toEqual([{ kind: 'document-not-saved', document: 'tray' }]);
  });

  it('does not write over a folder of that name', async () => {
    mkdirSync(join(file, 'x'), { recursive: true });
    const one = store();
    expect(one.read('tray')).toEqual(EMPTY_TRAY);
    expect(notices.take()).toMatchObject([{ kind: 'document-set-aside' }]);
    await one.write('tray', tray);
    expect(store().read('tray')).toEqual(tray);
  });

  it('leaves a file that another has written since, and says so once', async () => {
    const mine = store();
    mine.read('tray');
    const other = new DocumentStore(folder, new Notices());
    await other.write('tray', tray);
    await mine.write('tray', { ...tray, items: [] });
    await mine.write('tray', { ...tray, notes: false });
    await mine.finish();
    expect(mine.read('tray')).toEqual({ ...tray, notes: false });
    expect(notices.take()).toEqual([{ kind: 'document-changed-elsewhere', document: 'tray' }]);
    expect(store().read('tray')).toEqual(tray);
    await other.write('tray', EMPTY_TRAY);
    expect(store().read('tray')).toEqual(EMPTY_TRAY);
  });

  it('tries once more when the app ends what could not be written before', async () => {
    const inTheWay = join(folder, 'documents');
    writeFileSync(inTheWay, '');
    const one = new DocumentStore(inTheWay, notices);
    await one.write('tray', tray);
    rmSync(inTheWay);
    await one.finish();
    expect(new DocumentStore(inTheWay, notices).read('tray')).toEqual(tray);
  });
});
