import { compileContent } from '../../src/content/compile.js';
import type { BuildReport } from '../../src/content/report.js';
import type { Article, Catalog } from '../../src/shared/edition/edition.js';

/** The English edition as a reader has it, with its build report. */
export interface EnglishEdition {
  articles: Article[];
  report: BuildReport;
}

export async function compileEnglish(): Promise<EnglishEdition> {
  const { files, report } = await compileContent('resources/content', 'en');
  const { articles } = JSON.parse(files.get('catalog.json') ?? '{}') as Catalog;
  return {
    articles: articles.map(
      ({ id }) => JSON.parse(files.get(`articles/${id}.json`) ?? '{}') as Article,
    ),
    report,
  };
}
