import type { SynonymIndex } from './synonym-index.js';
import { parseQuery } from './query.js';
import type { SearchArticle } from './search-file.js';
import { wordsOf } from './tokenize.js';

/** A title or a term that completes what is being typed. */
export interface Suggestion {
  text: string;
  kind: 'title' | 'term';
  /** The article it leads to. */
  article: string;
  /** What a term stands for, where its words do not say it. */
  label?: string;
}

const MAX_SUGGESTIONS = 6;
const MIN_LETTERS = 2;

/** Completes what is typed to titles and terms of the edition. */
export class Suggester {
  readonly #titles: { key: string; position: number }[];

  constructor(
    readonly articles: readonly SearchArticle[],
    readonly synonyms: SynonymIndex,
  ) {
    this.#titles = articles
      .map(({ title }, position) => ({ key: wordsOf(title).join(' '), position }))
      .sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  }

  /** At most six: titles that begin with what is typed, then terms, then titles with a later word. */
  suggest(typed: string): Suggestion[] {
    const { words } = parseQuery(typed);
    const key = words.map(({ term }) => term).join(' ');
    if (key.length < MIN_LETTERS) return [];
    const found = new Map<string, Suggestion>();
    const add = (suggestion: Suggestion) => {
      if (found.size < MAX_SUGGESTIONS && !found.has(suggestion.article))
        found.set(suggestion.article, suggestion);
    };
    const addTitles = (isOne: (title: string) => boolean) => {
      for (const { key: title, position } of this.#titles) {
        if (found.size >= MAX_SUGGESTIONS) return;
        const article = this.articles[position];
        if (article && isOne(title))
          add({ text: article.title, kind: 'title', article: article.id });
      }
    };
    addTitles((title) => title.startsWith(key));
    for (const { words: text, group } of this.synonyms.startingWith(
      words,
      { from: 0, to: words.length },
      MAX_SUGGESTIONS * 3,
    )) {
      const article = this.articles[group.to[0] ?? -1];
      if (text === undefined || !article) continue;
      const same = wordsOf(text).join(' ') === wordsOf(group.label).join(' ');
      add({ text, kind: 'term', article: article.id, ...(same ? {} : { label: group.label }) });
    }
    addTitles((title) => title.includes(` ${key}`));
    return [...found.values()];
  }
}
