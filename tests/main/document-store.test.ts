import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DocumentStore } from '../../src/main/storage/document-store.js';
import { Notices } from '../../src/main/app/notices.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';

let folder: string;
let file: string;
let notices: Notices;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  file = join(folder, 'handout.json');
  notices = new Notices();
});
afterEach(() => rmSync(folder, { recursive: true }));

const handout: Handout = {
  ...EMPTY_HANDOUT,
  notes: true,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
const store = () => new DocumentStore(folder, notices);

describe('DocumentStore', () => {
  it('starts empty and writes nothing by itself', () => {
    expect(store().read('handout')).toEqual(EMPTY_HANDOUT);
    expect(readdirSync(folder)).toEqual([]);
    expect(notices.take()).toEqual([]);
  });

  it('remembers what was written', async () => {
    expect(await store().write('handout', handout)).toEqual(handout);
    expect(store().read('handout')).toEqual(handout);
    expect(readdirSync(folder)).toEqual(['handout.json']);
  });

  it('reads from a read-only stick, and keeps what is new in memory', async () => {
    await store().write('handout', handout);
    const before = readFileSync(file, 'utf8');
    const one = new DocumentStore(folder, notices, 'read-only');
    expect(one.read('handout')).toEqual(handout);
    await one.write('handout', EMPTY_HANDOUT);
    expect(one.read('handout')).toEqual(EMPTY_HANDOUT);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('keeps nothing while it is told so, and everything again after', async () => {
    let nothing = true;
    const one = new DocumentStore(folder, notices, 'normal', () => nothing);
    await one.write('handout', handout);
    expect(one.read('handout')).toEqual(handout);
    expect(readdirSync(folder)).toEqual([]);
    nothing = false;
    await one.write('handout', handout);
    expect(store().read('handout')).toEqual(handout);
  });

  it('neither reads nor writes in a safe start', async () => {
    writeFileSync(file, 'not a handout');
    const one = new DocumentStore(folder, notices, 'safe');
    expect(one.read('handout')).toEqual(EMPTY_HANDOUT);
    await one.write('handout', handout);
    expect(one.read('handout')).toEqual(handout);
    expect(readFileSync(file, 'utf8')).toBe('not a handout');
    expect(notices.take()).toEqual([]);
  });

  it('keeps the last of several writes at once', async () => {
    const one = store();
    await Promise.all([
      one.write('handout', handout),
      one.write('handout', EMPTY_HANDOUT),
      one.write('handout', { ...handout, notes: false }),
    ]);
    expect(store().read('handout')).toEqual({ ...handout, notes: false });
  });

  it.each(['', '{', 'null', '{"format":"field-reader-tray","version":1}'])(
    'sets %j aside whole, and tells which document it was',
    async (text) => {
      writeFileSync(file, text);
      const one = store();
      expect(one.read('handout')).toEqual(EMPTY_HANDOUT);
      const [notice] = notices.take();
      expect(notice).toMatchObject({ kind: 'document-set-aside', document: 'handout' });
      expect(readFileSync(notice?.file ?? '', 'utf8')).toBe(text);
      await one.write('handout', handout);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it('never touches the file of a newer version', async () => {
    const text = JSON.stringify({ ...handout, version: 2, colours: [] });
    writeFileSync(file, text);
    const one = store();
    expect(one.read('handout')).toEqual(EMPTY_HANDOUT);
    expect(notices.take()).toEqual([{ kind: 'document-newer', document: 'handout' }]);
    expect(await one.write('handout', handout)).toEqual(handout);
    expect(one.read('handout')).toEqual(handout);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['handout.json']);
  });

  it('holds in memory what cannot be written, and says so once', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    const one = new DocumentStore(join(folder, 'not-a-folder'), notices);
    await one.write('handout', handout);
    await one.write('handout', { ...handout, notes: false });
    expect(one.read('handout')).toEqual({ ...handout, notes: false });
    expect(notices.take()).toEqual([{ kind: 'document-not-saved', document: 'handout' }]);
  });

  it('does not write over a folder of that name', async () => {
    mkdirSync(join(file, 'x'), { recursive: true });
    const one = store();
    expect(one.read('handout')).toEqual(EMPTY_HANDOUT);
    expect(notices.take()).toMatchObject([{ kind: 'document-set-aside' }]);
    await one.write('handout', handout);
    expect(store().read('handout')).toEqual(handout);
  });

  it('leaves a file that another has written since, and says so once', async () => {
    const mine = store();
    mine.read('handout');
    const other = new DocumentStore(folder, new Notices());
    await other.write('handout', handout);
    await mine.write('handout', { ...handout, items: [] });
    await mine.write('handout', { ...handout, notes: false });
    await mine.finish();
    expect(mine.read('handout')).toEqual({ ...handout, notes: false });
    expect(notices.take()).toEqual([{ kind: 'document-changed-elsewhere', document: 'handout' }]);
    expect(store().read('handout')).toEqual(handout);
    await other.write('handout', EMPTY_HANDOUT);
    expect(store().read('handout')).toEqual(EMPTY_HANDOUT);
  });

  it('tries once more when the app ends what could not be written before', async () => {
    const inTheWay = join(folder, 'documents');
    writeFileSync(inTheWay, '');
    const one = new DocumentStore(inTheWay, notices);
    await one.write('handout', handout);
    rmSync(inTheWay);
    await one.finish();
    expect(new DocumentStore(inTheWay, notices).read('handout')).toEqual(handout);
  });
});
