import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `tsx build/sbom.ts FILE`: the list of parts of the app, as CycloneDX. */

/**
 * The parts that ship: `dependencies` of package.json and what they need in turn. `npm sbom --omit dev`
 * alone would leave out each of them that a development tool needs too, Svelte first.
 * @returns CycloneDX, as JSON text
 */
export function sbom(): string {
  const folder = mkdtempSync(join(tmpdir(), 'field-reader-sbom-'));
  const npm = (...args: string[]): string =>
    execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(file, join(folder, file));
    npm('pkg', 'delete', 'devDependencies');
    npm('install', '--package-lock-only', '--ignore-scripts', '--offline');
    return npm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, script = '', file] = process.argv;
if (script.endsWith('sbom.ts') && file !== undefined) writeFileSync(file, sbom());
