import type { OperationContacts } from '../../shared/contacts.js';
import type { Article, Manifest } from '../../shared/edition.js';
import type { OperationFields } from '../../shared/schema.js';
import { m } from '../../shared/messages/messages.js';
import type { Cut, PrintJob } from '../../shared/print-job.js';
import type { ReadyLine } from '../../shared/readiness.js';
import { dateText } from '../words/dates.js';
import { loadArticle, loadManifest } from '../edition/load.js';
import { prepareCards, type PreparedCards } from './cards/prepare-cards.js';
import { prepareCompare, type PreparedComparison } from './compare/prepare-compare.js';
import { PrintProblem } from './problem.js';
import { collectionName, cutName } from './sheet/cut-name.js';
import { prepareTray, type PreparedTray } from './tray/prepare-tray.js';

/** An operation's article, its fields known to be there. */
export type OperationArticle = Article & {
  operation: OperationFields;
  /** As the trainer filled them in. */
  contacts?: OperationContacts | undefined;
};

export interface Common {
  title: string;
  paper: PrintJob['paper'];
  manifest: Manifest;
}
interface Sheets extends Common {
  cut: Cut;
  articles: OperationArticle[];
}
export type PreparedCollection = Sheets & { kind: 'collection' };

/** A job with all it needs, ready to be drawn. */
export type Prepared =
  | (Sheets & { kind: 'sheets' })
  | PreparedCollection
  | PreparedTray
  | PreparedCards
  | PreparedComparison
  | (Common & { kind: 'ready'; lines: ReadyLine[] })
  | (Common & { kind: 'article'; article: Article });

export function asOperation(article: Article, contacts?: OperationContacts): OperationArticle {
  const { operation } = article;
  if (!operation) throw new PrintProblem(m.paper_problem_not_operation({ id: article.id }));
  return { ...article, operation, contacts };
}

/**
 * Loads what the job names.
 * @throws PrintProblem, EditionError or UnknownNodeError; `problemText` has the words for each
 */
export async function prepare(job: PrintJob): Promise<Prepared> {
  if (job.kind === 'tray') return prepareTray(job);
  if (job.kind === 'cards') return prepareCards(job);
  if (job.kind === 'compare') return prepareCompare(job);
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
  const { cut, kind } = job;
  const sheets = {
    ...common,
    cut,
    articles: articles.map((article) => asOperation(article, job.contacts?.[article.id])),
  };
  if (kind === 'collection') return { ...sheets, kind, title: collectionName[cut]() };
  const title =
    articles.length === 1
      ? m.paper_sheet_title({ kicker: cutName[cut](), name: first.title })
      : m.paper_sheets_title({ count: articles.length });
  return { ...sheets, kind, title };
}
