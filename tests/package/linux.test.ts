import { execFile, execFileSync } from 'node:child_process';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, packedApp, PACKING_TIME, ROOT, scratchFolder } from './pack.js';
import { lacking } from './system.js';

const run = promisify(execFile);
const noDpkg = lacking('the Debian package', 'dpkg-deb');
const noLintian = noDpkg || lacking('lintian', 'lintian');

/** Milliseconds that lintian may take where the machine has other things to do. */
const LINTIAN_TIME = 600_000;

// Elsewhere there is nothing that could build or unpack one.
describe.skipIf(noDpkg)('the Debian package, of electron-builder’s own order', () => {
  let app: string;
  let folder: string;
  let file: string;
  let root: string;
  let judged: Promise<{ stdout: string }>;
  const field = (name: string): string =>
    execFileSync('dpkg-deb', ['--field', file, name], { encoding: 'utf8' }).trim();
  beforeAll(async () => {
    folder = await scratchFolder();
    app = await packedApp();
    file = await makePackage('deb', app);
    // It takes as long as all the rest together, so it starts first.
    if (!noLintian) {
      judged = run('lintian', ['--fail-on', 'error,warning', '--allow-root', file]);
      judged.catch(() => undefined);
    }
    root = join(folder, 'unpacked');
    execFileSync('dpkg-deb', ['--extract', file, root]);
  }, PACKING_TIME);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('names version and processor', async () => {
    const text = await readFile(join(ROOT, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    const processor = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
    expect(file).toMatch(new RegExp(`/Field-Reader-${version}-linux-${processor}\\.deb$`));
    expect([field('Version'), field('Architecture')]).toEqual([version, processor]);
  });

  it('says what it is and needs', () => {
    expect(field('Package')).toBe('field-reader');
    expect(field('Section')).toBe('education');
    expect(field('Maintainer')).toMatch(/^.+ <.+@.+>$/);
    expect(field('Depends')).toContain('libasound2 | libasound2t64');
    const [synopsis, ...text] = field('Description').split('\n');
    expect(synopsis).toBe('Offline reader on combating trafficking in human beings');
    expect(text.join(' ').replace(/\s+/g, ' ')).toContain('Works without a network');
  });

  it('installs the very bytes that were packed, into one folder', async () => {
    const installed = join(root, 'opt/Field Reader');
    expect((await readdir(installed)).sort()).toEqual((await readdir(app)).sort());
    for (const name of ['field-reader', 'resources/app.asar']) {
      execFileSync('cmp', [join(app, name), join(installed, name)]);
    }
    expect((await stat(join(installed, 'field-reader'))).mode & 0o111).toBe(0o111);
  });

  it('has a menu entry that starts the program that is there', async () => {
    const entry = await readFile(join(root, 'usr/share/applications/field-reader.desktop'), 'utf8');
    const program = /^Exec="?([^"%]+?)"?(?: %U)?$/m.exec(entry)?.[1];
    expect((await stat(join(root, program ?? ''))).isFile()).toBe(true);
    expect(entry).toMatch(/^Name=Field Reader$/m);
    expect(entry).toMatch(/^Icon=field-reader$/m);
    expect(entry).toMatch(/^StartupWMClass=field-reader$/m);
    expect(entry).toMatch(/^Categories=Education;$/m);
  });

  it('has nothing that any account may write to', async () => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      expect((await stat(path)).mode & 0o022, path).toBe(0);
    }
  });

  // What is not held against it, and why, is in build/linux/lintian-overrides.
  it.skipIf(noLintian)(
    'is clean in the eyes of lintian',
    async () => {
      const { stdout } = await judged;
      expect(stdout).toBe('');
    },
    LINTIAN_TIME,
  );
});
