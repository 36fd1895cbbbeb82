import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of one bundle, raw and as a web server would send it. */
export interface Bundle {
  name: string;
  raw: number;
  gzip: number;
  /** The most it may be, and of which of the two. */
  target?: { of: 'raw' | 'gzip'; bytes: number };
}

const kB = 1000;

/** Weighs what `npm run build` wrote. */
export async function measureBytes(): Promise<Bundle[]> {
  const site = 'dist/site';
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const linked = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map((match) => join(site, match[1] ?? ''));
  const scripts = await withStaticImports(linked(/(?:src|href)="(\.\/[^"]+\.js)"/g));
  const styles = linked(/href="(\.\/[^"]+\.css)"/g);
  const files = await filesBelow(site);
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  const paper = await paperFonts(site, fonts);
  const worker = files.filter((file) => /search\.worker-[^/]*\.js$/.test(file));
  const edition = files.filter((file) => file.includes('/content/'));
  return [
    await weigh('Initial JavaScript', scripts, { of: 'gzip', bytes: 90 * kB }),
    await weigh('CSS of the first page', styles, { of: 'gzip', bytes: 15 * kB }),
    await weigh(
      'Fonts of the screen',
      fonts.filter((file) => !paper.includes(file)),
    ),
    await weigh('Fonts of paper (loaded only to print)', paper),
    await weigh('All fonts', fonts, { of: 'raw', bytes: 300 * kB }),
    await weigh('Search worker', worker),
    await weigh(
      'Edition: search index',
      edition.filter((file) => file.endsWith('search.json')),
    ),
    await weigh(
      'Edition: all articles',
      edition.filter((file) => file.includes('/articles/')),
    ),
    await weigh('Portable page', ['dist/field-reader.html'], { of: 'raw', bytes: 3000 * kB }),
  ];
}

/** The scripts a page loads before it can run: its own and all they import statically. */
async function withStaticImports(entries: string[]): Promise<string[]> {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(file, 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
      queue.push(join(file, '..', match[1] ?? ''));
    }
  }
  return [...seen];
}

/** The fonts that only the print page's stylesheet names. */
async function paperFonts(site: string, fonts: string[]): Promise<string[]> {
  const html = await readFile(join(site, 'print.html'), 'utf8');
  const sheets = [...html.matchAll(/href="(\.\/[^"]+\.css)"/g)].map((match) => match[1] ?? '');
  const css = await Promise.all(sheets.map((sheet) => readFile(join(site, sheet), 'utf8')));
  const names = css.join('').match(/[\w-]+\.woff2/g) ?? [];
  return fonts.filter((font) => names.some((name) => font.endsWith(name)));
}

async function weigh(name: string, files: string[], target?: Bundle['target']): Promise<Bundle> {
  const contents = await Promise.all([...new Set(files)].map((file) => readFile(file)));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    name,
    raw: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    ...(target ? { target } : {}),
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
