import { m } from '../../shared/messages/messages.js';
import { UnknownNodeError } from '../../shared/edition/tree.js';
import { EditionError } from '../platform/edition/load.js';

/** Main takes no more than a thousand characters. */
const MAX_DETAIL = 900;

/** Why a job cannot be put on paper, as a sentence for the person who asked for it. */
export class PrintProblem extends Error {
  override readonly name = 'PrintProblem';
}

/** The sentence for anything that went wrong while a job was prepared. */
export function problemText(error: unknown): string {
  if (error instanceof PrintProblem) return error.message;
  if (error instanceof EditionError) {
    const article = /^articles\/(.+)\.json$/.exec(error.path)?.[1];
    return error.reason === 'missing' && article !== undefined
      ? m.paper_problem_missing({ id: article })
      : m.paper_problem_damaged({ file: error.path });
  }
  if (error instanceof UnknownNodeError) return m.paper_problem_damaged({ file: error.nodeType });
  return m.paper_problem_layout();
}

/** What a developer needs to know of a fault that nobody has foreseen. */
export function problemDetail(error: unknown): string | undefined {
  return problemText(error) === m.paper_problem_layout()
    ? `print page: ${String(error).slice(0, MAX_DETAIL)}`
    : undefined;
}
