import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, type BigIntStats } from 'node:fs';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './error-code.js';
import { isRunning } from '../app/running.js';

/*
 * Files are written whole or not at all: into a temporary file, on to the disk, then in place of the
 * old one. Done here and not by `write-file-atomic`, which takes a write that a full disk cut short
 * for a whole one and puts the half file in place of the good one.
 */

/** What a virus scanner or a search indexer causes on Windows while it looks at a file. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds to wait before each further attempt. */
const PAUSES = [10, 40, 160, 640];
/** Milliseconds after which a temporary file is nobody's any more: no write takes that long. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/** This computer in the names of temporary files: a folder may lie on a drive that two share. */
const HOST = hostId(hostname());
let count = 0;

/** Eight hexadecimal digits that say nothing of the computer's name. */
export function hostId(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

/** Named after computer and process, so that {@link removeLeftovers} knows whose it is. */
function temporaryName(file: string): string {
  count += 1;
  return `${file}.${HOST}-${String(process.pid)}-${String(count)}.part`;
}

/**
 * Writes the whole file or leaves the old one as it was.
 * @returns the new file's state, as it was written
 * @throws the file system's own error
 */
export async function writeFileAtomic(
  file: string,
  data: string | Uint8Array,
): Promise<BigIntStats> {
  // A link stays a link; the file that it leads to is replaced.
  const target = await realpath(file).catch(() => file);
  const temporary = temporaryName(target);
  try {
    const handle = await open(temporary, 'w');
    let stats: BigIntStats;
    try {
      await handle.writeFile(data);
      await handle.sync();
      stats = await handle.stat({ bigint: true });
    } finally {
      await handle.close();
    }
    await moveInto(temporary, target);
    return stats;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function moveInto(temporary: string, target: string): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await rename(temporary, target);
      return;
    } catch (error) {
      if (!BUSY.has(errorCode(error))) throw error;
      await wait(pause);
    }
  }
  await rename(temporary, target);
}

/**
 * Removes the temporary files of processes that were killed while they saved; they may hold what a
 * person has long since cleared. Those of a process that still runs, or of another computer whose
 * processes cannot be asked about, stay for a day.
 * @param host this computer, from {@link hostId}
 * @param now milliseconds since 1970
 */
export function removeLeftovers(folder: string, host = HOST, now = Date.now()): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    // The first edition's had no host.
    const match = /\.(?:([0-9a-f]{8})-)?(\d+)-\d+\.part$/.exec(name);
    if (!match) continue;
    const file = join(folder, name);
    const isOurs = match[1] === host && !isRunning(Number(match[2]));
    try {
      if (isOurs || statSync(file).mtimeMs < now - MAX_AGE) rmSync(file, { force: true });
    } catch {
      // A folder that cannot be written to is reported elsewhere.
    }
  }
}
