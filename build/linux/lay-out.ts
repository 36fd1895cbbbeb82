import { chmod, cp, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PackageOrder } from './order.js';

/**
 * The one program that must run with the rights of root, as in every browser made of Chromium: it
 * shuts the page's processes in where the system forbids a person to do that.
 */
const SANDBOX = 'chrome-sandbox';
/** Loaded by programs, never started. */
const LIBRARY = /\.so(?:\.\d+)*$/;

/** Lays an order's files out as they will be installed, below a root of their own. */
export async function layOut({ files }: PackageOrder, root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const { from, to } of files) {
    await mkdir(from.endsWith('/') ? join(root, to) : dirname(join(root, to)), { recursive: true });
    await cp(from, join(root, to), { recursive: true });
  }
  await setRights(root);
}

/** Programs may be run, all else only read, whatever the umask of whoever packs. */
async function setRights(path: string): Promise<void> {
  const info = await stat(path);
  if (!info.isDirectory()) {
    const name = basename(path);
    if (name === SANDBOX) return chmod(path, 0o4755);
    const runs = (info.mode & 0o100) !== 0 && !LIBRARY.test(name);
    return chmod(path, runs ? 0o755 : 0o644);
  }
  await chmod(path, 0o755);
  for (const name of await readdir(path)) await setRights(join(path, name));
}

/** Bytes below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
