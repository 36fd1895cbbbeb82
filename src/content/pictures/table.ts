import type { ArticleId } from '../../shared/edition/edition.js';
import type { Inline, TableNode } from '../../shared/edition/tree.js';

/** The table behind a picture, from words. */

export const cell = (text: string, sources: readonly string[] = []): Inline[] => [
  { type: 'text', value: text },
  ...(sources.length > 0 ? [{ type: 'cite' as const, ids: [...sources] }] : []),
];

export const linkCell = (
  text: string,
  to: ArticleId,
  sources: readonly string[] = [],
): Inline[] => [
  { type: 'link', to, children: [{ type: 'text', value: text }] },
  ...cell('', sources).slice(1),
];

export const table = (heads: readonly string[], rows: Inline[][][]): TableNode => ({
  type: 'table',
  head: heads.map((head) => cell(head)),
  rows,
});
