import type { ArticleId } from '../shared/edition.js';
import { termsFileSchema } from '../shared/schema.js';
import type { Faults } from './faults.js';
import type { ContentFile } from './read.js';
import { checkYaml } from './yaml.js';

/** The words of `terms.yaml` by the article they name best: the first of their group. */
export type TermNames = ReadonlyMap<ArticleId, readonly string[]>;

/**
 * Reads `terms.yaml`, where synonyms, acronyms and words in other languages stand. An edition may
 * have none. Group ids are unique and every article named must exist.
 */
export function parseTerms(
  files: readonly ContentFile[],
  lang: string,
  articles: ReadonlyMap<ArticleId, unknown>,
  faults: Faults,
): TermNames {
  const path = `${lang}/terms.yaml`;
  const file = files.find((candidate) => candidate.path === path);
  const checked = file && checkYaml(file.text, termsFileSchema, path, 1, faults);
  const names = new Map<ArticleId, string[]>();
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
    const [best] = group.to;
    if (best === undefined) return;
    names.set(best, [...(names.get(best) ?? []), group.label, ...group.words, ...group.matchOnly]);
  });
  return names;
}
