import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault, Faults } from './faults.js';

/** A content file as text. `path` is relative to the content folder, with `/`. */
export interface ContentFile {
  path: string;
  text: string;
}

/** The languages of the content folder: its folders that hold an edition. */
export async function languagesOf(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const file = join(root, entry.name, 'edition.yaml');
    if (entry.isDirectory() && (await stat(file).catch(() => undefined))) found.push(entry.name);
  }
  return found.sort();
}

const MAX_BYTES = 1_000_000;

/**
 * Reads `sources.yaml` and everything below `<lang>/`, sorted by path. The only stage that touches
 * the disk: all later ones work on what this returns.
 */
export async function readContent(
  root: string,
  lang: string,
  faults: Faults,
): Promise<ContentFile[]> {
  const paths = [
    'sources.yaml',
    ...(await filesBelow(join(root, lang))).map((path) => `${lang}/${path}`),
  ];
  const files: ContentFile[] = [];
  for (const path of paths.sort()) {
    const text = await readText(root, path, faults);
    if (text !== undefined) files.push({ path, text });
  }
  return files;
}

async function readText(root: string, path: string, faults: Faults): Promise<string | undefined> {
  const absolute = join(root, path);
  const { size } = await stat(absolute).catch(() => ({ size: -1 }));
  if (size < 0) {
    faults.add(path, 1, 'is missing', 'add the file');
    return undefined;
  }
  if (size > MAX_BYTES) {
    faults.add(path, 1, `is ${size} bytes, over 1 MB`, 'split the article in two');
    return undefined;
  }
  const bytes = await readFile(absolute);
  const wrong = encodingFault(bytes);
  if (wrong === undefined) return new TextDecoder('utf-8').decode(bytes);
  faults.add(path, wrong.line, wrong.what, wrong.mend);
  return undefined;
}

const SAVE_AS_UTF8 = 'save the file again with the encoding UTF-8';

/** What keeps bytes from being text, told once for a file. */
function encodingFault(bytes: Buffer): Pick<Fault, 'line' | 'what' | 'mend'> | undefined {
  if (isUtf16(bytes)) return { line: 1, what: 'is UTF-16 text', mend: SAVE_AS_UTF8 };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const line = bytes.subarray(0, nul).filter((byte) => byte === 0x0a).length + 1;
    return { line, what: 'holds a NUL byte', mend: 'remove it, or restore the file' };
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return { line: lineOfBadByte(bytes), what: 'is not UTF-8 text', mend: SAVE_AS_UTF8 };
  }
}

/** By its byte order mark, or by a NUL byte in the same half of most pairs. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return true;
  const nulAt = (half: number) =>
    bytes.filter((byte, index) => byte === 0 && index % 2 === half).length;
  return bytes.length >= 2 && Math.max(nulAt(0), nulAt(1)) > bytes.length / 4;
}

/** The first line that cannot be decoded on its own. */
function lineOfBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
    line += 1;
  }
  return line;
}

async function filesBelow(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) =>
        entry.isDirectory()
          ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
          : Promise.resolve([`${prefix}${entry.name}`]),
      ),
  );
  return nested.flat();
}
