import { compileContent } from '../../../src/content/compile.js';
import { buildSearchFileOf, type PlainArticle } from '../../../src/content/search-index.js';
import { EditionSearch } from '../../../src/shared/search/search.js';
import { checkSearchFile, sectionsOf } from '../../../src/shared/search/search-file.js';
import type { Engine, LoadedEngine } from './engine.js';
import type { Section } from './section.js';

/*
 * All that the comparison knows of the reader's own search stands in this file.
 */

/** Article ids of plain sections: the folder, then the number of the page's first section. */
const FOLDER = 'topics/';

/** The reader's own search over plain sections: without other names, terms or summaries. */
export const core: Engine = {
  name: 'core',
  label: 'Field Reader',
  questionLabel: 'Field Reader',
  holdsTexts: true,
  build: (sections) => JSON.stringify(buildSearchFileOf(pagesOf(sections))),
  load: (serialised) =>
    asked(new EditionSearch(JSON.parse(serialised)), (article, slug) =>
      Number(slug === '' ? article.slice(FOLDER.length) : slug),
    ),
};

/** The search file of the edition as it ships, with other names and terms. Its build is the whole compile. */
export const shipped: Engine = {
  name: 'shipped',
  label: 'Field Reader, file as shipped',
  questionLabel: 'Field Reader, file as shipped',
  holdsTexts: true,
  build: () => editionSearchFile(),
  load(serialised) {
    const file: unknown = JSON.parse(serialised);
    const search = new EditionSearch(file);
    const ids = new Map(
      [...sectionsOf(checkSearchFile(file))].map(({ article, slug }, id) => [
        `${article}#${slug}`,
        id,
      ]),
    );
    return asked(search, (article, slug) => ids.get(`${article}#${slug}`) ?? -1);
  },
};

/** The sections of the edition, as plain as the others. */
export async function editionSections(): Promise<Section[]> {
  const file = checkSearchFile(JSON.parse(await editionSearchFile()));
  return [...sectionsOf(file)].map(({ article, title, heading, text }, id) => ({
    id,
    page: article,
    title,
    heading,
    text,
  }));
}

async function editionSearchFile(): Promise<string> {
  const { files } = await compileContent('resources/content', 'en');
  return files.get('search.json') ?? '';
}

function asked(
  index: EditionSearch,
  idOf: (article: string, slug: string) => number,
): LoadedEngine {
  const search = (query: string, limit: number) =>
    index.search(query, limit).hits.map(({ article, slug }) => idOf(article, slug));
  return { search, question: search };
}

function pagesOf(sections: readonly Section[]): PlainArticle[] {
  const pages: Section[][] = [];
  for (const section of sections) {
    const last = pages.at(-1);
    if (last?.[0]?.page === section.page) last.push(section);
    else pages.push([section]);
  }
  return pages.map(plainArticle);
}

/** The first section of a page becomes its text before the first heading. */
function plainArticle(sections: readonly Section[]): PlainArticle {
  const [first] = sections;
  if (!first) throw new Error('a page without sections');
  return {
    id: `${FOLDER}${first.id}`,
    type: 'topic',
    title: first.title,
    summary: '',
    names: [],
    hidden: [],
    countries: [],
    audiences: [],
    asked: [],
    sections: sections.map(({ id, heading, text }) => ({
      slug: id === first.id ? '' : String(id),
      heading,
      text,
    })),
  };
}
