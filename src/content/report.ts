import {
  ARTICLE_TYPES,
  type Article,
  type ArticleType,
  type Manifest,
  type Source,
} from '../shared/edition.js';
import { inlinesOf } from '../shared/tree.js';
import type { AssembledArticle } from './assemble.js';
import type { FactReview, Unsourced } from './fact-rules.js';

/** What a writer wants to know of the edition as a whole. */
export interface BuildReport {
  editionId: string;
  contentHash: string;
  byType: { type: ArticleType; articles: number; words: number }[];
  words: number;
  sources: { known: number; cited: number };
  unsourced: Unsourced[];
  verify: Unsourced[];
  /** Articles no other article links to. */
  orphans: string[];
  longest: { id: string; words: number }[];
}

export function buildReport(
  articles: readonly AssembledArticle[],
  sources: ReadonlyMap<string, Source>,
  facts: FactReview,
  manifest: Manifest,
): BuildReport {
  const counted = articles.map((entry) => ({
    id: entry.article.id,
    type: entry.article.type,
    words: wordsOf(entry),
  }));
  const cited = new Set(articles.flatMap(({ article }) => article.sources.map(({ id }) => id)));
  return {
    editionId: manifest.editionId,
    contentHash: manifest.contentHash,
    byType: ARTICLE_TYPES.map((type) => {
      const ofType = counted.filter((entry) => entry.type === type);
      return { type, articles: ofType.length, words: sum(ofType.map(({ words }) => words)) };
    }),
    words: sum(counted.map(({ words }) => words)),
    sources: { known: sources.size, cited: cited.size },
    unsourced: facts.unsourced,
    verify: facts.verify,
    orphans: orphansOf(articles.map(({ article }) => article)),
    longest: [...counted]
      .sort((a, b) => b.words - a.words)
      .slice(0, 5)
      .map(({ id, words }) => ({ id, words })),
  };
}

/** The report as a writer reads it in the terminal. */
export function formatReport(report: BuildReport): string {
  const list = (items: readonly string[]) =>
    items.length === 0 ? ['  none'] : items.map((item) => `  ${item}`);
  const place = ({ path, line, text }: Unsourced) => `${path}:${line} ${text.slice(0, 90)}`;
  return [
    `Edition ${report.editionId}, content ${report.contentHash.slice(0, 12)}`,
    ...report.byType.map(
      ({ type, articles, words }) =>
        `  ${type.padEnd(12)}${String(articles).padStart(5)} articles ${String(words).padStart(8)} words`,
    ),
    `  ${'all'.padEnd(12)}${String(sum(report.byType.map(({ articles }) => articles))).padStart(5)} articles ${String(report.words).padStart(8)} words`,
    `Sources: ${report.sources.cited} cited of ${report.sources.known} known`,
    `Longest pages:`,
    ...list(report.longest.map(({ id, words }) => `${id} (${words} words)`)),
    `Orphan pages (no other page links there): ${report.orphans.length}`,
    ...list(report.orphans),
    `Statements without a source: ${report.unsourced.length}`,
    ...list(report.unsourced.map(place)),
    `Marked "not yet verified": ${report.verify.length}`,
    ...list(report.verify.map(place)),
  ].join('\n');
}

function wordsOf({ leadText, texts, article }: AssembledArticle): number {
  const all = [article.summary, leadText, ...texts.map(({ text }) => text)].join(' ');
  return all.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

function orphansOf(articles: readonly Article[]): string[] {
  const linked = new Set<string>(['home']);
  for (const article of articles) {
    const blocks = [article.lead, ...article.sections.map((section) => section.body)];
    const links = blocks
      .flatMap((body) => [...inlinesOf(body)])
      .flatMap((node) => (node.type === 'link' ? node.to : []));
    for (const id of [...links, ...article.related]) if (id !== article.id) linked.add(id);
  }
  return articles.map(({ id }) => id).filter((id) => !linked.has(id));
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, value) => total + value, 0);
