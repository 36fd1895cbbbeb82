import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJsonFile } from '../../src/main/storage/json-file.js';
import { Notices } from '../../src/main/app/notices.js';
import { SettingsStore } from '../../src/main/storage/settings-store.js';
import { DEFAULT_SETTINGS, settingsSchema } from '../../src/shared/documents/settings.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const DARK = { ...DEFAULT_SETTINGS, theme: 'dark', paper: 'Letter', cut: 'large', tourSeen: true };
const faulty = [
  '',
  '{',
  'null',
  '[]',
  '{"version":1}',
  '{"version":1,"theme":"pink","paper":"A4"}',
  '{"version":1,"theme":"pink","paper":"A4","more":1}',
  '{"version":"2","theme":"dark","paper":"A4"}',
  '\u0000\u0000\u0000',
];

describe('readJsonFile', () => {
  it('reads what fits', () => {
    writeFileSync(file, JSON.stringify(DARK));
    expect(readJsonFile(file, settingsSchema, 1)).toEqual({ state: 'ok', value: DARK });
  });

  it('tells a missing file from a faulty one', () => {
    expect(readJsonFile(file, settingsSchema, 1)).toEqual({ state: 'missing' });
  });

  it.each(faulty)('sets %j aside, every byte of it', (text) => {
    writeFileSync(file, text);
    const now = new Date('2026-11-24T10:11:12.345Z');
    const aside = join(folder, 'settings.corrupt-2026-11-24T10-11-12-345Z.json');
    expect(readJsonFile(file, settingsSchema, 1, now)).toEqual({ state: 'set-aside', file: aside });
    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps both of two files set aside at the same time of a clock that was set back', () => {
    const now = new Date('2019-01-01T00:00:00.000Z');
    for (const text of ['{ one', '{ two', '{ three']) {
      writeFileSync(file, text);
      expect(readJsonFile(file, settingsSchema, 1, now)).toMatchObject({ state: 'set-aside' });
    }
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(kept.sort()).toEqual(['{ one', '{ three', '{ two']);
  });

  it('sets a folder of that name aside as well', () => {
    mkdirSync(file);
    expect(readJsonFile(file, settingsSchema, 1)).toMatchObject({ state: 'set-aside' });
  });
});

describe('SettingsStore', () => {
  it('starts with the defaults and writes nothing by itself', () => {
    const notices = new Notices();
    expect(new SettingsStore(file, notices).read()).toEqual(DEFAULT_SETTINGS);
    expect(readdirSync(folder)).toEqual([]);
    expect(notices.take()).toEqual([]);
  });

  it('remembers what was written', async () => {
    const first = new SettingsStore(file, new Notices());
    await first.write({ theme: 'dark' });
    await first.write({ paper: 'Letter', cut: 'large', tourSeen: true });
    expect(new SettingsStore(file, new Notices()).read()).toEqual(DARK);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('reads a file from before the later choices', () => {
    writeFileSync(file, '{"version":1,"theme":"dark","paper":"Letter"}');
    const notices = new Notices();
    expect(new SettingsStore(file, notices).read()).toMatchObject({
      ...DARK,
      cut: 'two',
      tourSeen: false,
    });
    expect(notices.take()).toEqual([]);
  });

  it('makes its folder', async () => {
    const deep = join(folder, 'new', 'settings.json');
    await new SettingsStore(deep, new Notices()).write({ theme: 'dark' });
    expect(JSON.parse(readFileSync(deep, 'utf8'))).toMatchObject({ theme: 'dark' });
  });

  it('tells once of a file it set aside', () => {
    writeFileSync(file, '{');
    const notices = new Notices();
    expect(new SettingsStore(file, notices).read()).toEqual(DEFAULT_SETTINGS);
    expect(notices.take()).toMatchObject([{ kind: 'settings-set-aside' }]);
    expect(notices.take()).toEqual([]);
  });

  it('keeps settings in memory when they cannot be saved, and says so once', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    const notices = new Notices();
    const store = new SettingsStore(join(folder, 'not-a-folder', 'settings.json'), notices);
    expect(await store.write({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
    await store.write({ paper: 'Letter', cut: 'large', tourSeen: true });
    expect(store.read()).toEqual(DARK);
    expect(notices.take()).toMatchObject([{ kind: 'settings-not-saved' }]);
  });

  it.each([
    '{"version":2,"theme":"dark","paper":"A4"}',
    '{"version":99}',
    '{"version":1,"theme":"dark","paper":"A4","cut":"two","more":1}',
  ])(
    'leaves %j to the newer version that wrote it, says so, and goes by the defaults',
    async (text) => {
      writeFileSync(file, text);
      const notices = new Notices();
      const store = new SettingsStore(file, notices);
      expect(store.read()).toEqual(DEFAULT_SETTINGS);
      expect(notices.take()).toEqual([{ kind: 'settings-newer' }]);
      expect(await store.write({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
      await store.finish();
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(readdirSync(folder)).toEqual(['settings.json']);
    },
  );

  it('tries once more when the app ends, and tells again of a second failure', async () => {
    const inTheWay = join(folder, 'settings');
    writeFileSync(inTheWay, '');
    const notices = new Notices();
    const store = new SettingsStore(join(inTheWay, 'settings.json'), notices);
    await store.write({ theme: 'dark' });
    rmSync(inTheWay);
    await store.finish();
    expect(JSON.parse(readFileSync(join(inTheWay, 'settings.json'), 'utf8'))).toMatchObject({
      theme: 'dark',
    });
    rmSync(inTheWay, { recursive: true });
    writeFileSync(inTheWay, '');
    await store.write({ theme: 'light' });
    expect(notices.take().map(({ kind }) => kind)).toEqual([
      'settings-not-saved',
      'settings-not-saved',
    ]);
  });
});
