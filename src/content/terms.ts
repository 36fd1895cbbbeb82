import type { ArticleId } from '../shared/edition/edition.js';
import { stopWordsFileSchema, termsFileSchema, type TermGroup } from '../shared/schema/article.js';
import { wordsOf } from '../shared/search/tokenize.js';
import type { Faults } from './faults.js';
import { parseQuestions, questionsPath } from './questions.js';
import type { ContentFile } from './read.js';
import { checkYaml } from './yaml.js';

/** What the content says about words, for search. */
export interface SearchWords {
  /** Words that lead to articles. */
  groups: TermGroup[];
  /** Words that stand for one another. */
  spellings: string[][];
  /** Folded words that say nothing beside others. */
  stopWords: string[];
  /** Questions in everyday words, by the article that answers them. */
  asked: ReadonlyMap<ArticleId, readonly string[]>;
}

/** The files of words beside the articles of an edition. */
export const isWordsFile = (path: string, lang: string): boolean =>
  [`${lang}/terms.yaml`, `${lang}/stop-words.yaml`, questionsPath(lang)].includes(path);

/**
 * Reads `terms.yaml`, where synonyms, acronyms, spellings and words in other languages stand, and
 * `stop-words.yaml` and `questions.yaml`. An edition may have none of them. Group ids are unique and
 * every article named must exist.
 */
export function parseTerms(
  files: readonly ContentFile[],
  lang: string,
  articles: ReadonlyMap<ArticleId, unknown>,
  faults: Faults,
): SearchWords {
  const groups = parseGroups(files, lang, articles, faults);
  return {
    groups: groups.filter((group) => !isAboutWords(group)),
    spellings: groups.filter(isAboutWords).map(({ words }) => words),
    stopWords: parseStopWords(files, lang, faults),
    asked: parseQuestions(files, lang, articles, faults),
  };
}

/** Whether a group lists ways to write a word: it leads nowhere and has no words of other languages. */
const isAboutWords = ({ to, matchOnly }: TermGroup): boolean =>
  to.length === 0 && matchOnly.length === 0;

function parseGroups(
  files: readonly ContentFile[],
  lang: string,
  articles: ReadonlyMap<ArticleId, unknown>,
  faults: Faults,
): TermGroup[] {
  const path = `${lang}/terms.yaml`;
  const file = files.find((candidate) => candidate.path === path);
  const checked = file && checkYaml(file.text, termsFileSchema, path, 1, faults);
  const ids = new Set<string>();
  checked?.value.forEach((group, index) => {
    if (ids.has(group.id)) {
      faults.add(
        path,
        checked.lineOf([index, 'id']),
        `duplicate group "${group.id}"`,
        'rename one of the two',
      );
    }
    ids.add(group.id);
    group.to.forEach((id, at) => {
      if (!articles.has(id)) {
        faults.add(
          path,
          checked.lineOf([index, 'to', at]),
          `unknown article "${id}"`,
          'correct the id or write the article',
        );
      }
    });
  });
  return checked?.value ?? [];
}

function parseStopWords(files: readonly ContentFile[], lang: string, faults: Faults): string[] {
  const path = `${lang}/stop-words.yaml`;
  const file = files.find((candidate) => candidate.path === path);
  const checked = file && checkYaml(file.text, stopWordsFileSchema, path, 1, faults);
  return [...new Set((checked?.value ?? []).flatMap((word) => wordsOf(word)))].sort();
}
