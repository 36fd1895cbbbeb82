/**
 * The typed text of an article: a closed subset of mdast (https://github.com/syntax-tree/mdast).
 * There is no HTML node on purpose: the renderer turns these nodes into elements one by one, so
 * content can never bring markup or script of its own.
 */

export interface TextNode {
  type: 'text';
  value: string;
}
export interface EmphasisNode {
  type: 'emphasis';
  children: Inline[];
}
export interface StrongNode {
  type: 'strong';
  children: Inline[];
}
/** A link inside the edition: an article id, optionally with a section slug. */
export interface InternalLinkNode {
  type: 'link';
  to: string;
  at?: string;
  children: Inline[];
}
/** A link that leaves the edition. Always https; opened only after the reader confirms. */
export interface ExternalLinkNode {
  type: 'external';
  href: string;
  children: Inline[];
}
/** A reference to one or more sources, by source id. */
export interface CiteNode {
  type: 'cite';
  ids: string[];
}
export interface BreakNode {
  type: 'break';
}
export type Inline =
  TextNode | EmphasisNode | StrongNode | InternalLinkNode | ExternalLinkNode | CiteNode | BreakNode;

export interface ParagraphNode {
  type: 'paragraph';
  children: Inline[];
}
export interface ListNode {
  type: 'list';
  ordered: boolean;
  /** One entry per item; an item holds blocks. */
  items: Block[][];
}
export interface QuoteNode {
  type: 'quote';
  children: Block[];
}
export interface TableNode {
  type: 'table';
  head: Inline[][];
  rows: Inline[][][];
}
/** A picture of the article, by its id in `Article.pictures`. */
export interface PictureNode {
  type: 'picture';
  id: string;
}
export type Block = ParagraphNode | ListNode | QuoteNode | TableNode | PictureNode;

const INLINE_TYPES: ReadonlySet<string> = new Set<Inline['type']>([
  'text',
  'emphasis',
  'strong',
  'link',
  'external',
  'cite',
  'break',
]);
const BLOCK_TYPES: ReadonlySet<string> = new Set<Block['type']>([
  'paragraph',
  'list',
  'quote',
  'table',
  'picture',
]);

/** Thrown when a compiled tree holds a node this version of the reader does not know. */
export class UnknownNodeError extends Error {
  constructor(readonly nodeType: string) {
    super(
      `Field Reader: unknown text node "${nodeType}"; the edition was made for another version`,
    );
    this.name = 'UnknownNodeError';
  }
}

/** The plain text of inline nodes. Citations add nothing. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      if (node.type === 'cite') return '';
      return inlineText(node.children);
    })
    .join('');
}

/** The plain text of blocks, one line per paragraph, list item or table row. Pictures add nothing. */
export function blockText(blocks: readonly Block[]): string {
  return blocks.map(oneBlockText).join('\n');
}

function oneBlockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return block.items.map(blockText).join('\n');
    case 'quote':
      return blockText(block.children);
    case 'picture':
      return '';
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' · ')).join('\n');
  }
}

/** Every inline node of the blocks, parents before children. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield* deepInlines(block.children);
    else if (block.type === 'list') for (const item of block.items) yield* inlinesOf(item);
    else if (block.type === 'quote') yield* inlinesOf(block.children);
    else if (block.type === 'table')
      for (const row of [block.head, ...block.rows])
        for (const cell of row) yield* deepInlines(cell);
  }
}

function* deepInlines(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* deepInlines(node.children);
  }
}

/**
 * Refuses a tree with a node outside the closed set.
 * @throws UnknownNodeError naming the first unknown type
 */
export function assertKnownNodes(value: unknown): void {
  if (Array.isArray(value)) {
    for (const entry of value) assertKnownNodes(entry);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Record<string, unknown>;
  const type = node['type'];
  if (typeof type === 'string' && !INLINE_TYPES.has(type) && !BLOCK_TYPES.has(type)) {
    throw new UnknownNodeError(type);
  }
  for (const key of ['children', 'items', 'head', 'rows']) assertKnownNodes(node[key]);
}
