import { readReferences } from '../../../shared/edition/reference.js';
import type { SearchHit } from '../../../shared/search/search.js';
import { articleHref } from '../../platform/routing/route.js';

/**
 * Where a result leads: its section, with the query along so that the page can mark its words. A
 * reference has none to mark.
 */
export const hitHref = ({ article, slug }: Pick<SearchHit, 'article' | 'slug'>, query: string) =>
  articleHref(
    article,
    slug,
    readReferences(query).length > 0 ? undefined : query.trim().slice(0, MAX_QUERY_IN_ADDRESS),
  );

/** The search itself reads no more of a query than this. */
const MAX_QUERY_IN_ADDRESS = 300;
