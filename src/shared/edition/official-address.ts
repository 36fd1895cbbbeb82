import type { Article } from './edition.js';

/** The address that the body an article is about has for it, as the content has it. */
export const officialAddress = ({
  operation,
  publication,
}: Pick<Article, 'operation' | 'publication'>): string | undefined =>
  operation?.website?.url ?? publication?.url;
