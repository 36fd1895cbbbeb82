import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocuments } from '../../src/main/storage/open-documents.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';
import { EMPTY_SESSION } from '../../src/shared/documents/session.js';
import { DEFAULT_SETTINGS } from '../../src/shared/documents/settings.js';
import { Notices } from '../../src/shared/notices.js';

let folder: string;
let file: string;
let settings: string;
let notices: Notices;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  file = join(folder, 'handout.json');
  settings = join(folder, 'settings.json');
  notices = new Notices();
});
afterEach(() => rmSync(folder, { recursive: true }));

const handout: Handout = {
  ...EMPTY_HANDOUT,
  notes: true,
  items: [{ kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' }],
};
const DARK = { ...DEFAULT_SETTINGS, theme: 'dark', paper: 'Letter', cut: 'large', tourSeen: true };

const open = (mode?: 'read-only' | 'safe') => openDocuments(folder, notices, mode);
type Store = ReturnType<typeof open>;
const read = (store: Store) => store.readDocument('handout').value;
/** Changes the handout and waits until that is on the disk. */
async function write(store: Store, value: Handout) {
  const written = store.writeDocument('handout', value);
  await store.flush();
  return written;
}

describe('documents in a folder', () => {
  it('start empty, and nothing is written by itself', () => {
    expect(open().readDocument('handout')).toEqual({ value: EMPTY_HANDOUT, notices: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are there for the next start', async () => {
    expect(await write(open(), handout)).toEqual({ isSaved: true, notices: [] });
    expect(read(open())).toEqual(handout);
    expect(readdirSync(folder)).toEqual(['handout.json']);
  });

  it('are in memory before they are on the disk', async () => {
    const store = open();
    const written = store.writeDocument('handout', handout);
    expect(read(store)).toEqual(handout);
    expect(readdirSync(folder)).toEqual([]);
    await store.flush();
    expect(readdirSync(folder)).toEqual(['handout.json']);
    expect(await written).toMatchObject({ isSaved: true });
  });

  it('are read from a read-only stick, and what is new lasts for this run', async () => {
    await write(open(), handout);
    const before = readFileSync(file, 'utf8');
    const store = open('read-only');
    expect(read(store)).toEqual(handout);
    expect(await write(store, EMPTY_HANDOUT)).toEqual({ isSaved: false, notices: [] });
    expect(read(store)).toEqual(EMPTY_HANDOUT);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('are neither read nor written in a safe start', async () => {
    writeFileSync(file, 'not a handout');
    const store = open('safe');
    expect(read(store)).toEqual(EMPTY_HANDOUT);
    await write(store, handout);
    expect(read(store)).toEqual(handout);
    expect(readFileSync(file, 'utf8')).toBe('not a handout');
    expect(notices.take()).toEqual([]);
  });

  it.each(['', '{', 'null', '{"format":"field-reader-tray","version":1}'])(
    'set %j aside whole, and tell which document it was',
    async (text) => {
      writeFileSync(file, text);
      const store = open();
      const { value, notices: told } = store.readDocument('handout');
      expect(value).toEqual(EMPTY_HANDOUT);
      expect(told).toMatchObject([{ kind: 'document-set-aside', document: 'handout' }]);
      expect(readFileSync(told[0]?.file ?? '', 'utf8')).toBe(text);
      await write(store, handout);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it('leave the file of a newer version alone', async () => {
    const text = JSON.stringify({ ...handout, version: 2, colours: [] });
    writeFileSync(file, text);
    const store = open();
    expect(store.readDocument('handout')).toEqual({
      value: EMPTY_HANDOUT,
      notices: [{ kind: 'document-newer', document: 'handout' }],
    });
    expect(await write(store, handout)).toEqual({ isSaved: false, notices: [] });
    expect(read(store)).toEqual(handout);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['handout.json']);
  });

  it('that cannot be written stay in memory, and that is told once', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    const store = openDocuments(join(folder, 'not-a-folder'), notices);
    expect(await write(store, handout)).toEqual({
      isSaved: false,
      notices: [{ kind: 'document-not-saved', document: 'handout' }],
    });
    expect(await write(store, EMPTY_HANDOUT)).toEqual({ isSaved: false, notices: [] });
    expect(read(store)).toEqual(EMPTY_HANDOUT);
  });

  it('leave a file that another has written since, and say so once', async () => {
    const mine = open();
    read(mine);
    const other = openDocuments(folder, new Notices());
    await write(other, handout);
    expect(await write(mine, { ...handout, items: [] })).toEqual({
      isSaved: false,
      notices: [{ kind: 'document-changed-elsewhere', document: 'handout' }],
    });
    expect(await write(mine, { ...handout, notes: false })).toEqual({
      isSaved: false,
      notices: [],
    });
    expect(read(mine)).toEqual({ ...handout, notes: false });
    expect(read(open())).toEqual(handout);
    await write(other, EMPTY_HANDOUT);
    expect(read(open())).toEqual(EMPTY_HANDOUT);
  });

  it('are written at the end if they could not be before', async () => {
    const inTheWay = join(folder, 'documents');
    writeFileSync(inTheWay, '');
    const store = openDocuments(inTheWay, notices);
    await write(store, handout);
    rmSync(inTheWay);
    await store.flush();
    expect(read(openDocuments(inTheWay, notices))).toEqual(handout);
  });
});

describe('documents of the first edition', () => {
  it('are found under the name they had, which the next write gives up', async () => {
    writeFileSync(join(folder, 'tray.json'), JSON.stringify(handout));
    const store = open();
    expect(store.readDocument('handout')).toEqual({ value: handout, notices: [] });
    await write(store, EMPTY_HANDOUT);
    expect(readdirSync(folder)).toEqual(['handout.json']);
  });

  it('give way to those of this one', () => {
    writeFileSync(join(folder, 'tray.json'), JSON.stringify(EMPTY_HANDOUT));
    writeFileSync(file, JSON.stringify(handout));
    expect(read(open())).toEqual(handout);
  });

  it('hold the handouts of a session under another name', () => {
    const item = { kind: 'handout', key: 'a', title: 'Paper', minutes: 5 };
    const session = { ...EMPTY_SESSION, version: 1, items: [{ ...item, tray: handout }] };
    writeFileSync(join(folder, 'session.json'), JSON.stringify(session));
    expect(open().readDocument('session')).toEqual({
      value: { ...EMPTY_SESSION, items: [{ ...item, handout }] },
      notices: [],
    });
  });
});

describe('settings in a folder', () => {
  it('start with the defaults, and nothing is written by itself', () => {
    expect(open().readSettings()).toEqual({ settings: DEFAULT_SETTINGS, notices: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are there for the next start', async () => {
    const store = open();
    await store.writeSettings({ theme: 'dark' });
    await store.writeSettings({ paper: 'Letter', cut: 'large', tourSeen: true });
    expect(open().settings).toEqual(DARK);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('are read from before the later choices', () => {
    writeFileSync(settings, '{"version":1,"theme":"dark","paper":"Letter"}');
    expect(open().readSettings()).toEqual({
      settings: { ...DARK, cut: 'two', tourSeen: false },
      notices: [],
    });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":1}',
    '{"version":1,"theme":"pink","paper":"A4"}',
    '{"version":1,"theme":"pink","paper":"A4","more":1}',
    '{"version":"2","theme":"dark","paper":"A4"}',
    '\u0000\u0000\u0000',
  ])('that hold %j are set aside whole, and that is told once', (text) => {
    writeFileSync(settings, text);
    const store = open();
    const { settings: now, notices: told } = store.readSettings();
    expect(now).toEqual(DEFAULT_SETTINGS);
    expect(told).toMatchObject([{ kind: 'settings-set-aside' }]);
    expect(readFileSync(told[0]?.file ?? '', 'utf8')).toBe(text);
    expect(store.readSettings().notices).toEqual([]);
  });

  it.each([
    '{"version":2,"theme":"dark","paper":"A4"}',
    '{"version":99}',
    '{"version":1,"theme":"dark","paper":"A4","cut":"two","more":1}',
  ])('that hold %j are left to the newer version that wrote them', async (text) => {
    writeFileSync(settings, text);
    const store = open();
    expect(store.readSettings()).toEqual({
      settings: DEFAULT_SETTINGS,
      notices: [{ kind: 'settings-newer' }],
    });
    const written = await store.writeSettings({ theme: 'dark' });
    expect(written.settings).toMatchObject({ theme: 'dark' });
    await store.flush();
    expect(readFileSync(settings, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('last for this run when they cannot be saved; a second failure after a success is told again', async () => {
    const inTheWay = join(folder, 'profile');
    writeFileSync(inTheWay, '');
    const store = openDocuments(inTheWay, notices);
    const failed = [{ kind: 'settings-not-saved' }];
    expect(await store.writeSettings({ theme: 'dark' })).toMatchObject({
      settings: { theme: 'dark' },
      notices: failed,
    });
    expect((await store.writeSettings({ paper: 'Letter' })).notices).toEqual([]);
    rmSync(inTheWay);
    await store.flush();
    expect(readFileSync(join(inTheWay, 'settings.json'), 'utf8')).toContain('dark');
    rmSync(inTheWay, { recursive: true });
    writeFileSync(inTheWay, '');
    expect((await store.writeSettings({ theme: 'light' })).notices).toEqual(failed);
  });

  it('may say that nothing is kept: then only that is written, and documents are again after', async () => {
    const store = open();
    void store.writeDocument('handout', handout);
    await store.writeSettings({ keepNothing: true });
    const before = readFileSync(file, 'utf8');
    expect(JSON.parse(before)).toEqual(handout);
    expect(await write(store, EMPTY_HANDOUT)).toEqual({ isSaved: false, notices: [] });
    await store.writeSettings({ theme: 'dark' });
    expect(read(store)).toEqual(EMPTY_HANDOUT);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(open().settings).toEqual({ ...DEFAULT_SETTINGS, keepNothing: true });
    await store.writeSettings({ keepNothing: false });
    await write(store, EMPTY_HANDOUT);
    expect(read(open())).toEqual(EMPTY_HANDOUT);
  });
});
