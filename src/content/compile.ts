import { createHash } from 'node:crypto';
import {
  EDITION_FORMAT,
  type Article,
  type Manifest,
  type Source,
} from '../shared/edition/edition.js';
import {
  editionFileSchema,
  sourcesFileSchema,
  type EditionFile,
} from '../shared/schema/article.js';
import { articleIdOf, parseArticleFile, type ArticleFile } from './article-file.js';
import {
  assembleArticle,
  buildCatalog,
  fieldSectionsOf,
  type AssembledArticle,
} from './assemble.js';
import { reviewFacts } from './fact-rules.js';
import { ContentFaultsError, Faults } from './faults.js';
import { checkCharts, checkPictures } from './pictures/check.js';
import { drawPictures, isPictureFile, parsePictures } from './pictures/index.js';
import { readContent, type ContentFile } from './read.js';
import { checkReferences } from './references.js';
import type { TermFinder } from './term-finder.js';
import { glossaryFinder, linkTerms } from './term-links.js';
import { bindArticle, numberBinder, type Binder } from './line-breaks.js';
import { isWordsFile, parseTerms, type SearchWords } from './terms.js';
import { buildReport, type BuildReport } from './report.js';
import { buildSearchFile } from './search-index.js';
import { buildChecks } from './check-codes/checks.js';
import { isHistoryFile, parseHistory, type History } from './check-codes/history.js';
import { stampEdition, type EditionStamp } from './check-codes/stamp.js';
import { checkYaml } from './yaml.js';

/** A compiled edition in memory: file path (relative to `<lang>/`) → text. */
export interface CompiledEdition {
  lang: string;
  files: Map<string, string>;
  manifest: Manifest;
  report: BuildReport;
  /** The check codes of this edition, and what earlier ones printed. */
  stamp: EditionStamp;
  history: History;
}

/**
 * Reads and compiles the content of one language.
 * @throws ContentFaultsError with every fault of the run
 */
export async function compileContent(root: string, lang: string): Promise<CompiledEdition> {
  const faults = new Faults();
  const files = await readContent(root, lang, faults);
  // What cannot be read would be missed by every page that names it: tell the cause alone.
  if (faults.any) throw new ContentFaultsError(faults.list());
  return compileFiles(files, lang, faults);
}

/**
 * The pure part of the compile: the same files give the same bytes.
 * @throws ContentFaultsError with every fault of the run
 */
export function compileFiles(
  files: readonly ContentFile[],
  lang: string,
  faults = new Faults(),
): CompiledEdition {
  const sources = parseSources(files, faults);
  const edition = parseEdition(files, lang, faults);
  const { articles, faulty } = parseArticles(files, lang, faults);
  const pictureFiles = parsePictures(files, lang, faults);
  checkCharts(articles.values(), faults);
  if (edition) {
    const slugs = new Map(
      [...articles.values()].map((file) => [file.id, slugsOf(file, edition, faults)]),
    );
    const known = {
      articles,
      slugs,
      sources: new Set(sources.keys()),
      pictures: new Set(pictureFiles.keys()),
      faulty,
    };
    checkReferences(known, faults);
    checkPictures(pictureFiles, edition, known, faults);
  }
  const terms = parseTerms(files, lang, articles, faults);
  const facts = reviewFacts(articles.values(), faults);
  const history = parseHistory(files, lang, faults);
  if (!articles.has('home') && !faulty.has('home'))
    faults.add(`${lang}/home.md`, 1, 'is missing', 'write the home text');
  if (faults.any || !edition) throw new ContentFaultsError(faults.list());

  const pictures = drawPictures(pictureFiles, articles, edition);
  const titleOf = (id: string) => articles.get(id)?.front.title ?? id;
  const assembled = [...articles.values()].map((file) =>
    assembleArticle(file, edition, sources, titleOf, pictures),
  );
  const stamp = stampEdition(assembled, edition, editionIdOf(edition, lang), faults);
  const unstamped = faults.list();
  if (unstamped.length > 0) throw new ContentFaultsError(unstamped);
  for (const { article } of assembled) article.code = stamp.articles.get(article.id)?.code;
  const bind = numberBinder(lang, edition.numberWords);
  const written = editionFiles(assembled, terms, glossaryFinder(articles.values()), bind);
  written.set('checks.json', JSON.stringify(buildChecks(stamp, history)));
  const manifest = buildManifest(written, edition, lang, stamp.code);
  written.set('manifest.json', JSON.stringify(manifest, null, 1));
  return {
    lang,
    files: written,
    manifest,
    report: buildReport(assembled, sources, facts, manifest),
    stamp,
    history,
  };
}

function parseSources(files: readonly ContentFile[], faults: Faults): Map<string, Source> {
  const file = files.find(({ path }) => path === 'sources.yaml');
  const checked = file && checkYaml(file.text, sourcesFileSchema, file.path, 1, faults);
  return new Map(
    Object.entries(checked?.value ?? {}).map(([id, { publisher, title, url, date, note }]) => [
      id,
      // Absent stays absent, so that the same source gives the same bytes.
      {
        id,
        publisher,
        title,
        ...(url ? { url } : {}),
        ...(date ? { date } : {}),
        ...(note ? { note } : {}),
      },
    ]),
  );
}

function parseEdition(
  files: readonly ContentFile[],
  lang: string,
  faults: Faults,
): EditionFile | undefined {
  const path = `${lang}/edition.yaml`;
  const file = files.find((candidate) => candidate.path === path);
  if (!file) {
    faults.add(path, 1, 'is missing', 'add it: title, date and section titles');
    return undefined;
  }
  return checkYaml(file.text, editionFileSchema, path, 1, faults)?.value;
}

function parseArticles(
  files: readonly ContentFile[],
  lang: string,
  faults: Faults,
): { articles: Map<string, ArticleFile>; faulty: Set<string> } {
  const articles = new Map<string, ArticleFile>();
  const faulty = new Set<string>();
  const lowerCase = new Map<string, string>();
  for (const file of files) {
    if (!file.path.startsWith(`${lang}/`) || isDataFile(file.path, lang)) continue;
    if (!file.path.endsWith('.md')) {
      faults.add(file.path, 1, 'is not an article', 'articles end in .md; move other files away');
      continue;
    }
    const article = parseArticleFile(file, lang, faults);
    if (!article) {
      faulty.add(articleIdOf(file.path, lang));
      continue;
    }
    const twin = lowerCase.get(article.id.toLowerCase());
    if (twin !== undefined)
      faults.add(
        file.path,
        1,
        `duplicate id "${article.id}"`,
        `${twin} has it already; rename one`,
      );
    lowerCase.set(article.id.toLowerCase(), file.path);
    articles.set(article.id, article);
  }
  return { articles, faulty };
}

const isDataFile = (path: string, lang: string): boolean =>
  path === `${lang}/edition.yaml` ||
  isWordsFile(path, lang) ||
  isPictureFile(path, lang) ||
  isHistoryFile(path, lang);

const editionIdOf = (edition: EditionFile, lang: string): string =>
  `${lang}-${edition.date.slice(0, 7)}`;

/** All section addresses of an article; a Markdown heading may not take a field section's. */
function slugsOf(file: ArticleFile, edition: EditionFile, faults: Faults): Set<string> {
  const slugs = new Set(fieldSectionsOf(file, edition).map(({ section }) => section.slug));
  for (const [slug, line] of file.body.lines) {
    if (slugs.has(slug))
      faults.add(
        file.path,
        line,
        `heading gives the address "${slug}", used by a section of the page`,
        'reword the heading',
      );
    slugs.add(slug);
  }
  return slugs;
}

function editionFiles(
  articles: readonly AssembledArticle[],
  terms: SearchWords,
  glossary: TermFinder,
  bind: Binder,
): Map<string, string> {
  const sorted = [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return new Map([
    ['catalog.json', JSON.stringify(buildCatalog(sorted))],
    ['search.json', JSON.stringify(buildSearchFile(sorted, terms))],
    ...sorted.map(({ article }): [string, string] => [
      `articles/${article.id}.json`,
      JSON.stringify(bindArticle(linkTerms(article, glossary), bind) satisfies Article),
    ]),
  ]);
}

function buildManifest(
  files: ReadonlyMap<string, string>,
  edition: EditionFile,
  lang: string,
  code: string,
): Manifest {
  const entries = [...files].map(([path, text]) => ({
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  }));
  const contentHash = createHash('sha256');
  for (const { path, sha256 } of entries) contentHash.update(`${path} ${sha256}\n`);
  return {
    format: EDITION_FORMAT,
    editionId: editionIdOf(edition, lang),
    language: lang,
    ...(edition.languageName ? { languageName: edition.languageName } : {}),
    ...(edition.dir ? { dir: edition.dir } : {}),
    title: edition.title,
    date: edition.date,
    code,
    contentHash: contentHash.digest('hex'),
    files: Object.fromEntries(entries.map(({ path, sha256, bytes }) => [path, { sha256, bytes }])),
  };
}
