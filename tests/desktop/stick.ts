import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MARKER } from '../../src/main/storage/portable-data.js';
import { electronHost } from '../support/electron.js';
import { temporaryFolder } from './support.js';

/** A folder with Electron's whole program and the marker file beside it, as on a stick. */
export async function stick(): Promise<{ folder: string; program: string }> {
  const folder = await temporaryFolder();
  // Linked, not copied: 230 MB.
  execFileSync('cp', ['-al', `${electronHost().folder}/.`, folder]);
  // It has taken over the rights of the original, where only the owner may write.
  await chmod(folder, 0o777);
  await writeFile(join(folder, MARKER), '');
  return { folder, program: join(folder, 'electron') };
}
