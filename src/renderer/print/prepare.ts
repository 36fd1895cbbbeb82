import type { Article } from '../../shared/edition/edition.js';
import { m } from '../../shared/messages/messages.js';
import type { SheetFormat, PrintJob } from '../../shared/print/print-job.js';
import type { ReadyLine } from '../../shared/readiness.js';
import { dateText } from '../platform/labels/dates.js';
import { loadArticle, loadManifest } from '../platform/edition/load.js';
import type { PreparedCards } from './cards/prepare-cards.js';
import type { PreparedComparison } from './compare/prepare-compare.js';
import { asOperation, type Common, type OperationArticle } from './job-parts.js';
import { PrintProblem } from './problem.js';
import { collectionName, sheetFormatName } from './sheet/format-name.js';
import type { PreparedHandout } from './handout/prepare-handout.js';

interface Sheets extends Common {
  format: SheetFormat;
  articles: OperationArticle[];
}
export type PreparedCollection = Sheets & { kind: 'collection' };

/** A job with all it needs, ready to be drawn. */
export type Prepared =
  | (Sheets & { kind: 'sheets' })
  | PreparedCollection
  | PreparedHandout
  | PreparedCards
  | PreparedComparison
  | (Common & { kind: 'ready'; lines: ReadyLine[] })
  | (Common & { kind: 'article'; article: Article });

/**
 * Loads what the job names.
 * @throws PrintProblem, EditionError or UnknownNodeError; `problemText` has the words for each
 */
export async function prepare(job: PrintJob): Promise<Prepared> {
  if (job.kind === 'handout') {
    return (await import('./handout/prepare-handout.js')).prepareHandout(job);
  }
  if (job.kind === 'cards') return (await import('./cards/prepare-cards.js')).prepareCards(job);
  if (job.kind === 'compare') {
    return (await import('./compare/prepare-compare.js')).prepareCompare(job);
  }
  if (job.kind === 'ready') {
    const title = m.ready_paper_title({ date: dateText(job.date) });
    return { ...job, title, manifest: await loadManifest() };
  }
  const [manifest, ...articles] = await Promise.all([
    loadManifest(),
    ...job.ids.map((id) => loadArticle(id)),
  ]);
  const [first] = articles;
  if (!first) throw new PrintProblem(m.paper_problem_job());
  const common = { paper: job.paper, manifest };
  if (job.kind === 'article') {
    return { ...common, kind: 'article', title: first.title, article: first };
  }
  const { cut: format, kind } = job;
  const sheets = {
    ...common,
    format,
    articles: articles.map((article) => asOperation(article, job.contacts?.[article.id])),
  };
  if (kind === 'collection') return { ...sheets, kind, title: collectionName[format]() };
  const title =
    articles.length === 1
      ? m.paper_sheet_title({ kicker: sheetFormatName[format](), name: first.title })
      : m.paper_sheets_title({ count: articles.length });
  return { ...sheets, kind, title };
}
