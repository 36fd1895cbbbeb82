import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';

/** Beside the program of the earlier version only. */
export const LEFT_OUT_LATER = 'left-out-later.txt';

/** A copy of a packed app as an earlier version of it: another number, and one file more. */
export async function earlierApp(app: string, version: string, folder: string): Promise<string> {
  const copy = join(folder, 'earlier-unpacked');
  // Hard links: the program need not lie there twice.
  execFileSync('cp', ['--archive', '--link', app, copy]);
  const archive = join(copy, 'resources', 'app.asar');
  const code = join(folder, 'earlier-code');
  extractAll(archive, code);
  const manifest = join(code, 'package.json');
  const text = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...text, version }));
  await rm(archive);
  await createPackage(code, archive);
  await rm(code, { recursive: true });
  await writeFile(join(copy, LEFT_OUT_LATER), '');
  return copy;
}
