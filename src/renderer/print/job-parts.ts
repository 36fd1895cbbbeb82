import type { OperationContacts } from '../../shared/documents/contacts.js';
import type { Article, Manifest } from '../../shared/edition/edition.js';
import { m } from '../../shared/messages/messages.js';
import type { PrintJob } from '../../shared/print/print-job.js';
import type { OperationFields } from '../../shared/schema/article.js';
import { PrintProblem } from './problem.js';

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
/** @throws PrintProblem for an article that is not an operation's */
export function asOperation(article: Article, contacts?: OperationContacts): OperationArticle {
  const { operation } = article;
  if (!operation) throw new PrintProblem(m.paper_problem_not_operation({ id: article.id }));
  return { ...article, operation, contacts };
}
