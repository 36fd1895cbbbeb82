import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { machineReport, type Machine } from '../../src/main/diagnostics/machine.js';

vi.mock('electron', () => ({ app: {} }));

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'field-reader-machine-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
const healthy = (path: string): Machine => ({
  printers: () => Promise.resolve(['Office']),
  free: () => Promise.resolve(5e9),
  graphics: () => 'processor',
  folders: [{ kind: 'data', path }],
});

it('says what the computer has, and leaves nothing behind in its folders', async () => {
  const path = await folder();
  expect(await machineReport(healthy(path))).toEqual({
    printers: ['Office'],
    freeBytes: 5e9,
    graphics: 'processor',
    folders: [{ kind: 'data', path, writable: true }],
  });
  expect(await readdir(path)).toEqual([]);
});

it('leaves open what the system does not answer', async () => {
  const path = await folder();
  const broken = () => Promise.reject(new Error('no spooler'));
  const report = await machineReport({
    ...healthy(path),
    printers: broken,
    free: broken,
    graphics: () => {
      throw new Error('no graphics process');
    },
  });
  expect(report).toMatchObject({ printers: undefined, freeBytes: undefined, graphics: undefined });
});

it('finds folders that cannot be written: missing, a file, closed', async () => {
  const path = await folder();
  const file = join(path, 'file');
  await writeFile(file, '');
  const places = [join(path, 'missing'), file];
  // Whoever runs as root can write everywhere.
  if (process.getuid?.() !== 0) {
    const closed = await folder();
    await chmod(closed, 0o500);
    places.push(closed);
  }
  const { folders } = await machineReport({
    ...healthy(path),
    folders: places.map((place) => ({ kind: 'documents', path: place })),
  });
  expect(folders.map(({ writable }) => writable)).toEqual(places.map(() => false));
});
