import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256OfFile } from '../../build/checksums.js';
import { programOnPath } from '../../build/package-tools.js';
import { discard, makePackage, onLinux, packedApp, PACKING_TIME, scratchFolder } from './pack.js';
import { lacking } from './system.js';

const path = (name: string): string | undefined =>
  onLinux ? programOnPath(name, process.env) : undefined;
const tools = {
  mksquashfs: path('mksquashfs'),
  'desktop-file-validate': path('desktop-file-validate'),
};
const noSquashfs = lacking('the AppImage', ...Object.keys(tools));
const noArchiver = lacking('the tar.gz', '7za');

let folder: string;
let app: string;
beforeAll(async () => {
  folder = await scratchFolder();
  if (onLinux) app = await packedApp();
}, PACKING_TIME);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file of the packed app is in another folder, with the same bytes and to be run or not. */
async function sameAppIn(other: string): Promise<void> {
  const entries = await readdir(app, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const copy = join(other, file.slice(app.length));
    expect(await sha256OfFile(copy), copy).toBe(await sha256OfFile(file));
    const runs = async (at: string): Promise<boolean> => ((await stat(at)).mode & 0o111) !== 0;
    expect(await runs(copy), copy).toBe(await runs(file));
  }
}

describe.skipIf(noArchiver)('the tar.gz', () => {
  it(
    'holds the packed app in one folder',
    async () => {
      const file = await makePackage('tar.gz', app);
      const to = join(folder, 'unpacked');
      await mkdir(to);
      execFileSync('tar', ['--extract', '--file', file, '--directory', to]);
      const names = await readdir(to);
      expect(names).toHaveLength(1);
      expect(names[0]).toMatch(/^Field-Reader-\d+\.\d+\.\d+-linux-\w+$/);
      await sameAppIn(join(to, names[0] ?? ''));
      await discard(file);
    },
    PACKING_TIME,
  );
});

/** The runtime at its head is fetched by electron-builder and cannot be had here: a stand-in. */
const RUNTIME = Buffer.alloc(4096, 'runtime ');

describe.skipIf(noSquashfs)('the AppImage, but for its runtime', () => {
  it(
    'holds the packed app, a starter, a menu entry and pictures',
    async () => {
      const place = join(folder, 'tools');
      const processor = process.arch === 'arm64' ? 'arm64' : 'x64';
      for (const name of ['runtimes', `lib/${processor}`]) {
        await mkdir(join(place, name), { recursive: true });
      }
      await writeFile(join(place, 'runtimes', `runtime-${processor}`), RUNTIME);
      for (const [name, tool = ''] of Object.entries(tools)) await symlink(tool, join(place, name));
      process.env['APPIMAGE_TOOLS_PATH'] = place;
      const file = await makePackage('AppImage', app);
      delete process.env['APPIMAGE_TOOLS_PATH'];

      expect((await readFile(file)).subarray(0, RUNTIME.length).equals(RUNTIME)).toBe(true);
      expect((await stat(file)).mode & 0o111).toBe(0o111);
      const to = join(folder, 'image');
      execFileSync('unsquashfs', ['-q', '-n', '-o', String(RUNTIME.length), '-d', to, file]);
      await sameAppIn(to);
      execFileSync('desktop-file-validate', [join(to, 'field-reader.desktop')]);
      execFileSync('bash', ['-n', join(to, 'AppRun')]);
      const picture = 'usr/share/icons/hicolor/256x256/apps/field-reader.png';
      expect((await stat(join(to, picture))).isFile()).toBe(true);
      await discard(file);
    },
    PACKING_TIME,
  );
});
