import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocumentText } from '../src/shared/documents/documents.js';
import type { Catalog } from '../src/shared/edition/edition.js';
import { DEFAULT_LANGUAGE } from '../src/shared/edition/editions.js';
import {
  SHEET_FORMATS,
  PAPERS,
  type SheetFormat,
  type Paper,
  type PrintJob,
} from '../src/shared/print/print-job.js';
import { launchBrowser } from './browser.js';
import { drawJob, openSite, pagePdf } from './paper.js';

/**
 * `npm run sheets -- --out DIR [--paper A4|Letter] [--cut one|two|large] [--all-in-one]
 * [--handout FILE] [--lang en] [--site DIR] [NAME ...]`: the fact sheets named, or every one, as PDFs,
 * all of them as one, or a saved handout, without a display.
 */

/** A fault the person can mend; its message is all they need to see. */
class SheetsError extends Error {}

interface Options {
  out: string;
  paper: Paper;
  cut: SheetFormat;
  /** One document with a cover and contents instead of a file for each sheet. */
  allInOne: boolean;
  /** A saved handout to print instead. */
  handout: string | undefined;
  lang: string;
  site: string;
  /** Names of operations, as `presence-in-albania`; none for all. */
  names: string[];
}

const USAGE =
  'Usage: npm run sheets -- --out DIR [--paper A4|Letter] [--cut one|two|large] [--all-in-one] [--handout FILE] [--lang en] [NAME ...]';

/** In the file names, so that a folder may hold all cuts. */
const ENDINGS: Readonly<Record<SheetFormat, string>> = {
  one: '-one-page',
  two: '',
  large: '-large-print',
};

/** @throws SheetsError when the arguments are not understood */
export function readOptions(args: string[]): Options {
  let values;
  let names: string[];
  try {
    ({ values, positionals: names } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        paper: { type: 'string', default: 'A4' },
        cut: { type: 'string', default: 'two' },
        'all-in-one': { type: 'boolean', default: false },
        handout: { type: 'string' },
        lang: { type: 'string', default: DEFAULT_LANGUAGE },
        site: { type: 'string', default: 'dist/site' },
      },
    }));
  } catch (error) {
    throw new SheetsError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  if (!values.out) throw new SheetsError(`Say where to write the PDFs with --out.\n${USAGE}`);
  const paper = PAPERS.find((name) => name.toLowerCase() === values.paper.toLowerCase());
  if (!paper) throw new SheetsError(`--paper is A4 or Letter, not “${values.paper}”.\n${USAGE}`);
  const cut = SHEET_FORMATS.find((name) => name === values.cut.toLowerCase());
  if (!cut) throw new SheetsError(`--cut is one, two or large, not “${values.cut}”.\n${USAGE}`);
  return {
    out: resolve(values.out),
    paper,
    cut,
    allInOne: values['all-in-one'],
    handout: values.handout === undefined ? undefined : resolve(values.handout),
    lang: values.lang,
    site: resolve(values.site),
    names,
  };
}

/** The languages of the editions in a built site. */
async function editionsIn(site: string): Promise<string[]> {
  const entries = await readdir(join(site, 'content'), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function operationIds({ site, lang, names }: Options): Promise<string[]> {
  const file = join(site, 'content', lang, 'catalog.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    const there = await editionsIn(site);
    throw new SheetsError(
      there.length === 0
        ? `The built site is not at ${site}. Run “npm run build” first.`
        : `There is no “${lang}” edition; the sheets come in: ${there.join(', ')}.`,
    );
  }
  const catalog = JSON.parse(text) as Catalog;
  // In the order of the reader's own list.
  const ids = catalog.articles
    .filter(({ type }) => type === 'operation')
    .toSorted((a, b) => (a.shortTitle ?? a.title).localeCompare(b.shortTitle ?? b.title, lang))
    .map(({ id }) => id);
  const wanted = names.map((name) => `operations/${name}`);
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new SheetsError(
      `There is no sheet “${basename(unknown)}”; there are: ${ids.map((id) => basename(id)).join(', ')}.`,
    );
  }
  return wanted.length === 0 ? ids : wanted;
}

function writeProblem(path: string, error: unknown): SheetsError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const why =
    {
      EACCES: 'you may not write there',
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
    }[code] ?? code;
  return new SheetsError(`${path} cannot be written (${why}). Choose another folder with --out.`);
}

async function pageCount(pdf: Buffer): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

/** The handout of a saved handout, named after its file. */
async function handoutOf(path: string, paper: Paper): Promise<{ name: string; job: PrintJob }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new SheetsError(`${path} cannot be read. Say with --handout where the saved handout is.`);
  }
  const reading = readDocumentText('handout', text);
  switch (reading.state) {
    case 'ok':
      return {
        name: basename(path, extname(path)),
        job: { kind: 'handout', handout: reading.value, paper },
      };
    case 'newer':
      throw new SheetsError(`${path} was made by a newer version of Field Reader.`);
    case 'damaged':
      throw new SheetsError(`${path} is damaged and cannot be read.`);
    case 'other':
      throw new SheetsError(`${path} is not a saved handout of Field Reader.`);
  }
}

/** What to draw, and the name of the file for it. */
function filesOf(
  { paper, cut, allInOne }: Options,
  ids: string[],
): { name: string; job: PrintJob }[] {
  return allInOne
    ? [{ name: 'all-fact-sheets', job: { kind: 'collection', ids, paper, cut } }]
    : ids.map((id) => ({
        name: id.replace(/^operations\//, ''),
        job: { kind: 'sheets', ids: [id], paper, cut },
      }));
}

async function run(options: Options): Promise<void> {
  const files = options.handout
    ? [await handoutOf(options.handout, options.paper)]
    : filesOf(options, await operationIds(options));
  await mkdir(options.out, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(options.out, error);
  });
  const browser = await launchBrowser();
  try {
    const page = await (await openSite(browser, options.site)).newPage();
    const { lang } = options;
    for (const { name, job } of files) {
      const drawn = await drawJob(page, lang === DEFAULT_LANGUAGE ? job : { ...job, lang });
      if (!drawn.ready) throw new SheetsError(`${name}: ${drawn.message}`);
      for (const note of drawn.notes) console.warn(note);
      const pdf = await pagePdf(page);
      const ending = job.kind === 'handout' ? '' : ENDINGS[options.cut];
      const file = join(options.out, `${name}${ending}.pdf`);
      await writeFile(file, pdf).catch((error: unknown) => {
        throw writeProblem(file, error);
      });
      console.log(`${file}  ${await pageCount(pdf)} pages`);
    }
  } finally {
    await browser.close();
  }
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof SheetsError ? error.message : error);
  process.exitCode = 1;
}
