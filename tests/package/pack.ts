import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { inject } from 'vitest';
import { configure } from '../../build/electron-builder.js';
import { makeIcons } from '../../build/icons.js';
import { useSystemTools } from '../../build/package-tools.js';
import { electronHost } from '../support/electron.js';

export const ROOT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** Only there can the app be packed around the program that the tests have. */
export const onLinux = process.platform === 'linux';

/** Milliseconds for packing and making a package, where others use the machine too. */
export const PACKING_TIME = 600_000;

/** The processor of this machine, as electron-builder knows it. */
const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;

/** A folder for one test file, to be removed by it. */
export const scratchFolder = (): Promise<string> =>
  mkdtemp(join(tmpdir(), 'field-reader-package-'));

/** The configuration, writing to another folder than a release does. */
export function configureFor(folder: string): Configuration {
  return {
    ...configure(),
    directories: { output: join(folder, 'packed'), buildResources: 'build' },
  };
}

/** Packs the app around real Electron, once for all files. @returns the app's folder */
export async function packedApp(): Promise<string> {
  const folder = inject('packages');
  const done = join(folder, 'done');
  if (!existsSync(done)) {
    const host = electronHost();
    process.stderr.write(`packed around Electron ${host.version}\n`);
    await makeIcons();
    await build({
      projectDir: ROOT,
      targets: Platform.LINUX.createTarget('dir', arch),
      publish: 'never',
      config: {
        ...configureFor(folder),
        electronDist: host.folder,
        electronVersion: host.version,
      },
    });
    // An ordinary user starts what is in it.
    await chmod(folder, 0o755);
    await writeFile(done, '');
  }
  const names = await readdir(join(folder, 'packed'));
  return join(folder, 'packed', names.find((name) => name.endsWith('-unpacked')) ?? '');
}

/** Packages that are looked at and thrown away need not be small. */
const QUICK: Configuration = {
  compression: 'store',
  deb: { compression: 'gz' },
  rpm: { compression: 'gzip' },
};

/**
 * Has electron-builder make a package of a packed app, with the tools of this system.
 * @param version another than the app's, for an earlier one
 * @returns the package's file
 */
export async function makePackage(
  target: 'deb' | 'rpm' | 'tar.gz' | 'AppImage',
  app: string,
  version?: string,
): Promise<string> {
  const output = join(inject('packages'), `${target}-${version ?? 'this'}`);
  if (!existsSync(output)) {
    useSystemTools(process.env);
    const config = configure();
    await build({
      projectDir: ROOT,
      prepackaged: app,
      targets: Platform.LINUX.createTarget(target, arch),
      publish: 'never',
      config: {
        ...config,
        directories: { output, buildResources: 'build' },
        compression: QUICK.compression ?? null,
        deb: { ...config.deb, ...QUICK.deb },
        rpm: { ...config.rpm, ...QUICK.rpm },
        extraMetadata: {
          ...(config.extraMetadata as object),
          ...(version === undefined ? {} : { version }),
        },
      },
    });
  }
  const names = await readdir(output);
  return join(output, names.find((name) => name.endsWith(`.${target}`)) ?? '');
}

/** Removes a package that no other file needs: each is 100 MB. */
export const discard = (file: string): Promise<void> => rm(file, { force: true });
