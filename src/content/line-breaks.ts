import type { Article } from '../shared/edition/edition.js';
import type { Block, Inline } from '../shared/edition/tree.js';
import type { EditionFile } from '../shared/schema/article.js';

const NO_BREAK_SPACE = '\u00a0';

/** A text of the same length in which no line may end inside a date or between a number and its unit. */
export type Binder = (text: string) => string;

/**
 * Keeps day and month, number and unit, and words such as “Article” and their number together by
 * no-break spaces. Months come from the language, the other words from `numberWords` of the edition.
 */
export function numberBinder(
  lang: string,
  { before = [], after = [] }: NonNullable<EditionFile['numberWords']> = {},
): Binder {
  const followers = oneOf([...monthsOf(lang), ...after]);
  const follows = new RegExp(`(?<=\\p{N}|\\p{N}[+%]) (${followers})(?![\\p{L}\\p{N}])`, 'gu');
  const leaders = before.length > 0 ? oneOf(before) : undefined;
  const leads = leaders && new RegExp(`(?<![\\p{L}\\p{N}])(${leaders}) (?=\\p{N})`, 'gu');
  return (text) => {
    const bound = text.replace(
      follows,
      (_, words: string) => NO_BREAK_SPACE + words.replaceAll(' ', NO_BREAK_SPACE),
    );
    return leads
      ? bound.replace(
          leads,
          (_, words: string) => words.replaceAll(' ', NO_BREAK_SPACE) + NO_BREAK_SPACE,
        )
      : bound;
  };
}

/**
 * The article with its written text bound. The very last step: index, check codes and report are
 * made from the text as it was written.
 */
export function bindArticle(article: Article, bind: Binder): Article {
  return {
    ...article,
    lead: article.lead.map((block) => bindBlock(block, bind)),
    sections: article.sections.map((section) => ({
      ...section,
      body: section.body.map((block) => bindBlock(block, bind)),
    })),
  };
}

function bindBlock(block: Block, bind: Binder): Block {
  const inlines = (nodes: readonly Inline[]) => nodes.map((node) => bindInline(node, bind));
  const blocks = (nodes: readonly Block[]) => nodes.map((node) => bindBlock(node, bind));
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: inlines(block.children) };
    case 'list':
      return { ...block, items: block.items.map(blocks) };
    case 'quote':
      return { ...block, children: blocks(block.children) };
    case 'table':
      return {
        ...block,
        head: block.head.map(inlines),
        rows: block.rows.map((row) => row.map(inlines)),
      };
    case 'picture':
      return block;
  }
}

function bindInline(node: Inline, bind: Binder): Inline {
  switch (node.type) {
    case 'text':
      return { ...node, value: bind(node.value) };
    case 'cite':
    case 'break':
      return node;
    default:
      return { ...node, children: node.children.map((child) => bindInline(child, bind)) };
  }
}

/** The months as they stand in a date of the language: “July”, “июля”. */
function monthsOf(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  }).filter((name) => name !== '');
}

/** The longest first, so that “years” is not taken for “year”. */
const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
