import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. A part of `src` sees itself and the parts listed. `content` runs at build time,
 * so nothing that ships may reach it; `shared` stands on its own, so that every part can stand on it.
 */
const PARTS: Record<string, readonly string[]> = {
  shared: [],
  content: ['shared'],
  main: ['shared'],
  preload: ['shared'],
  renderer: ['shared'],
};

/** The same for the wings of the renderer: arrows run only downwards. */
const WINGS: Record<string, readonly string[]> = {
  app: ['print', 'features', 'reading', 'state', 'platform', 'ui'],
  features: ['reading', 'state', 'platform', 'ui'],
  print: ['reading', 'state', 'platform', 'ui'],
  reading: ['state', 'platform', 'ui'],
  state: ['platform', 'ui'],
  platform: ['ui'],
  ui: [],
};

/** Modules that only one file may import. */
const ONLY_IN: Record<string, string> = {
  ipcMain: 'src/main/ipc/ipc.ts',
  ipcRenderer: 'src/preload/index.ts',
};

/** What only the build may load: it would carry the schemas of the content into every page. */
const BUILD_ONLY = /^src\/shared\/schema\//;

/** Static, bare (`import './x'`), re-exporting and dynamic imports; `new URL('./x', import.meta.url)` too. */
const IMPORTS = [
  /\b(?:import|export)\s(?<type>type\s)?[^'";]*?from\s*['"](?<from>[^'"]+)['"]/g,
  /\bimport\s*['"](?<from>[^'"]+)['"]/g,
  /\bimport\s*\(\s*['"](?<from>[^'"]+)['"]/g,
  /\bnew URL\(\s*['"](?<from>[^'"]+)['"]\s*,\s*import\.meta\.url/g,
];

interface Import {
  from: string;
  /** Gone when the code runs. */
  isType: boolean;
}

function importsOf(source: string): Import[] {
  return IMPORTS.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(({ groups }) => ({
      from: groups?.['from'] ?? '',
      isType: groups?.['type'] !== undefined,
    })),
  );
}

const partOf = (path: string): string => path.split('/')[1] ?? '';
/** The wing of a file of the renderer; undefined for the pages and first scripts beside the wings. */
const wingOf = (path: string): string | undefined =>
  /^src\/renderer\/([^/]+)\//.exec(path)?.[1] ?? undefined;

/** What is wrong with one import, in words that tell the mend; undefined when it is allowed. */
function complaint(file: string, { from, isType }: Import): string | undefined {
  const part = partOf(file);
  const allowed = PARTS[part];
  if (!allowed)
    return `${file}: src/${part} is not a part; put the file in ${Object.keys(PARTS).join(', ')}`;
  if (part === 'shared' && from.startsWith('node:')) {
    return `${file}: src/shared may not use Node ("${from}"); pass the value in`;
  }
  if (!from.startsWith('.')) return undefined;
  const target = relative('.', resolve(dirname(file), from)).replaceAll('\\', '/');
  if (!target.startsWith('src/'))
    return `${file}: "${from}" leaves src; move what is needed into src/shared`;
  const other = partOf(target);
  if (other !== part && !allowed.includes(other)) {
    return `${file}: src/${part} may import only ${['itself', ...allowed].join(', ')}, not src/${other}; move what both need into src/shared`;
  }
  if (BUILD_ONLY.test(target) && !BUILD_ONLY.test(file) && part !== 'content' && !isType) {
    return `${file}: ${target} is for the build; take its types with "import type", or move a constant out of it`;
  }
  return part === 'renderer' && other === 'renderer' ? wingComplaint(file, target) : undefined;
}

function wingComplaint(file: string, target: string): string | undefined {
  const wing = wingOf(file);
  const other = wingOf(target);
  if (wing === undefined) return undefined;
  const allowed = WINGS[wing];
  if (!allowed) return `${file}: ${wing} is not a wing; put it in ${Object.keys(WINGS).join(', ')}`;
  if (other === wing || (other !== undefined && allowed.includes(other))) return undefined;
  const lower = ['itself', ...allowed].join(', ');
  return `${file}: ${wing} may import only ${lower}, not ${other ?? target}; move what both need to the lower wing, or pass it in`;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) return path === 'src/shared/messages' ? [] : sourceFiles(path);
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Files by the files they import, types included. */
function importGraph(files: readonly string[]): Map<string, string[]> {
  const known = new Set(files);
  const target = (file: string, from: string): string[] => {
    if (!from.startsWith('.')) return [];
    const path = relative('.', resolve(dirname(file), from)).replaceAll('\\', '/');
    const source = [path, path.replace(/\.js$/, '.ts')].find((one) => known.has(one));
    // A component that draws itself again is no circle.
    return source === undefined || source === file ? [] : [source];
  };
  return new Map(
    files.map((file) => {
      const imports = importsOf(readFileSync(file, 'utf8'));
      return [file, imports.flatMap(({ from }) => target(file, from))];
    }),
  );
}

/** One way round for each circle of imports found; empty when there is none. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

describe('the parts of src and the wings of the renderer', () => {
  const files = sourceFiles('src');

  it('import only what they may', () => {
    const complaints = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((one) => complaint(file, one) ?? []),
    );
    expect(complaints).toEqual([]);
  });

  it('import each other in no circle: of two files in one, move what both need into a third', () => {
    expect(circles(importGraph(files)).map((circle) => circle.join(' > '))).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('import %s in %s alone', (name, home) => {
    const users = files.filter((file) =>
      new RegExp(`\\b${name}\\b[^;]*from 'electron'`).test(readFileSync(file, 'utf8')),
    );
    expect(users).toEqual([home]);
  });
});

describe('the check itself', () => {
  const imported = (from: string): Import => ({ from, isType: false });

  it.each([
    ["import { x } from '../main/x.js'", '../main/x.js'],
    ["import '../main/x.js'", '../main/x.js'],
    ["await import('../main/x.js')", '../main/x.js'],
    ["export * from '../main/x.js'", '../main/x.js'],
    ["new Worker(new URL('../main/x.js', import.meta.url))", '../main/x.js'],
  ])('sees %s', (source, specifier) => {
    const [found] = importsOf(source);
    expect(found).toEqual(imported(specifier));
    expect(found && complaint('src/renderer/x.ts', found)).toMatch(
      /move what both need into src\/shared/,
    );
  });

  it.each([
    ['src/renderer/a/b.ts', '../../content/x.js'],
    ['src/renderer/a/b.ts', './c.js'],
    ['src/renderer/ui/Button.svelte', '../state/x.js'],
    ['src/renderer/print/x.ts', '../features/compare/x.js'],
    ['src/renderer/reading/x.ts', '../main.js'],
    ['src/renderer/reading/x.ts', '../../shared/schema/article.js'],
    ['src/shared/x.ts', '../main/x.js'],
    ['src/shared/x.ts', 'node:fs'],
    ['src/main/x.ts', '../../tests/x.js'],
    ['src/helpers/x.ts', './y.js'],
  ])('refuses %s importing %s', (file, from) => {
    expect(complaint(file, imported(from))).toBeTypeOf('string');
  });

  it('allows lower wings, shared, types of schemas and npm packages', () => {
    for (const [file, from] of [
      ['src/renderer/app/b.ts', '../features/x/y.js'],
      ['src/renderer/features/a/b.ts', '../../ui/x.js'],
      ['src/renderer/state/b.ts', '../../shared/x.js'],
      ['src/renderer/main.ts', './app/start.js'],
      ['src/main/x.ts', 'node:fs'],
      ['src/shared/search/x.ts', 'minisearch'],
    ] as const) {
      expect(complaint(file, imported(from))).toBeUndefined();
    }
    const [type] = importsOf("import type { X } from '../../shared/schema/article.js'");
    expect(type && complaint('src/renderer/state/b.ts', type)).toBeUndefined();
  });

  it('finds a circle of any length, and none where there is none', () => {
    const graph = (...arrows: [string, string][]) =>
      new Map(
        ['a', 'b', 'c'].map((one) => [one, arrows.flatMap(([x, y]) => (x === one ? y : []))]),
      );
    expect(circles(graph(['a', 'b'], ['b', 'c'], ['c', 'a']))).toEqual([['a', 'b', 'c', 'a']]);
    expect(circles(graph(['a', 'b'], ['a', 'c'], ['b', 'c']))).toEqual([]);
  });
});
