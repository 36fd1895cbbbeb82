import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CompiledEdition } from './compile.js';

/**
 * Writes an edition to `<outDir>/<lang>/`. It is written beside its place and then moved there, so
 * that a stopped build never leaves half an edition.
 */
export async function writeEdition(edition: CompiledEdition, outDir: string): Promise<void> {
  const target = join(outDir, edition.lang);
  const staging = `${target}.new`;
  await rm(staging, { recursive: true, force: true });
  for (const [path, text] of edition.files) {
    const file = join(staging, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
}
