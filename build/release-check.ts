import { readdir, readFile } from 'node:fs/promises';
import { Arch, Platform } from 'electron-builder';
import { writeChecksums } from './checksums.js';
import { configure } from './electron-builder.js';
import { wantedFor } from './package-plan.js';

/**
 * `tsx build/release-check.ts FOLDER`: whether a folder holds everything a release has, so that
 * nothing is missing in silence; then writes the checksums of all of it.
 */

/** electron-builder's names of processors differ by package. */
const ARCH_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AppImage: { x64: 'x86_64' },
  deb: { x64: 'amd64' },
  rpm: { x64: 'x86_64', arm64: 'aarch64' },
};

/** The names of all files of a release. */
export function releaseFiles(version: string): string[] {
  const systems = [
    [Platform.WINDOWS, 'win'],
    [Platform.MAC, 'mac'],
    [Platform.LINUX, 'linux'],
  ] as const;
  const installers = systems.flatMap(([platform, os]) =>
    wantedFor(platform, configure()).map(({ target, arch }) => {
      const name = Arch[arch];
      const processor = ARCH_NAMES[target]?.[name] ?? name;
      const ending = target === 'nsis' ? '-setup.exe' : `.${target}`;
      return `Field-Reader-${version}-${os}-${processor}${ending}`;
    }),
  );
  const others = [
    `Field-Reader-${version}-portable.zip`,
    'sbom.cdx.json',
    'third-party-licences.txt',
  ];
  return [...installers, ...others];
}

const [, script = '', folder] = process.argv;
if (script.endsWith('release-check.ts') && folder !== undefined) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const found = new Set(await readdir(folder));
  const missing = releaseFiles(version).filter((name) => !found.has(name));
  if (missing.length > 0) {
    console.error(`Missing from the release:\n  ${missing.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log(`${await writeChecksums(folder)}: complete`);
  }
}
