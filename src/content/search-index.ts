import MiniSearch from 'minisearch';
import { INDEX_OPTIONS, type SectionDocument } from '../shared/search/index-options.js';
import {
  SEARCH_FORMAT,
  type SearchFile,
  type SearchSection,
} from '../shared/search/search-file.js';
import type { ArticleFile } from './article-file.js';
import type { AssembledArticle } from './assemble.js';
import type { TermNames } from './terms.js';

/** Builds `search.json`: one document per section, the text before the first heading included. */
export function buildSearchFile(
  articles: readonly AssembledArticle[],
  terms: TermNames,
): SearchFile {
  const index = new MiniSearch<SectionDocument>(INDEX_OPTIONS);
  const sections: SearchSection[] = [];
  const add = (
    section: SearchSection,
    document: Omit<SectionDocument, 'id' | 'text' | 'heading'>,
  ) => {
    index.add({ id: sections.length, heading: section.heading, text: section.text, ...document });
    sections.push(section);
  };
  for (const { article, file, leadText, texts } of articles) {
    const names = namesOf(file, terms);
    const lead = [article.summary, leadText].filter((part) => part !== '').join('\n');
    add(
      { article: article.id, slug: '', heading: '', text: lead },
      { title: article.title, names: names.join(' · '), summary: article.summary },
    );
    for (const { section, text } of texts) {
      add(
        { article: article.id, slug: section.slug, heading: section.title, text },
        { title: article.title, names: '', summary: '' },
      );
    }
  }
  return {
    format: SEARCH_FORMAT,
    articles: Object.fromEntries(
      articles.map(({ article, file }) => [
        article.id,
        { title: article.title, type: article.type, names: namesOf(file, terms) },
      ]),
    ),
    sections,
    index: index.toJSON(),
  };
}

/** Every name but the title under which an article is asked for. */
function namesOf({ id, front }: ArticleFile, terms: TermNames): string[] {
  const short = [front.shortTitle, front.operation?.shortTitle, front.instrument?.shortTitle];
  const own = [
    ...front.alsoCalled,
    ...front.searchWords,
    ...short.filter((name) => name !== undefined),
  ];
  return [...new Set([...own, ...(terms.get(id) ?? [])])];
}
