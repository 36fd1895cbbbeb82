import type { Article } from '../shared/edition/edition.js';
import { inlineText, type Block } from '../shared/edition/tree.js';

/**
 * What a reader reads of an article as sentences, one entry per paragraph, list item or statement:
 * summary, text and the statements of its fields. Names, headings and tables are not among it.
 */
export function proseOf(article: Article): string[] {
  const { operation, instrument, publication, figurePage, scenario, plan } = article;
  const fields = [operation, instrument, publication, figurePage, scenario, plan];
  return [
    article.summary,
    ...blockPieces(article.lead),
    ...fields.flatMap((field) => [...fieldPieces(field)]),
    ...article.sections.flatMap(({ body }) => blockPieces(body)),
  ].filter((piece) => piece.trim() !== '');
}

function blockPieces(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [inlineText(block.children)];
      case 'list':
        return block.items.flatMap(blockPieces);
      case 'quote':
        return blockPieces(block.children);
      case 'table':
      case 'picture':
        return [];
    }
  });
}

/** The fields that hold sentences; all others are names, numbers, dates or table cells. */
const SENTENCE_FIELDS: ReadonlySet<string> = new Set(['text', 'doubt', 'note', 'unknown']);

function* fieldPieces(value: unknown, inSentenceField = false): Generator<string> {
  if (typeof value === 'string') {
    if (inSentenceField) yield value;
  } else if (Array.isArray(value)) {
    for (const entry of value) yield* fieldPieces(entry, inSentenceField);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      yield* fieldPieces(entry, SENTENCE_FIELDS.has(key));
    }
  }
}
