import * as v from 'valibot';
import { articleIdSchema } from '../edition/article-id.js';
import type { Article, Section } from '../edition/edition.js';
import { inlineText, type Block, type Inline } from '../edition/tree.js';

/** What cards are cut from: an article, or one section of it. */
export const cardSourceSchema = v.strictObject({
  id: articleIdSchema,
  at: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});
export type CardSource = v.InferOutput<typeof cardSourceSchema>;

/** How many cards go on a page. */
export const CARDS_PER_PAGE = [4, 8] as const;
export type CardsPerPage = (typeof CARDS_PER_PAGE)[number];

/** Something to go on a card: what the front says, and what stands on its back. */
export interface CardText {
  /** What it belongs to, in small letters. */
  label: string;
  front: Block[];
  back: Block[];
}

const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children });

/** A paragraph of strong letters alone names what follows it. */
function nameIn(block: Block | undefined): string | undefined {
  if (block?.type !== 'paragraph' || block.children.length === 0) return undefined;
  return block.children.every(({ type }) => type === 'strong')
    ? inlineText(block.children)
    : undefined;
}

/**
 * The cards of a section: one for each row of its tables (first column in front, the others behind)
 * and each item of its lists, behind which stands what the section says of all of them.
 */
export function sectionCards(section: Pick<Section, 'title' | 'body'>): CardText[] {
  const { body, title } = section;
  const [first] = body;
  const caution = first?.type === 'paragraph' && nameIn(first) === undefined ? [first] : [];
  return body.flatMap((block, index): CardText[] => {
    const label = nameIn(body[index - 1]) ?? title;
    if (block.type === 'list') {
      return block.items.map((item) => ({ label, front: item, back: caution }));
    }
    if (block.type !== 'table') return [];
    return block.rows.map(([name = [], ...others]) => ({
      label: inlineText(block.head[0] ?? []) || label,
      front: [paragraph(name)],
      back: others.flatMap((cell, column) => [
        paragraph([{ type: 'strong', children: block.head[column + 1] ?? [] }]),
        paragraph(cell),
      ]),
    }));
  });
}

/** Sections made of questions, a table, or lists with names, as indicators are. */
export const offersCards = ({ body }: Pick<Section, 'body'>): boolean =>
  body.some(
    (block, index) =>
      block.type === 'table' ||
      (block.type === 'list' && (block.ordered || nameIn(body[index - 1]) !== undefined)),
  );

/** Whether cards can be cut from an article as a whole. */
export const hasCards = (type: Article['type']): boolean =>
  type === 'glossary' || type === 'scenario';
