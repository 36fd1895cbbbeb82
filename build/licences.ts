import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';

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

/** Every package with its licence, in order of name. */
export async function licences(): Promise<string> {
  const parts = new Map<string, string>();
  const add = async (name: string, from: string): Promise<void> => {
    const { folder, data } = await find(name, from);
    const title = `${data.name} ${data.version} (${data.license ?? 'see below'})`;
    if (parts.has(title)) return;
    parts.set(title, await licenceText(folder));
    for (const next of Object.keys(data.dependencies ?? {})) await add(next, folder);
  };
  for (const name of await imported()) await add(name, process.cwd());
  const sorted = [...parts].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return sorted.map(([title, text]) => `${title}\n\n${text}\n`).join(`\n${'-'.repeat(72)}\n\n`);
}

const [, script = '', file] = process.argv;
if (script.endsWith('licences.ts') && file !== undefined) await writeFile(file, await licences());
