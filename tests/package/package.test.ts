import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../../build/electron-builder.js';
import type { Manifest } from '../../src/shared/edition.js';

const ROOT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
/** Marks the place in Electron's program file where its fuses are; their number and states follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'v8Snapshot',
  'fileProtocolPrivileges',
] as const;

let folder: string;
let app: string;
let asar: string;
let files: string[];
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
const text = (path: string): string => extractFile(asar, path).toString('utf8');

/** A folder as electron-builder expects Electron's to be, with the fuses as Electron ships them. */
async function standInElectron(at: string): Promise<string> {
  await mkdir(join(at, 'resources'), { recursive: true });
  await mkdir(join(at, 'locales'));
  await writeFile(join(at, 'electron'), `#!/bin/sh\n${SENTINEL}\u0001\u000810110001\n`, 'latin1');
  await chmod(join(at, 'electron'), 0o755);
  for (const name of ['en-US.pak', 'de.pak', 'ru.pak']) {
    await writeFile(join(at, 'locales', name), name);
  }
  await writeFile(join(at, 'LICENSE'), 'Electron');
  await writeFile(join(at, 'version'), electronVersion());
  return at;
}

function electronVersion(): string {
  const read = createRequire(import.meta.url);
  return (read('electron/package.json') as { version: string }).version;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'field-reader-package-'));
  const real = join(ROOT, 'node_modules/electron/dist');
  const useReal = process.platform === 'linux' && existsSync(join(real, 'electron'));
  const electronDist = useReal ? real : await standInElectron(join(folder, 'electron'));
  process.stderr.write(`packed around: ${useReal ? 'electron' : 'a stand-in for electron'}\n`);
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { ...configuration, electronDist, directories: { output: join(folder, 'packed') } },
  });
  const [unpacked = ''] = (await readdir(join(folder, 'packed'))).filter((name) =>
    name.startsWith('linux'),
  );
  app = join(folder, 'packed', unpacked);
  asar = join(app, 'resources', 'app.asar');
  files = listPackage(asar, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => /\.[a-z0-9]+$/i.test(path));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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

describe('the package', () => {
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
    for (const key of ['scripts', 'devDependencies', 'dependencies']) {
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

  it('imports nothing at run time but Electron and Node', () => {
    const main = text('out/main/index.js');
    const imported = [...main.matchAll(/^import .*?from "([^"]+)"/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(imported.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([]);
    const preload = text('out/preload/index.cjs');
    const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
  });

  it('leaves the languages out that the interface does not have', async () => {
    expect(await readdir(join(app, 'resources'))).toContain('app.asar');
    expect(await readdir(join(app, 'locales'))).toEqual(['en-US.pak']);
  });

  it('has its fuses set', async () => {
    const program = (await readFile(join(app, 'field-reader'))).toString('latin1');
    const wire = program.slice(program.indexOf(SENTINEL) + SENTINEL.length + 2);
    const state = Object.fromEntries(FUSES.map((name, index) => [name, wire[index]]));
    expect(state).toMatchObject({
      runAsNode: '0',
      nodeOptions: '0',
      nodeInspect: '0',
      asarIntegrity: '1',
      onlyLoadAppFromAsar: '1',
      fileProtocolPrivileges: '0',
    });
  });

  it('is small', async () => {
    const { size } = await import('node:fs').then((fs) => fs.promises.stat(asar));
    const parts = ['out/main', 'out/preload', 'out/renderer', 'out/content'].map((part) => {
      const bytes = files
        .filter((path) => path.startsWith(`${part}/`))
        .reduce((sum, path) => sum + extractFile(asar, path).length, 0);
      return `${part} ${kb(bytes)}`;
    });
    process.stderr.write(
      `app.asar ${kb(size)} in ${String(files.length)} files: ${parts.join(', ')}\n`,
    );
    expect(size).toBeLessThan(12 * 1024 * 1024);
  });
});
