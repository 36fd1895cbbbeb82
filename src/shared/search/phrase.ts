import type { SectionStore } from './section-store.js';
import type { SearchArticle } from './search-file.js';
import { wordsOf } from './tokenize.js';

/** Whether all phrases stand, word after word, in the title, the heading or the text of a section. */
export function holdsPhrases(
  section: number,
  phrases: readonly (readonly string[])[],
  store: SectionStore,
  articles: readonly SearchArticle[],
): boolean {
  const title = articles[store.articleOf[section] ?? 0]?.title ?? '';
  // A line of its own for each, so that no phrase runs from a title into a text.
  const lines = [title, store.heading(section), ...store.text(section).split('\n')].map(
    (line) => ` ${wordsOf(line).join(' ')} `,
  );
  return phrases.every((phrase) => lines.some((line) => line.includes(` ${phrase.join(' ')} `)));
}
