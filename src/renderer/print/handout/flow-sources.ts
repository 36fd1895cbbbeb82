import { inlinesOf } from '../../../shared/edition/tree.js';
import { paperSources } from '../article/content.js';
import type { FlowPart } from './parts.js';

/** The sources of a part, with the numbers they have in the reader. */
export function flowSources({
  article,
  whole,
  picture,
}: FlowPart): ReturnType<typeof paperSources> {
  const all = paperSources(article);
  // Facts laid out from fields cite sources that the text does not.
  const isExcerpt = !whole || article.type === 'scenario';
  if (!isExcerpt || article.sections.some(({ field }) => field !== undefined)) return all;
  const shown = [...article.lead, ...article.sections.flatMap(({ body }) => body)];
  const pictures = [
    ...(picture === undefined ? [] : [picture]),
    ...shown.flatMap((block) => (block.type === 'picture' ? [block.id] : [])),
  ];
  const cited = new Set([
    ...[...inlinesOf(shown)].flatMap((node) => (node.type === 'cite' ? node.ids : [])),
    ...pictures.flatMap((id) => article.pictures?.[id]?.sources ?? []),
  ]);
  return { list: all.list.filter(({ source }) => cited.has(source.id)), leftOut: false };
}
