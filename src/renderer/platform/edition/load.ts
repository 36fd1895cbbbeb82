import { ABOUT_FILE, type About } from '../../../shared/edition/about.js';
import type { Checks } from '../../../shared/edition/checks.js';
import type { Article, Catalog, Manifest } from '../../../shared/edition/edition.js';
import {
  DEFAULT_LANGUAGE,
  EDITIONS_FILE,
  readEditions,
  type ListedEdition,
} from '../../../shared/edition/editions.js';
import type { PrintJob } from '../../../shared/print/print-job.js';
import { assertKnownNodes } from '../../../shared/edition/tree.js';
import { unpack } from './unpack.js';

/**
 * Where the edition comes from. Desktop and hosted site serve it as files beside the page; the
 * portable page carries each file, packed, in a `<script type="text/plain" data-content="…">`.
 */

/** Thrown when a part of the edition cannot be had. `reason` tells which; the caller has the words. */
export class EditionError extends Error {
  constructor(
    readonly path: string,
    readonly reason: 'missing' | 'damaged',
    options?: ErrorOptions,
  ) {
    super(`${path} is ${reason}`, options);
    this.name = 'EditionError';
  }
}

/** One edition is open at a time; its folder has the name of its language. */
let language: string = DEFAULT_LANGUAGE;

/** From here on files come from this edition. @param lang empty or absent for the default */
export function useEdition(lang = ''): void {
  language = lang === '' ? DEFAULT_LANGUAGE : lang;
}

/** The job in the edition that is read. */
export const inThisEdition = (job: PrintJob): PrintJob =>
  language === DEFAULT_LANGUAGE ? job : { ...job, lang: language };

/** The address of an edition file for `fetch`, relative to the page. */
export function contentUrl(file: string): string {
  return new URL(`content/${language}/${file}`, document.baseURI).href;
}

function packed(name: string): string | undefined {
  const elements = document.querySelectorAll<HTMLScriptElement>('script[data-content]');
  const element = [...elements].find(({ dataset }) => dataset['content'] === name);
  return element?.textContent ?? undefined;
}

/** A file as the portable page carries it (see {@link unpack}), or undefined in the other forms. */
export const packedContent = (file: string): string | undefined => packed(`${language}/${file}`);

/**
 * The text of any file of the edition.
 * @throws EditionError
 */
export const readText = (file: string): Promise<string> =>
  textOf(file, packedContent(file), contentUrl(file));

async function textOf(file: string, carried: string | undefined, url: string): Promise<string> {
  if (carried !== undefined) {
    return unpack(carried).catch((error: unknown) => {
      throw new EditionError(file, 'damaged', { cause: error });
    });
  }
  if (document.querySelector('script[data-content]')) throw new EditionError(file, 'missing');
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new EditionError(file, 'missing', { cause: error });
  }
  if (!response.ok) throw new EditionError(file, response.status === 404 ? 'missing' : 'damaged');
  return response.text();
}

/**
 * What the build knows of the app: it lies beside the page, not in the edition.
 * @throws EditionError
 */
export async function loadAbout(): Promise<About> {
  const url = new URL(ABOUT_FILE, document.baseURI).href;
  const text = await textOf(ABOUT_FILE, packed(ABOUT_FILE), url);
  try {
    const { version = '', packages } = JSON.parse(text) as Partial<About>;
    if (Array.isArray(packages)) return { version, packages };
  } catch {
    // Said below, as for any other shape that is not this file's.
  }
  throw new EditionError(ABOUT_FILE, 'damaged');
}

/** The editions that can be chosen from; none where their list cannot be had. */
export async function loadEditions(): Promise<ListedEdition[]> {
  const url = new URL(`content/${EDITIONS_FILE}`, document.baseURI).href;
  return readEditions(await textOf(EDITIONS_FILE, packed(EDITIONS_FILE), url).catch(() => ''));
}

async function readJson<T>(file: string): Promise<T> {
  const text = await readText(file);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new EditionError(file, 'damaged', { cause: error });
  }
}

/** @throws EditionError */
export const loadManifest = (): Promise<Manifest> => readJson<Manifest>('manifest.json');

/** @throws EditionError */
export async function loadCatalog(): Promise<Catalog> {
  const catalog = await readJson<Partial<Catalog> | null>('catalog.json');
  if (!Array.isArray(catalog?.articles)) throw new EditionError('catalog.json', 'damaged');
  return { articles: catalog.articles };
}

/** @throws EditionError, also where the edition was made before there were check codes */
export async function loadChecks(): Promise<Checks> {
  const checks = await readJson<Partial<Checks> | null>('checks.json');
  const { edition = '', current, past, pastEditions, news } = checks ?? {};
  if (!current || !past || !pastEditions) throw new EditionError('checks.json', 'damaged');
  return { edition, current, past, pastEditions, ...(news ? { news } : {}) };
}

/**
 * @throws EditionError when the file is missing or damaged
 * @throws UnknownNodeError when it was made for another version of the reader
 */
export async function loadArticle(id: string): Promise<Article> {
  const file = `articles/${id}.json`;
  const article = await readJson<Article | null>(file);
  if (!article || !Array.isArray(article.lead) || !Array.isArray(article.sections)) {
    throw new EditionError(file, 'damaged');
  }
  for (const body of [article.lead, ...article.sections.map((section) => section.body)]) {
    assertKnownNodes(body);
  }
  return article;
}
