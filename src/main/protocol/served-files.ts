import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isAppAddress } from './address.js';
import { typeOf } from './headers.js';

/** One thing that can be served. A file of the edition carries the hash that it must have. */
export type Entry =
  | { type: string; body: string | Uint8Array<ArrayBuffer> }
  | { type: string; file: string; sha256?: string; name: string };

/** Path as it stands in the URL, with its leading slash → what to serve. */
export type ServedFiles = ReadonlyMap<string, Entry>;

/** Lists a folder's files once, so that what is added to it later is not served. */
export async function filesOf(folder: string, under = ''): Promise<[string, Entry][]> {
  const found: [string, Entry][] = [];
  // Not `recursive: true`: inside an asar archive only the plain form can be relied on.
  for (const item of await readdir(join(folder, under), { withFileTypes: true })) {
    const path = under === '' ? item.name : `${under}/${item.name}`;
    // A link is neither, and is left out: it could lead anywhere.
    if (item.isDirectory()) found.push(...(await filesOf(folder, path)));
    else if (item.isFile()) found.push([urlPath(path), fileEntry(folder, path)]);
  }
  return found;
}

/** The one spelling of a path that will be served. */
export function urlPath(path: string): string {
  return `/${encodeURI(path)}`;
}

export function fileEntry(folder: string, path: string, sha256?: string): Entry {
  // Not by `join`, which takes apart and puts together anew what is in plain order already: there are
  // hundreds of these at every start.
  const file = folder + sep + (sep === '/' ? path : path.replaceAll('/', sep));
  const entry = { type: typeOf(path), file, name: path };
  return sha256 === undefined ? entry : { ...entry, sha256 };
}

/**
 * Looks an address up. Nothing in it is decoded and no folder is joined to it, so there is no
 * spelling of `..` or `/` that could lead to a file which is not on the list.
 */
export function findServed(list: ServedFiles, address: string): Entry | undefined {
  if (!isAppAddress(address)) return undefined;
  const { pathname } = new URL(address);
  return list.get(pathname === '/' ? '/index.html' : pathname);
}
