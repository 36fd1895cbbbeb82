import {
  readCheckCode,
  type CheckCode,
  type ReadCode,
} from '../../../shared/edition/check-code.js';
import type { Checks, PastEdition, PastPrint } from '../../../shared/edition/checks.js';
import type { ArticleId } from '../../../shared/edition/edition.js';

/** What a typed code stands for. `code` is as printed. */
export type CheckAnswer =
  | { kind: 'unreadable'; why: Exclude<ReadCode, { kind: 'code' }> }
  | { kind: 'current'; code: CheckCode; article: ArticleId }
  | { kind: 'current-edition'; code: CheckCode }
  | { kind: 'superseded'; code: CheckCode; print: PastPrint }
  | { kind: 'superseded-edition'; code: CheckCode; edition: PastEdition }
  | { kind: 'unknown'; code: CheckCode };

/** Looks a code up as people type it. */
export function answerFor(typed: string, checks: Checks): CheckAnswer {
  const read = readCheckCode(typed);
  if (read.kind !== 'code') return { kind: 'unreadable', why: read };
  const { code } = read;
  const article = checks.current[code];
  if (article !== undefined) return { kind: 'current', code, article };
  if (code === checks.edition) return { kind: 'current-edition', code };
  const print = checks.past[code];
  if (print) return { kind: 'superseded', code, print };
  const edition = checks.pastEditions[code];
  return edition ? { kind: 'superseded-edition', code, edition } : { kind: 'unknown', code };
}
