import { ARTICLE_TYPES, type ArticleType } from '../../shared/edition.js';
import type { SearchHit } from '../../shared/search/search.js';

export interface TypeCount {
  type: ArticleType;
  count: number;
}

/** How many results there are of each type that has any, the largest first. */
export function typeCounts(hits: readonly Pick<SearchHit, 'type'>[]): TypeCount[] {
  return ARTICLE_TYPES.map((type) => ({
    type,
    count: hits.filter((hit) => hit.type === type).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
