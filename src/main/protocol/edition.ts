import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { EDITION_FORMAT, type Manifest } from '../../shared/edition/edition.js';
import { fileEntry, urlPath, type Entry } from './served-files.js';
import type { Problem } from '../app/problem.js';
import { sha256 } from './protocol-handler.js';

/** Without this file there is nothing to read; without another one, only its own page is missing. */
const ESSENTIAL = 'catalog.json';

/** A path below the edition's folder, in plain letters: no `..`, no drive, no backslash. */
const filePath = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i));

const manifestSchema = v.object({
  format: v.literal(EDITION_FORMAT),
  editionId: v.string(),
  language: v.string(),
  title: v.string(),
  date: v.string(),
  contentHash: v.string(),
  files: v.record(
    filePath,
    v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), bytes: v.number() }),
  ),
});

/** An edition that can be opened: its manifest, and what of it may be served. */
export interface OpenEdition {
  manifest: Manifest;
  entries: [string, Entry][];
}

/**
 * Checks what must be right before a window opens. Other files are checked when a page asks for
 * them: one damaged article must not keep the rest from being read.
 */
export async function openEdition(folder: string, path: string): Promise<OpenEdition | Problem> {
  const [read, essential] = await Promise.allSettled([
    readFile(join(folder, 'manifest.json'), 'utf8'),
    readFile(join(folder, ESSENTIAL)),
  ]);
  if (read.status === 'rejected') {
    return { kind: 'edition-missing', details: [describe(read.reason)] };
  }
  const text = read.value;
  const manifest = parseManifest(text);
  if ('kind' in manifest) return manifest;

  const catalog = manifest.files[ESSENTIAL];
  if (catalog === undefined) return damaged(`manifest.json does not name ${ESSENTIAL}`);
  if (essential.status === 'rejected') return damaged(describe(essential.reason));
  const bytes = essential.value;
  if (sha256(bytes) !== catalog.sha256) {
    return damaged(`${ESSENTIAL}: ${String(bytes.length)} bytes, not as the manifest says`);
  }
  return { manifest, entries: entriesOf(manifest, text, folder, path) };
}

function parseManifest(text: string): Manifest | Problem {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return damaged('manifest.json is not JSON');
  }
  const format = v.safeParse(v.object({ format: v.number() }), data);
  if (format.success && format.output.format !== EDITION_FORMAT) {
    return { kind: 'edition-format', found: format.output.format, expected: EDITION_FORMAT };
  }
  const result = v.safeParse(manifestSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return damaged(`manifest.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

function entriesOf(
  manifest: Manifest,
  text: string,
  folder: string,
  path: string,
): [string, Entry][] {
  const files = Object.entries(manifest.files).map(([file, { sha256: hash }]): [string, Entry] => [
    urlPath(`${path}/${file}`),
    { ...fileEntry(folder, file, hash), name: `${path}/${file}` },
  ]);
  // Served as it was read, so that the page and the checks here go by the same manifest.
  const itself: [string, Entry] = [
    urlPath(`${path}/manifest.json`),
    { type: 'application/json; charset=utf-8', body: text },
  ];
  return [...files, itself];
}

const damaged = (detail: string): Problem => ({ kind: 'edition-damaged', details: [detail] });

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
