import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest } from '../shared/edition/edition.js';
import { DEFAULT_LANGUAGE, EDITIONS_FILE, type ListedEdition } from '../shared/edition/editions.js';
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

/** Writes all editions, takes away those that are no longer made, and lists what there is. */
export async function writeEditions(
  editions: readonly CompiledEdition[],
  outDir: string,
): Promise<void> {
  for (const edition of editions) await writeEdition(edition, outDir);
  const made = new Set(editions.map(({ lang }) => lang));
  for (const { name } of await foldersOf(outDir)) {
    if (!made.has(name)) await rm(join(outDir, name), { recursive: true, force: true });
  }
  await writeEditionsList(outDir);
}

/** Writes `editions.json`: the editions that lie in `outDir`. */
export async function writeEditionsList(outDir: string): Promise<void> {
  const folders = await foldersOf(outDir);
  const texts = await Promise.all(
    folders.map(({ name }) =>
      readFile(join(outDir, name, 'manifest.json'), 'utf8').catch(() => undefined),
    ),
  );
  const manifests = texts.flatMap((text) =>
    text === undefined ? [] : [JSON.parse(text) as Manifest],
  );
  await writeFile(join(outDir, EDITIONS_FILE), editionsText(manifests));
}

/** The text of `editions.json`. */
export function editionsText(manifests: readonly Manifest[]): string {
  const listed = manifests.map(
    ({ language: lang, languageName, dir, title, editionId }): ListedEdition => ({
      lang,
      name: languageName ?? new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang,
      title,
      editionId,
      ...(dir ? { dir } : {}),
    }),
  );
  const others = listed.filter(({ lang }) => lang !== DEFAULT_LANGUAGE);
  return JSON.stringify([
    ...listed.filter(({ lang }) => lang === DEFAULT_LANGUAGE),
    ...others.sort((a, b) => (a.lang < b.lang ? -1 : 1)),
  ]);
}

const foldersOf = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
