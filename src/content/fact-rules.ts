import type { ArticleFile } from './article-file.js';
import type { Faults } from './faults.js';

/** A statement without a source, for the build report. */
export interface Unsourced {
  path: string;
  line: number;
  text: string;
}

/** Statements that stand without a source, and those still to be verified. */
export interface FactReview {
  unsourced: Unsourced[];
  verify: Unsourced[];
}

interface Statement {
  text: string;
  sources: string[];
  verify?: true;
  sheet?: true;
}

/**
 * Holds the rules that a schema cannot: a number or date needs a source, and so does anything on a
 * printed sheet.
 */
export function reviewFacts(files: Iterable<ArticleFile>, faults: Faults): FactReview {
  const review: FactReview = { unsourced: [], verify: [] };
  for (const file of files) {
    for (const { statement, at } of statements(file.front)) {
      const place = { path: file.path, line: file.lineOf(at), text: statement.text };
      if (statement.verify) review.verify.push(place);
      if (statement.sources.length > 0) continue;
      if (!statement.verify) review.unsourced.push(place);
      if (statement.sheet) {
        faults.add(
          place.path,
          place.line,
          'is on the printed sheet without a source',
          'add its source or remove sheet',
        );
      } else if (/\d/.test(statement.text) && !statement.verify) {
        faults.add(
          place.path,
          place.line,
          `states a number or date without a source: "${statement.text.slice(0, 60)}"`,
          'add its source or leave the number out',
        );
      }
    }
  }
  return review;
}

function* statements(
  value: unknown,
  at: PropertyKey[] = [],
): Generator<{ statement: Statement; at: PropertyKey[] }> {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const text = record['text'] ?? record['covers'];
  if (typeof text === 'string' && Array.isArray(record['sources'])) {
    yield { statement: { ...(record as unknown as Statement), text }, at };
  }
  for (const [key, entry] of Object.entries(record)) {
    yield* statements(entry, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}
