import type { Article } from '../../shared/edition/edition.js';
import { officialAddress } from '../../shared/edition/official-address.js';
import { paperSources } from './article/content.js';

/** Where more is to be found on the network. */
export interface PageAddress {
  /** The body's own page, or the first source that has an address. */
  kind: 'official' | 'source';
  url: string;
}

/** The address that an article's paper gives, as the content has it; undefined where it has none. */
export function pageAddress(article: Article): PageAddress | undefined {
  const own = officialAddress(article);
  if (own !== undefined) return { kind: 'official', url: own };
  const url = paperSources(article).list.find(({ source }) => source.url !== undefined)?.source.url;
  return url === undefined ? undefined : { kind: 'source', url };
}
