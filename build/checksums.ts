import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The file's name is what `sha256sum --check` and its like expect by habit. */
export const CHECKSUMS = 'SHA256SUMS.txt';

/** @returns the SHA-256 of a file, in hexadecimal */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Writes the checksums of a folder's files into it, in the form `sha256sum --check` reads.
 * @param deep also those in its subfolders
 * @returns the path of the file written
 */
export async function writeChecksums(folder: string, deep = false): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: deep });
  const names = entries
    .filter((entry) => entry.isFile() && isHandedOut(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const lines: string[] = [];
  // Two spaces: the mark of a file read byte by byte.
  for (const name of names) lines.push(`${await sha256OfFile(join(folder, name))}  ${name}\n`);
  const path = join(folder, CHECKSUMS);
  await writeFile(path, lines.join(''));
  return path;
}

/** Not the list itself, nor what the packager leaves for its own use. */
function isHandedOut(name: string): boolean {
  return name !== CHECKSUMS && !/^builder-|\.blockmap$|\.ya?ml$/.test(name);
}
