import { m } from '../../../shared/messages/messages.js';
import type { PrintJob } from '../../../shared/print/print-job.js';
import { loadArticle, loadManifest } from '../../platform/edition/load.js';
import { asOperation, type Common, type OperationArticle } from '../job-parts.js';
import { codeText } from '../labels.js';

export interface PreparedComparison extends Common {
  kind: 'compare';
  articles: [OperationArticle, OperationArticle];
  whole: boolean;
}

/** A comparison names the States. */
export const columnName = ({ operation }: OperationArticle): string => operation.hostState;

/** @throws PrintProblem for an article that is no operation; EditionError */
export async function prepareCompare({
  ids: [a, b],
  whole,
  paper,
}: PrintJob & { kind: 'compare' }): Promise<PreparedComparison> {
  const [manifest, one, other] = await Promise.all([
    loadManifest(),
    loadArticle(a),
    loadArticle(b),
  ]);
  const articles: [OperationArticle, OperationArticle] = [asOperation(one), asOperation(other)];
  const [nameA, nameB] = [columnName(articles[0]), columnName(articles[1])];
  const title = m.compare_paper_title({ a: nameA, b: nameB });
  return { kind: 'compare', title, paper, manifest, articles, whole };
}

/** "Check code D3YW-R117 (Albania)", for each column: each can be out of date alone. */
export const columnCodes = (articles: readonly OperationArticle[]): string[] =>
  articles.flatMap((article) =>
    codeText(article.code).map((code) => m.compare_paper_code({ code, name: columnName(article) })),
  );
