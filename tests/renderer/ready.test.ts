import { afterEach, describe, expect, it, vi } from 'vitest';
import { editionLine } from '../../src/renderer/features/ready/edition-line.js';
import { fontsLine, type Face } from '../../src/renderer/features/ready/fonts-line.js';
import { machineLines } from '../../src/renderer/features/ready/lines.js';
import {
  Readiness,
  type Surroundings,
} from '../../src/renderer/features/ready/readiness.svelte.js';
import type { Host } from '../../src/renderer/platform/host/host.js';
import type { Manifest } from '../../src/shared/edition/edition.js';
import type { MachineReport } from '../../src/shared/readiness.js';
import { testApp } from './support/app.js';
import { manifest } from './support/edition.js';

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
const TEXTS: Record<string, string> = {
  'a.json': '{"a":1}',
  'b.json': '"Đ"',
  'c.json': '1',
  'd.json': '2',
};
const files: Manifest['files'] = {};
for (const [file, text] of Object.entries(TEXTS)) {
  files[file] = { sha256: await hash(text), bytes: text.length };
}
const contentHash = await hash(
  Object.entries(files)
    .map(([file, { sha256 }]) => `${file} ${sha256}\n`)
    .join(''),
);
const published = { ...manifest, files, contentHash };
const read = (file: string) => Promise.resolve(TEXTS[file] ?? '');

describe('the line on the edition', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is in order when every file has its hash, and names it', async () => {
    const line = await editionLine(published, read);
    expect(line.state).toBe('ok');
    expect(line.text).toContain('All 4 files');
    expect(line.text.replaceAll(/\s/g, '')).toContain(contentHash.slice(0, 16));
  });

  it('names files that differ or are missing, the first ones only', async () => {
    const line = await editionLine(published, (file) =>
      file === 'a.json' ? Promise.reject(new Error('gone')) : Promise.resolve('other'),
    );
    expect(line).toMatchObject({ state: 'todo' });
    expect(line.text).toContain('a.json, b.json, c.json and 1 more');
    expect(line.advice).toContain('Copy Field Reader');
  });

  it('notices a manifest that was changed together with a file', async () => {
    const line = await editionLine({ ...published, contentHash: await hash('x') }, read);
    expect(line.state).toBe('todo');
    expect(line.text).toContain('do not give the hash');
  });

  it('says when the browser cannot tell', async () => {
    vi.stubGlobal('crypto', {});
    expect(await editionLine(published, read)).toMatchObject({ state: 'note' });
  });
});

describe('the line on the fonts', () => {
  const face = (unicodeRange: string, load = () => Promise.resolve({} as FontFace)): Face => ({
    family: '"Source Sans 3"',
    weight: '400',
    style: 'normal',
    unicodeRange,
    load,
  });

  it('is in order when the faces load and cover the letters', async () => {
    const faces = [face('U+20-24F, U+259'), face('U+400-4FF, U+1E9E')];
    expect(await fontsLine(faces, 'Ďakujem')).toMatchObject({ state: 'ok' });
  });

  it('names a font that cannot be loaded', async () => {
    const line = await fontsLine([face('U+0-FFFF', () => Promise.reject(new Error('404')))], '');
    expect(line).toMatchObject({ state: 'todo', text: 'Could not be loaded: Source Sans 3.' });
  });

  it('names letters of the area and of the edition that no face has', async () => {
    const line = await fontsLine([face('U+20-24F')], 'ქართული');
    expect(line.state).toBe('todo');
    expect((await fontsLine([face('U+20-24F, U+400-4FF')], 'ქ')).text).toContain('ქ');
    expect(line.text).toContain('Ж');
  });
});

describe('the lines on the computer', () => {
  const good: MachineReport = {
    printers: ['Office', 'Hall'],
    freeBytes: 42e9,
    graphics: 'processor',
    folders: [{ kind: 'data', path: '/data', writable: true }],
  };
  const states = (report: MachineReport) => machineLines(report).map(({ state }) => state);

  it('are in order on a computer that is', () => {
    expect(states(good)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const [printers, disk] = machineLines(good);
    expect(printers?.text).toBe('2 printers: Office, Hall.');
    expect(disk?.text).toBe('42 GB free.');
  });

  it('say what to do about each thing that is not', () => {
    const bad: MachineReport = {
      printers: [],
      freeBytes: 3e6,
      graphics: 'card',
      folders: [...good.folders, { kind: 'documents', path: '/locked', writable: false }],
    };
    expect(states(bad)).toEqual(['todo', 'todo', 'note', 'todo']);
    for (const { advice } of machineLines(bad)) expect(advice).toBeTruthy();
    expect(machineLines(bad)[3]?.text).toContain('documents (/locked)');
    expect(
      states({ ...good, printers: undefined, freeBytes: undefined, graphics: undefined }),
    ).toEqual(['todo', 'note', 'note', 'ok']);
  });
});

describe('the whole check', () => {
  const around: Surroundings = {
    readFile: read,
    fonts: () => [],
    store: () => {
      throw new Error('closed');
    },
  };
  const names = ({ lines }: Readiness) => lines.map(({ name, state }) => `${name}: ${state}`);

  it('in a browser has a line on saving, and says who knows the printers', async () => {
    const app = testApp(() => Promise.reject(new Error()));
    app.search.failure = { reason: 'missing', detail: '' };
    const readiness = new Readiness(app, around);
    await readiness.check();
    expect(readiness.done).toBe(true);
    expect(names(readiness)).toEqual([
      'Edition: todo',
      'Search: todo',
      'Fonts: todo',
      'Printers: note',
      'Saving: todo',
    ]);
  });

  it('says that an index does not find what it must', async () => {
    const app = testApp(() => Promise.reject(new Error()));
    const answer = (article: string) =>
      vi.spyOn(app.search, 'ask').mockResolvedValue({ hits: [{ article }] } as never);
    const readiness = new Readiness(app, around);
    const asked = answer('topics/consent');
    await readiness.check();
    expect(readiness.lines[1]).toMatchObject({ name: 'Search', state: 'todo' });
    expect(asked.mock.calls[0]?.[0].query).toBe('OSCE Presence in Albania');
    answer('operations/presence-in-albania');
    await readiness.check();
    expect(readiness.lines[1]).toMatchObject({ name: 'Search', state: 'ok' });
  });

  it('has one line for a desktop app that does not answer', async () => {
    const app = testApp(() => Promise.reject(new Error()));
    app.search.failure = { reason: 'missing', detail: '' };
    const host: Host = Object.assign(app.host, {
      checkMachine: () => Promise.reject(new Error('gone')),
    });
    const readiness = new Readiness({ ...app, host }, around);
    await readiness.check();
    expect(names(readiness).at(-1)).toBe('This computer: todo');
  });
});
