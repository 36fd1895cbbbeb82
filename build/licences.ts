import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { PackageLicence } from '../src/shared/edition/about.js';

/**
 * `tsx build/licences.ts FILE`: the licences of all packages whose code can be part of the app: what
 * `src/` imports, and what those import in turn. `src/content` runs at build time only.
 */
const ROOMS = ['src/main', 'src/preload', 'src/renderer', 'src/shared'];
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](@?[a-z][\w./@-]*)['"]/g;

interface Package {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

async function imported(): Promise<Set<string>> {
  const names = new Set<string>();
  for (const room of ROOMS) {
    for (const entry of await readdir(room, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:ts|svelte|css)$/.test(entry.name)) continue;
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      for (const [, specifier = ''] of text.matchAll(IMPORT)) {
        const parts = specifier.split('/');
        const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
        if (!isBuiltin(specifier) && name !== 'electron') names.add(name);
      }
    }
  }
  return names;
}

/** Where a package lies, as Node itself would look for it from a folder. */
async function find(name: string, from: string): Promise<{ folder: string; data: Package }> {
  const places = createRequire(join(from, 'x.js')).resolve.paths(name) ?? [];
  for (const place of places) {
    const folder = join(place, name);
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return { folder, data: JSON.parse(text) as Package };
  }
  throw new Error(`${name} is imported, but not installed. Run “npm ci”.`);
}

async function licenceText(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  return name === undefined ? '' : (await readFile(join(folder, name), 'utf8')).trim();
}

/** Packages of which a part is written into the app or its edition without an import. */
const WRITTEN_IN = ['@inlang/paraglide-js', 'world-atlas'];
const FONTS = 'src/renderer/ui/fonts/LICENSE-fonts.txt';

/** Every package with its licence, and the fonts, in order of name. */
export async function licenceList(): Promise<PackageLicence[]> {
  const found = new Map<string, PackageLicence>();
  const add = async (name: string, from: string, whole = true): Promise<void> => {
    const { folder, data } = await find(name, from);
    const { version, license = '' } = data;
    if (found.has(`${data.name} ${version}`)) return;
    const text = await licenceText(folder);
    found.set(`${data.name} ${version}`, { name: data.name, version, licence: license, text });
    if (!whole) return;
    for (const next of Object.keys(data.dependencies ?? {})) await add(next, folder);
  };
  for (const name of await imported()) await add(name, process.cwd());
  for (const name of WRITTEN_IN) await add(name, process.cwd(), false);
  found.set(FONTS, {
    name: 'Source Sans 3, Source Serif 4',
    version: '',
    licence: 'OFL-1.1',
    text: (await readFile(FONTS, 'utf8')).trim(),
  });
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
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
