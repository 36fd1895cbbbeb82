import { readdirSync, rmSync } from 'node:fs';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './error-code.js';
import { isRunning } from '../app/running.js';

/*
 * Files are written whole or not at all: into a file beside, on to the disk, then in place of the
 * old one. Done here and not by `write-file-atomic`, which takes a write that a full disk cut short
 * for a whole one and puts the half file in place of the good one.
 */

/** What a virus scanner or a search indexer causes on Windows while it looks at a file. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds to wait for such a one to let go. */
const PAUSES = [10, 40, 160, 640];

let count = 0;

/** The file beside is named after the process, so that {@link removeLeftovers} knows whose it is. */
function nameBeside(file: string): string {
  count += 1;
  return `${file}.${String(process.pid)}-${String(count)}.part`;
}

/**
 * Writes the whole file or leaves the old one as it was.
 * @throws the file system's own error
 */
export async function writeFileAtomic(file: string, data: string | Uint8Array): Promise<void> {
  // A link stays a link; the file that it leads to is replaced.
  const place = await realpath(file).catch(() => file);
  const beside = nameBeside(place);
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveInto(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function moveInto(beside: string, place: string): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await rename(beside, place);
      return;
    } catch (error) {
      if (!HELD.has(errorCode(error))) throw error;
      await wait(pause);
    }
  }
  await rename(beside, place);
}

/**
 * Removes what a process that was killed while it saved has left in a folder: half a file, which
 * may hold what a person has long since cleared. Parts of a process that still runs stay.
 */
export function removeLeftovers(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = /\.(\d+)-\d+\.part$/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // A folder that cannot be written has been told of elsewhere.
    }
  }
}
