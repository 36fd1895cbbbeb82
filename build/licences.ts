import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { PackageLicence } from '../src/shared/edition/about.js';

/**
 * `tsx build/licences.ts FILE`: the licences of all packages of which a part can be in the app: those
 * that package.json has under `dependencies`, and what they need in turn.
 */
interface Lock {
  packages: Record<string, { version: string; license?: string; dev?: true; devOptional?: true }>;
}

/** Development tools that write a part of themselves into the app. */
const WRITTEN_IN = ['node_modules/@inlang/paraglide-js'];
const FONTS = 'src/renderer/ui/fonts/LICENSE-fonts.txt';

async function licenceText(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  return name === undefined ? '' : (await readFile(`${folder}/${name}`, 'utf8')).trim();
}

/** Every package with its licence, and the fonts, in order of name. */
export async function licenceList(): Promise<PackageLicence[]> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
  const shipped = Object.entries(packages).filter(
    ([folder, { dev, devOptional }]) =>
      folder !== '' && (WRITTEN_IN.includes(folder) || !(dev ?? devOptional)),
  );
  const list = shipped.map(async ([folder, { version, license = '' }]) => ({
    name: folder.replace(/^.*node_modules\//, ''),
    version,
    licence: license,
    text: await licenceText(folder),
  }));
  const fonts = {
    name: 'Source Sans 3, Source Serif 4',
    version: '',
    licence: 'OFL-1.1',
    text: (await readFile(FONTS, 'utf8')).trim(),
  };
  return [...(await Promise.all(list)), fonts].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The same as one text. */
export async function licences(): Promise<string> {
  const parts = (await licenceList()).map(
    ({ name, version, licence, text }) =>
      `${[name, version].filter(Boolean).join(' ')} (${licence || 'see below'})\n\n${text}\n`,
  );
  return parts.join(`\n${'-'.repeat(72)}\n\n`);
}

const [, script = '', file] = process.argv;
if (script.endsWith('licences.ts') && file !== undefined) await writeFile(file, await licences());
