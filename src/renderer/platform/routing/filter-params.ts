import { ARTICLE_TYPES, type ArticleType } from '../../../shared/edition/edition.js';
import { FACETS, type Facet, type Filters } from '../../../shared/search/facets.js';

/** The filters of a search as they stand in its address: `type=topic&country=Albania`. */
const PARAM: Readonly<Record<Facet, string>> = {
  types: 'type',
  countries: 'country',
  audiences: 'audience',
};

const isType = (value: string): value is ArticleType =>
  (ARTICLE_TYPES as readonly string[]).includes(value);

/** @returns undefined when the address filters nothing */
export function filtersOf(params: URLSearchParams): Filters | undefined {
  const values = (facet: Facet) => [...new Set(params.getAll(PARAM[facet]))].filter(Boolean);
  const types = values('types').filter(isType);
  const countries = values('countries');
  const audiences = values('audiences');
  if (types.length + countries.length + audiences.length === 0) return undefined;
  return {
    ...(types.length > 0 ? { types } : {}),
    ...(countries.length > 0 ? { countries } : {}),
    ...(audiences.length > 0 ? { audiences } : {}),
  };
}

export const filterParams = (filters: Filters = {}): [string, string][] =>
  FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((value): [string, string] => [PARAM[facet], value]),
  );

/** The filters with a value put in or taken out. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const before: readonly string[] = filters[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filters, [facet]: after };
}

/** The filters without those of one facet. */
export function without(filters: Filters, facet: Facet): Filters {
  return { ...filters, [facet]: [] };
}
