import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. A room sees itself and the rooms listed. `content` runs at build time, so
 * nothing that ships may reach it; `shared` stands on its own, so that every room can stand on it.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: [],
  content: ['shared'],
  main: ['shared'],
  preload: ['shared'],
  renderer: ['shared'],
};

/** Modules that only one file may import. */
const ONLY_IN: Record<string, string> = {
  ipcMain: 'src/main/ipc.ts',
  ipcRenderer: 'src/preload/index.ts',
};

/** Static, bare (`import './x'`), re-exporting and dynamic imports; `new URL('./x', import.meta.url)` too. */
const IMPORTS = [
  /\b(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
];

export function importsOf(source: string): string[] {
  return IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** What is wrong with one import, in words that tell the fix; undefined when it is allowed. */
export function complaint(file: string, specifier: string): string | undefined {
  const room = file.split('/')[1] ?? '';
  const allowed = MAY_IMPORT[room];
  if (!allowed)
    return `${file}: src/${room} is not a room; put the file in ${Object.keys(MAY_IMPORT).join(', ')}`;
  if (room === 'shared' && specifier.startsWith('node:')) {
    return `${file}: src/shared may not use Node ("${specifier}"); pass the value in`;
  }
  if (!specifier.startsWith('.')) return undefined;
  const target = relative('.', resolve(dirname(file), specifier)).split('/');
  const other = target[0] === 'src' ? (target[1] ?? '') : undefined;
  if (other === undefined)
    return `${file}: "${specifier}" leaves src; move what is needed into src/shared`;
  if (other === room || allowed.includes(other)) return undefined;
  return `${file}: src/${room} may import only ${['itself', ...allowed].join(', ')}, not src/${other}; move what both need into src/shared`;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) return path === 'src/shared/messages' ? [] : sourceFiles(path);
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

describe('the rooms of src', () => {
  const files = sourceFiles('src');

  it('import only what they may', () => {
    const complaints = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap(
        (specifier) => complaint(file, specifier) ?? [],
      ),
    );
    expect(complaints).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('import %s in %s alone', (name, home) => {
    const users = files.filter((file) =>
      new RegExp(`\\b${name}\\b[^;]*from 'electron'`).test(readFileSync(file, 'utf8')),
    );
    expect(users).toEqual([home]);
  });
});

describe('the check itself', () => {
  it.each([
    ["import { x } from '../main/x.js'", '../main/x.js'],
    ["import '../main/x.js'", '../main/x.js'],
    ["await import('../main/x.js')", '../main/x.js'],
    ["export * from '../main/x.js'", '../main/x.js'],
    ["new Worker(new URL('../main/x.js', import.meta.url))", '../main/x.js'],
  ])('sees %s', (source, specifier) => {
    expect(importsOf(source)).toContain(specifier);
    expect(complaint('src/renderer/x.ts', specifier)).toMatch(
      /move what both need into src\/shared/,
    );
  });

  it.each([
    ['src/renderer/a/b.ts', '../../content/x.js'],
    ['src/shared/x.ts', '../main/x.js'],
    ['src/shared/x.ts', 'node:fs'],
    ['src/main/x.ts', '../../tests/x.js'],
    ['src/helpers/x.ts', './y.js'],
  ])('refuses %s importing %s', (file, specifier) => {
    expect(complaint(file, specifier)).toBeTypeOf('string');
  });

  it('allows shared and npm packages', () => {
    expect(complaint('src/renderer/a/b.ts', '../../shared/x.js')).toBeUndefined();
    expect(complaint('src/main/x.ts', 'node:fs')).toBeUndefined();
    expect(complaint('src/shared/search/x.ts', 'minisearch')).toBeUndefined();
  });
});
