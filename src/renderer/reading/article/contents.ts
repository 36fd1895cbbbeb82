import type { Article } from '../../../shared/edition/edition.js';
import { m } from '../../../shared/messages/messages.js';

export interface ContentsEntry {
  slug: string;
  title: string;
  depth: 2 | 3;
}

/** Section slugs that the page itself adds to those of the article. */
export const OWN_SECTIONS = {
  instrumentFacts: 'instrument-facts',
  obliges: 'obliges',
  related: 'related-articles',
  sources: 'sources',
} as const;

/** The contents list of an article page, the page's own sections included. */
export function contentsOf(article: Article): ContentsEntry[] {
  const own = (slug: string, title: string): ContentsEntry => ({ slug, title, depth: 2 });
  return [
    ...(article.instrument ? [own(OWN_SECTIONS.instrumentFacts, m.instrument_facts())] : []),
    ...(article.instrument && article.instrument.obliges.length > 0
      ? [own(OWN_SECTIONS.obliges, m.instrument_obliges())]
      : []),
    ...article.sections.map(({ slug, title, depth }) => ({ slug, title, depth })),
    ...(article.sources.length > 0 ? [own(OWN_SECTIONS.sources, m.article_sources())] : []),
  ];
}
