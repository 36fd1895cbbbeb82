import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fpmOrder, has, makeDeb, type FpmOrder } from './fpm.js';
import { packForLinux, ROOT, scratchFolder } from './pack.js';

const dpkg = has('dpkg-deb', '--version');
const lintian = has('lintian', '--version');

let folder: string;
let app: string;
let deb: FpmOrder;
let rpm: FpmOrder;
beforeAll(async () => {
  folder = await scratchFolder();
  app = await packForLinux(folder);
  deb = await fpmOrder('deb', app, folder);
  rpm = await fpmOrder('rpm', app, folder);
  if (!dpkg) process.stderr.write('skipped: dpkg-deb is not here, so no real package is built\n');
  else if (!lintian) process.stderr.write('skipped: lintian is not here to judge the package\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const one = ({ options }: FpmOrder, name: string): string | undefined => options.get(name)?.[0];

describe('what electron-builder would have made', () => {
  it('names version and processor in the files', async () => {
    const text = await readFile(join(ROOT, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    expect(one(deb, '--package')).toMatch(`Field-Reader-${version}-linux-amd64.deb`);
    expect(one(rpm, '--package')).toMatch(`Field-Reader-${version}-linux-x86_64.rpm`);
  });

  it('describes the package', () => {
    for (const order of [deb, rpm]) {
      expect(one(order, '--name')).toBe('field-reader');
      expect(one(order, '--license')).toBe('MIT');
      expect(one(order, '--maintainer')).toMatch(/^.+ <.+@.+>$/);
      expect(one(order, '--description')).toContain('Works without a network');
    }
    expect(one(deb, '--category')).toBe('education');
    expect(one(rpm, '--rpm-summary')).toContain('Offline reader');
    expect(deb.options.get('-d')).toContain('libgtk-3-0');
    expect(rpm.options.get('-d')).toContain('gtk3');
  });

  it('installs an icon in every size, and an entry in the menu', () => {
    const targets = deb.files.map(({ to }) => to);
    for (const size of [16, 32, 48, 128, 256, 512]) {
      const name = `${String(size)}x${String(size)}`;
      expect(targets).toContain(`/usr/share/icons/hicolor/${name}/apps/field-reader.png`);
    }
    expect(targets).toContain('/usr/share/applications/field-reader.desktop');
  });
});

// Elsewhere there is nothing that could build or unpack one.
describe.skipIf(!dpkg)('a real Debian package of it', () => {
  let file: string;
  let root: string;
  const field = (name: string): string =>
    execFileSync('dpkg-deb', ['--field', file, name], { encoding: 'utf8' }).trim();
  beforeAll(async () => {
    file = await makeDeb(deb, folder);
    root = join(folder, 'installed');
    execFileSync('dpkg', ['-x', file, root]);
  });

  it('says what it is and needs', () => {
    expect(field('Package')).toBe('field-reader');
    expect(field('Architecture')).toBe('amd64');
    expect(field('Depends')).toContain('libasound2 | libasound2t64');
    expect(field('Description').split('\n')[0]).toBe(
      'Offline reader on combating trafficking in human beings',
    );
  });

  it('installs the very bytes that were packed, into one folder', async () => {
    const installed = join(root, 'opt/Field Reader');
    expect((await readdir(installed)).sort()).toEqual((await readdir(app)).sort());
    const asar = 'resources/app.asar';
    const [here, there] = [await readFile(join(app, asar)), await readFile(join(installed, asar))];
    expect(here.equals(there)).toBe(true);
    expect((await stat(join(installed, 'field-reader'))).mode & 0o111).toBe(0o111);
  });

  it('has a menu entry that starts the program that is there', async () => {
    const entry = await readFile(join(root, 'usr/share/applications/field-reader.desktop'), 'utf8');
    const program = /^Exec="?([^"%]+?)"?(?: %U)?$/m.exec(entry)?.[1];
    expect((await stat(join(root, program ?? ''))).isFile()).toBe(true);
    expect(entry).toMatch(/^Name=Field Reader$/m);
    expect(entry).toMatch(/^Icon=field-reader$/m);
    expect(entry).toMatch(/^Categories=Education;$/m);
  });

  it('has nothing that any account may write to', async () => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      expect((await stat(path)).mode & 0o022, path).toBe(0);
    }
  });

  // These are about where software not from Debian belongs, and about Electron's own program file.
  const NOT_OURS = ['dir-or-file-in-opt'];
  it.skipIf(!lintian)('is clean of errors in the eyes of lintian', () => {
    const args = ['--fail-on', 'none', '--suppress-tags', NOT_OURS.join(','), file];
    const said = execFileSync('lintian', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(said.split('\n').filter((line) => line.startsWith('E:'))).toEqual([]);
  });
});
