import type { ArticleId } from '../shared/edition/edition.js';
import { questionsFileSchema } from '../shared/schema/article.js';
import type { Faults } from './faults.js';
import type { ContentFile } from './read.js';
import { checkYaml } from './yaml.js';

export const questionsPath = (lang: string): string => `${lang}/questions.yaml`;

/**
 * Reads `questions.yaml`: for each article, questions that it answers, in the words of somebody who
 * does not know the term. Every article named must exist.
 */
export function parseQuestions(
  files: readonly ContentFile[],
  lang: string,
  articles: ReadonlyMap<ArticleId, unknown>,
  faults: Faults,
): ReadonlyMap<ArticleId, readonly string[]> {
  const path = questionsPath(lang);
  const file = files.find((candidate) => candidate.path === path);
  const checked = file && checkYaml(file.text, questionsFileSchema, path, 1, faults);
  const asked = new Map(Object.entries(checked?.value ?? {}));
  for (const id of asked.keys()) {
    if (articles.has(id)) continue;
    const line = checked?.lineOf([id]) ?? 1;
    faults.add(path, line, `unknown article "${id}"`, 'correct the id or write the article');
  }
  return asked;
}
