import type { ArticleType } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';
import type { Facet } from '../../../shared/search/facets.js';
import { typePlural } from '../../platform/labels/types.js';

export const facetName: Readonly<Record<Facet, () => string>> = {
  types: m.search_filter_types,
  countries: m.search_filter_countries,
  audiences: m.search_filter_audiences,
};

/** A value as people read it. Countries and audiences are written so in the content. */
export function facetValueName(facet: Facet, value: string): string {
  return facet === 'types' ? typePlural[value as ArticleType]() : value;
}
