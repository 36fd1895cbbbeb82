import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zip, type AsyncZippable } from 'fflate';
import type { Manifest } from '../src/shared/edition/edition.js';
import {
  SHEET_FORMATS,
  PAPERS,
  type SheetFormat,
  type Paper,
} from '../src/shared/print/print-job.js';
import { writeChecksums } from './checksums.js';

/** For a laptop on which nothing may be installed: one page, ready PDFs, and what to do with them. */
export const PORTABLE_FOLDER = 'Field Reader portable';
export const READ_ME = 'READ ME FIRST.txt';
/** A folder with a browser's page and all sheets should still fit an e-mail. In bytes. */
export const PORTABLE_BUDGET = 12 * 1024 * 1024;

/** What one run makes, and what an earlier build has left to make it of. */
export interface PortableParts {
  /** Where the folder goes. */
  out: string;
  /** The portable page. */
  page?: string;
  /** The hosted site, which draws the sheets. */
  site?: string;
}

/**
 * Makes the folder. Needs a built page and site, and a browser to draw the PDFs with, but not Electron.
 * @returns the folder's path and its size in bytes
 * @throws if a part cannot be made, or the folder has grown beyond its budget
 */
export async function makePortableFolder({
  out,
  page = 'dist/field-reader.html',
  site = 'dist/site',
}: PortableParts): Promise<{ folder: string; bytes: number }> {
  const folder = join(out, PORTABLE_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(page, join(folder, 'field-reader.html'));
  await Promise.all(
    PAPERS.map(async (paper) => {
      const sheets = join(folder, `Fact sheets ${paper}`);
      for (const cut of SHEET_FORMATS) await drawSheets(sheets, paper, cut, site);
    }),
  );
  await writeFile(join(folder, READ_ME), await readMe(site));
  await writeChecksums(folder, true);
  const bytes = await sizeOf(folder);
  if (bytes > PORTABLE_BUDGET) {
    throw new Error(
      `${folder} has ${String(bytes)} bytes; ${String(PORTABLE_BUDGET)} are allowed.`,
    );
  }
  return { folder, bytes };
}

/** The same command a person would give, so that both draw the same sheets. */
function drawSheets(out: string, paper: Paper, cut: SheetFormat, site: string): Promise<void> {
  const options = ['--out', out, '--paper', paper, '--cut', cut, '--site', site];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'build/sheets.ts', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      // What was left out to fit is told by `npm run sheets`; here only a failure is.
      if (code === 0) resolve();
      else reject(new Error(`The fact sheets (${paper}) could not be drawn: ${said.trim()}`));
    });
  });
}

async function readMe(site: string): Promise<string> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const text = await readFile(join(site, 'content/en/manifest.json'), 'utf8');
  const { editionId, date } = JSON.parse(text) as Manifest;
  const values: Record<string, string> = { version, edition: editionId, date };
  const template = await readFile('build/read-me-first.txt', 'utf8');
  const filled = template.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);
  // Old editors on Windows show a text with bare line feeds as one line.
  return filled.replace(/\r?\n/g, '\r\n');
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesOf(folder)).map(async (file) => stat(file)));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** Puts the folder into a zip file, under its own name, so that unpacking gives one folder. */
export async function zipFolder(folder: string, target: string): Promise<void> {
  const tree: AsyncZippable = {};
  for (const file of await filesOf(folder)) {
    const name = `${PORTABLE_FOLDER}/${file.slice(folder.length + 1).replaceAll('\\', '/')}`;
    // The same date for every file: the same folder gives the same bytes.
    tree[name] = [new Uint8Array(await readFile(file)), { mtime: '2000-01-01T00:00:00' }];
  }
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    zip(tree, { level: 9 }, (error, data) => {
      if (error) reject(error);
      else resolve(data);
    });
  });
  await writeFile(target, bytes);
}
