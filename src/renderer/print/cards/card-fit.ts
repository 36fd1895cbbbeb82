import { blockText, type Block } from '../../../shared/edition/tree.js';

/**
 * How the text of a card is made to fit: in smaller type, down to a floor; then by leaving out what
 * comes last, with a word that says so. Pure: the component draws and measures.
 */

/** Points, largest first; the last is the floor. */
export const CARD_SIZES: Readonly<Record<4 | 8, readonly [number, ...number[]]>> = {
  4: [15, 14, 13, 12, 11, 10, 9],
  8: [13, 12, 11, 10, 9, 8.5],
};

/** A front with no more characters is read like a title: from the middle, in larger letters. */
export const MAX_TITLE_CHARACTERS = 150;

export interface CardPlan {
  size: number;
  blocks: readonly Block[];
  /** Something was left out. */
  truncated: boolean;
}

/** The plan to draw after one that did not fit; undefined when nothing more can be left out. */
export function smaller(plan: CardPlan, sizes: readonly number[]): CardPlan | undefined {
  const size = sizes[sizes.indexOf(plan.size) + 1];
  if (size !== undefined) return { ...plan, size };
  const last = plan.blocks.at(-1);
  if (last === undefined) return undefined;
  return { ...plan, blocks: [...plan.blocks.slice(0, -1), ...shortened(last)], truncated: true };
}

/** A block without its last item or, where that is not possible, its last words. */
function shortened(block: Block): Block[] {
  if (block.type === 'list' && block.items.length > 1) {
    return [{ ...block, items: block.items.slice(0, -1) }];
  }
  if (block.type !== 'paragraph') return [];
  const words = blockText([block]).split(' ');
  const kept = words.slice(0, -Math.max(4, Math.ceil(words.length / 10)));
  if (kept.length < 8) return [];
  return [{ type: 'paragraph', children: [{ type: 'text', value: `${kept.join(' ')} …` }] }];
}
