import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { hostId, removeLeftovers } from '../../src/main/storage/atomic-file.js';
import { Notices } from '../../src/shared/notices.js';
import { bundledSaver, Child } from './support/child.js';
import { stepsIn, storesIn } from './support/stores.js';

const FILES = ['contacts.json', 'handout.json', 'settings.json', 'window-state.json'];

let saver: string;
beforeAll(async () => {
  saver = await bundledSaver();
}, 60_000);
afterAll(() => rmSync(dirname(saver), { recursive: true }));

const newFolder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'saving-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};
let folder: string;
beforeEach(() => {
  folder = newFolder();
});

/** What the next start finds: whole files, each of the last step that was said to be safe, or of the one begun. */
function expectWhole(place: string, safe: number): void {
  const notices = new Notices();
  const found = stepsIn(storesIn(place, notices));
  expect(notices.take()).toEqual([]);
  expect(readdirSync(place).filter((name) => name.includes('corrupt'))).toEqual([]);
  // They are written in this order.
  const order = [found.contacts, found.handout, found.window];
  expect(order.map((step) => (step > safe ? safe + 1 : step))).toEqual(order);
  expect(order).toEqual([...order].sort((one, other) => other - one));
  expect(order.at(-1)).toBeGreaterThanOrEqual(safe);
  if (found.handout !== found.window || found.window === 0) return;
  expect(found.settings).toBe(found.window % 2 === 0 ? 'Letter' : 'A4');
}

const [HERE, THERE] = [hostId('here'), hostId('there')];
const part = (host: string, pid: number) => `handout.json.${host}-${String(pid)}-1.part`;

// At random moments, and in the app itself: tests/desktop/kills.test.ts.
describe('a process that is killed while it saves', () => {
  it('loses nothing: killed at each touch of the disk', async () => {
    await new Child(saver, [folder, 'save', '1']).ended;
    let touch = 0;
    let lines: string[] = [];
    while (lines.length === 0) {
      touch += 1;
      // The same step each time, and one process for each touch, until one lives to its end.
      const place = newFolder();
      cpSync(folder, place, { recursive: true });
      const child = new Child(saver, [place, 'strike', String(touch)]);
      await child.ended;
      lines = child.lines;
      expectWhole(place, lines.length === 0 ? 1 : 2);
    }
    // Four files, each with: opened, empty, half written, to the disk, closed or not, in place.
    expect(touch).toBeGreaterThan(24);
  }, 60_000);

  it('leaves half a file, which the next start removes; that of a running one stays', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const keep = ['mine.part', 'notes.12-1.part.txt', part(HERE, process.pid), 'handout.json'];
    for (const name of [part(HERE, gone), ...keep]) writeFileSync(join(folder, name), '{');
    removeLeftovers(folder, HERE);
    expect(readdirSync(folder).sort()).toEqual([...keep].sort());
  });

  it('on another computer leaves it for a day: its processes cannot be asked about', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    // Of the first edition, whose names do not tell the computer.
    const unknown = `handout.json.${String(gone)}-1.part`;
    for (const name of [part(THERE, gone), unknown, 'handout.json']) {
      writeFileSync(join(folder, name), '{');
    }
    removeLeftovers(folder, HERE);
    expect(readdirSync(folder)).toHaveLength(3);
    removeLeftovers(folder, HERE, Date.now() + 25 * 60 * 60 * 1000);
    expect(readdirSync(folder)).toEqual(['handout.json']);
  });
});

describe('two processes on one folder', () => {
  it('never spoil a file, and the one whose file it no longer is says so', async () => {
    const both = [1, 2].map(() => new Child(saver, [folder, 'save', '60']));
    await Promise.all(both.map(({ ended }) => ended));
    const told = both.map(({ lines }) => lines.filter((line) => !/^\d+$/.test(line)));
    expect(new Set(told.flat())).toEqual(new Set(['document-changed-elsewhere']));
    const notices = new Notices();
    const found = stepsIn(storesIn(folder, notices));
    expect(notices.take()).toEqual([]);
    // The last word is of one that was never told that it had lost the file.
    expect(Math.max(...both.map(({ lines }) => Number(lines[59])))).toBeGreaterThanOrEqual(
      found.handout,
    );
    expect(readdirSync(folder).sort()).toEqual(FILES);
  });
});

/** Writes so many bytes over a small file on a disk of 64 kB. @returns what is said, and the file */
async function fill(bytes: number): Promise<{ said: string[]; names: string[]; pdf: Buffer }> {
  const disk = join(folder, 'disk');
  const after = join(folder, 'after');
  mkdirSync(disk);
  // Nobody but the one process sees this disk.
  const mounted = `mount -t tmpfs -o size=64k none '${disk}' && printf old > '${disk}/sheet.pdf'`;
  const script = `${mounted} && "$@"; cp -r '${disk}' '${after}'`;
  const before = ['unshare', '-rm', 'sh', '-c', script, 'sh'];
  const child = new Child(saver, [disk, 'fill', String(bytes)], before);
  await child.ended;
  const pdf = readFileSync(join(after, 'sheet.pdf'));
  return { said: child.lines, names: readdirSync(after), pdf };
}
const canMount =
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0;

describe.skipIf(!canMount)('a disk that is full', () => {
  it('keeps the old file whole, leaves nothing beside it, and says what is the matter', async () => {
    const { said, names, pdf } = await fill(100_000);
    expect(said).toEqual(['ENOSPC']);
    expect(names).toEqual(['sheet.pdf']);
    expect(pdf.toString()).toBe('old');
  });

  it('takes what fits', async () => {
    const { said, pdf } = await fill(20_000);
    expect(said).toEqual(['written']);
    expect(pdf).toHaveLength(20_000);
  });
});

describe('a laptop that sleeps', () => {
  it('does not take the sleep for work: the job goes on after', async () => {
    const child = new Child(saver, [folder, 'patience', '1']);
    await child.says(1);
    child.signal('SIGSTOP');
    // Longer than its patience.
    await wait(1500);
    child.signal('SIGCONT');
    await child.ended;
    expect(child.lines).toEqual(['begun', 'done']);
  });

  it('but a job that is awake and does not end is given up', async () => {
    const child = new Child(saver, [folder, 'patience', '0.25']);
    await child.ended;
    expect(child.lines).toEqual(['begun', 'too late']);
  });
});
