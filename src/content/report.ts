import type { Article, ArticleType, Manifest, Source } from '../shared/edition/edition.js';
import type { AssembledArticle } from './assemble.js';
import { count, countByType, wordsOf, type Counts } from './counts.js';
import type { FactReview, Unsourced } from './fact-rules.js';
import { linksOf, MAX_CLICKS, reachFromHome, type Reach } from './reach.js';
import { MAX_MEAN, MAX_SENTENCE, readingOf, type Reading } from './reading.js';
import type { Readability } from './readability.js';

/** What a writer wants to know of the edition as a whole. */
export interface BuildReport {
  editionId: string;
  contentHash: string;
  byType: ({ type: ArticleType } & Counts)[];
  all: Counts;
  sources: { known: number; cited: number };
  reading: Reading;
  reach: Reach;
  unsourced: Unsourced[];
  verify: Unsourced[];
  /** Articles no other article links to. */
  orphans: string[];
  longest: { id: string; words: number }[];
}

export function buildReport(
  assembled: readonly AssembledArticle[],
  sources: ReadonlyMap<string, Source>,
  facts: FactReview,
  manifest: Manifest,
): BuildReport {
  const articles = assembled.map(({ article }) => article);
  const all = count(assembled);
  return {
    editionId: manifest.editionId,
    contentHash: manifest.contentHash,
    byType: countByType(assembled),
    all,
    sources: { known: sources.size, cited: all.sources },
    reading: readingOf(articles),
    reach: reachFromHome(articles),
    unsourced: facts.unsourced,
    verify: facts.verify,
    orphans: orphansOf(articles),
    longest: assembled
      .map((entry) => ({ id: entry.article.id, words: wordsOf(entry) }))
      .sort((a, b) => b.words - a.words)
      .slice(0, 5),
  };
}

/** The report as a writer reads it in the terminal. */
export function formatReport(report: BuildReport): string {
  const list = (items: readonly string[]) =>
    items.length === 0 ? ['  none'] : items.map((item) => `  ${item}`);
  const place = ({ path, line, text }: Unsourced) => `${path}:${line} ${text.slice(0, 90)}`;
  const { reading, reach } = report;
  return [
    `Edition ${report.editionId}, content ${report.contentHash.slice(0, 12)}`,
    ...countsTable([
      ...report.byType.map((counts): [string, Counts] => [counts.type, counts]),
      ['all', report.all],
    ]),
    `Sources: ${report.sources.cited} cited of ${report.sources.known} known`,
    `Longest pages:`,
    ...list(report.longest.map(({ id, words }) => `${id} (${words} words)`)),
    `Reading: ${measure(reading.all)}, ${reading.all.sentences} sentences; longest sentences on average:`,
    ...list(reading.longest.map((entry) => `${entry.id} (${measure(entry)})`)),
    `Articles with a mean above ${MAX_MEAN} words: ${reading.above.length}`,
    ...list(reading.above.map((entry) => `${entry.id} (${measure(entry)})`)),
    `Sentences above ${MAX_SENTENCE} words: ${reading.longSentences.length}`,
    ...list(reading.longSentences.map(({ id, words, text }) => `${id} (${words} words) ${text}`)),
    `Clicks from the start page: ${reach.byClicks.map((pages, index) => `${index + 1}: ${pages}`).join(', ')}`,
    `Pages farther than ${MAX_CLICKS} clicks: ${reach.far.length}`,
    ...list(reach.far),
    `Orphan pages (no other page links there): ${report.orphans.length}`,
    ...list(report.orphans),
    `Statements without a source: ${report.unsourced.length}`,
    ...list(report.unsourced.map(place)),
    `Marked "not yet verified": ${report.verify.length}`,
    ...list(report.verify.map(place)),
  ].join('\n');
}

function countsTable(rows: readonly [string, Counts][]): string[] {
  const columns = ['articles', 'words', 'facts', 'sources', 'links'] as const;
  const line = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(13)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    line('', columns),
    ...rows.map(([name, counts]) =>
      line(
        name,
        columns.map((column) => counts[column]),
      ),
    ),
  ];
}

const measure = ({ mean, grade }: Readability): string =>
  `${mean.toFixed(1)} words a sentence, grade ${grade.toFixed(1)}`;

function orphansOf(articles: readonly Article[]): string[] {
  const linked = new Set<string>(['home', ...articles.flatMap(linksOf)]);
  return articles.map(({ id }) => id).filter((id) => !linked.has(id));
}
