import type { ArticleType } from '../edition/edition.js';
import type { SearchArticle } from './search-file.js';

/** Only articles with one of the values of every facet that is set. */
export interface Filters {
  types?: readonly ArticleType[];
  countries?: readonly string[];
  audiences?: readonly string[];
}

export const FACETS = ['types', 'countries', 'audiences'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetCount {
  value: string;
  count: number;
}

/** How many results each value has, the other filters applied: what choosing it would give. */
export type Facets = Record<Facet, FacetCount[]>;

/** How many results there would be without the filters of one facet. */
export interface Removal {
  facet: Facet;
  count: number;
}

const valuesOf = (
  { type, countries, audiences }: SearchArticle,
  facet: Facet,
): readonly string[] =>
  facet === 'types' ? [type] : facet === 'countries' ? countries : audiences;

function passes(article: SearchArticle, filters: Filters, but?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = filters[facet] as readonly string[] | undefined;
    if (facet === but || wanted === undefined || wanted.length === 0) return true;
    return valuesOf(article, facet).some((value) => wanted.includes(value));
  });
}

/** The articles that pass all filters. */
export const filtered = <T>(
  results: readonly T[],
  articleOf: (result: T) => SearchArticle | undefined,
  filters: Filters,
): T[] =>
  results.filter((result) => {
    const article = articleOf(result);
    return article !== undefined && passes(article, filters);
  });

/** The counts of every value among all results, the most frequent first. */
export function countFacets(articles: readonly SearchArticle[], filters: Filters): Facets {
  const set = FACETS.some((facet) => (filters[facet]?.length ?? 0) > 0);
  const counted = (facet: Facet): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const article of articles) {
      if (set && !passes(article, filters, facet)) continue;
      for (const value of valuesOf(article, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    types: counted('types'),
    countries: counted('countries'),
    audiences: counted('audiences'),
  };
}

/** Which filters to take away when they leave nothing, the most helpful first. */
export function removals(articles: readonly SearchArticle[], filters: Filters): Removal[] {
  return FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0)
    .map((facet) => ({
      facet,
      count: articles.filter((article) => passes(article, filters, facet)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
