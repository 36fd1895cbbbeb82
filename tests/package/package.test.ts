import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/shared/edition/edition.js';
import { onLinux, packedApp, PACKING_TIME, ROOT } from './pack.js';

/** Antivirus programs look at every file at every start, so few and small is quick. In bytes. */
const ASAR_BUDGET = 6 * 1024 * 1024;

let asar: string;
let files: string[];
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
const text = (path: string): string => extractFile(asar, path).toString('utf8');

async function filesUnder(path: string): Promise<string[]> {
  const found = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    );
}

describe.skipIf(!onLinux)('the archive in the package', () => {
  beforeAll(async () => {
    asar = join(await packedApp(), 'resources', 'app.asar');
    files = listPackage(asar, { isPack: false })
      .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
      .filter((path) => /\.[a-z0-9]+$/i.test(path));
  }, PACKING_TIME);

  it('holds the built files and package.json, and nothing else', async () => {
    expect([...files].sort()).toEqual([...(await filesUnder('out')), 'package.json'].sort());
  });

  it('holds the bytes that were built', async () => {
    for (const path of files.filter((name) => name.startsWith('out/'))) {
      const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
      expect(hash(extractFile(asar, path)), path).toBe(hash(await readFile(join(ROOT, path))));
    }
  });

  it('holds the edition that was built, with every file its manifest names', async () => {
    const packed = JSON.parse(text('out/content/en/manifest.json')) as Manifest;
    const built = JSON.parse(
      await readFile(join(ROOT, 'out/content/en/manifest.json'), 'utf8'),
    ) as Manifest;
    expect(packed.contentHash).toBe(built.contentHash);
    const named = Object.keys(packed.files).map((name) => `out/content/en/${name}`);
    expect(files).toEqual(expect.arrayContaining(named));
  });

  it('has no source maps, no sources and no packages of the build', () => {
    expect(files.filter((path) => /\.map$|\.tsx?$|\.svelte$|node_modules/.test(path))).toEqual([]);
    const manifest = JSON.parse(text('package.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'field-reader', main: 'out/main/index.js' });
    for (const key of ['scripts', 'devDependencies']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('names no folder of the machine it was built on', () => {
    const home = process.env['HOME'] ?? '';
    for (const path of files.filter((name) => /\.(?:c?js|css|html|json)$/.test(name))) {
      const content = text(path);
      expect(content.includes(ROOT), path).toBe(false);
      expect(home.length > 5 && content.includes(home), path).toBe(false);
      expect(content.includes('sourceMappingURL='), path).toBe(false);
    }
  });

  it('holds no secret', () => {
    const secrets =
      /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|npm|xox[bp])_[A-Za-z0-9]{20,}|\bAKIA[0-9A-Z]{16}\b/;
    for (const path of files.filter((name) => /\.(?:c?js|css|html|json)$/.test(name))) {
      expect(secrets.test(text(path)), path).toBe(false);
    }
  });

  it('imports nothing at run time but Electron and Node', () => {
    const main = files.filter((path) => path.startsWith('out/main/'));
    const imported = main.flatMap((path) =>
      [...text(path).matchAll(/^import .*?from "([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
        ([, name, dynamic]) => name ?? dynamic ?? '',
      ),
    );
    expect(imported).toContain('electron');
    const foreign = imported.filter((name) => !/^(?:electron|node:.+|\.{1,2}\/.+)$/.test(name));
    expect(foreign).toEqual([]);
    const preload = text('out/preload/index.cjs');
    const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
  });

  it('is small', async () => {
    const { size } = await stat(asar);
    const parts = ['out/main', 'out/preload', 'out/renderer', 'out/content'].map((part) => {
      const bytes = files
        .filter((path) => path.startsWith(`${part}/`))
        .reduce((sum, path) => sum + extractFile(asar, path).length, 0);
      return `${part} ${kb(bytes)}`;
    });
    process.stderr.write(
      `app.asar ${kb(size)} in ${String(files.length)} files: ${parts.join(', ')}\n`,
    );
    expect(size).toBeLessThan(ASAR_BUDGET);
  });
});
