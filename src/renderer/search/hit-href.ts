import type { SearchHit } from '../../shared/search/search.js';
import { articleHref } from '../routing/route.js';

/** Where a result leads: its section, with the query along so that the page can mark its words. */
export const hitHref = ({ article, slug }: Pick<SearchHit, 'article' | 'slug'>, query: string) =>
  articleHref(article, slug, query.trim().slice(0, MAX_QUERY_IN_ADDRESS));

/** The search itself reads no more of a query than this. */
const MAX_QUERY_IN_ADDRESS = 300;
