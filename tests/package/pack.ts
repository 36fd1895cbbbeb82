import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';
import { configure } from '../../build/electron-builder.js';
import { makeIcons } from '../../build/icons.js';

export const ROOT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
/** Marks the place in Electron's program file where its fuses are; their number and states follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A folder for one test file, to be removed by it. */
export const scratchFolder = (): Promise<string> =>
  mkdtemp(join(tmpdir(), 'field-reader-package-'));

/** A folder as electron-builder expects Electron's to be, with the fuses as Electron ships them. */
async function standInElectron(at: string): Promise<string> {
  await mkdir(join(at, 'resources'), { recursive: true });
  await mkdir(join(at, 'locales'));
  await writeFile(join(at, 'electron'), `#!/bin/sh\n${SENTINEL}\u0001\u000810110001\n`, 'latin1');
  await chmod(join(at, 'electron'), 0o755);
  for (const name of ['en-US.pak', 'de.pak', 'ru.pak']) {
    await writeFile(join(at, 'locales', name), name);
  }
  await writeFile(join(at, 'chrome-sandbox'), '');
  await writeFile(join(at, 'LICENSE'), 'Electron');
  await writeFile(join(at, 'version'), electronVersion());
  return at;
}

function electronVersion(): string {
  const read = createRequire(import.meta.url);
  return (read('electron/package.json') as { version: string }).version;
}

/** The configuration, writing to another folder than a release does. */
export function configureFor(folder: string): Configuration {
  return {
    ...configure(),
    directories: { output: join(folder, 'packed'), buildResources: 'build' },
  };
}

/** Packs the app for Linux, around real Electron where it is there. @returns the app's folder */
export async function packForLinux(folder: string): Promise<string> {
  const real = join(ROOT, 'node_modules/electron/dist');
  const useReal = process.platform === 'linux' && existsSync(join(real, 'electron'));
  const electronDist = useReal ? real : await standInElectron(join(folder, 'electron'));
  process.stderr.write(`packed around: ${useReal ? 'electron' : 'a stand-in for electron'}\n`);
  await makeIcons();
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { ...configureFor(folder), electronDist },
  });
  const [unpacked = ''] = (await readdir(join(folder, 'packed'))).filter((name) =>
    name.startsWith('linux'),
  );
  return join(folder, 'packed', unpacked);
}
