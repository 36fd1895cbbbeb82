import type { ArticleType } from '../edition/edition.js';
import type { QueryWord } from './query.js';
import { sameWord, scriptOf, type Script } from './script.js';
import type { SearchArticle } from './search-file.js';
import { wordsOf } from './tokenize.js';

/** An article whose title or other name is exactly what was typed. */
export interface Named {
  /** Position in the list of articles. */
  article: number;
  by: 'title' | 'name' | 'hidden';
  /** The name that was typed, where it may be shown. */
  name?: string;
}

interface Name extends Named {
  script: Script;
}

const BY = ['title', 'name', 'hidden'] as const;

/** The page that defines a term, or the operation of a place, goes before others of the same name. */
const DEFINING_TYPES: ReadonlySet<ArticleType> = new Set(['glossary', 'operation']);

/** Titles and other names of articles, matched as a whole. */
export class Names {
  readonly #names = new Map<string, Name[]>();

  constructor(readonly articles: readonly SearchArticle[]) {
    articles.forEach(({ title, names, hidden }, article) => {
      this.#add(title, { article, by: 'title', script: scriptOf(title) });
      for (const name of names) {
        this.#add(name, { article, by: 'name', name, script: scriptOf(name) });
      }
      for (const name of hidden) this.#add(name, { article, by: 'hidden', script: scriptOf(name) });
    });
  }

  /** The articles of that name: pages that define it first, titles before other names. */
  called(words: readonly QueryWord[]): Named[] {
    const key = words.map(({ term }) => term).join(' ');
    const script = words.some((word) => word.script === 'cyrillic') ? 'cyrillic' : 'other';
    const same = (this.#names.get(key) ?? []).filter((name) => sameWord(key, name.script, script));
    const rank = ({ article, by }: Named) =>
      (DEFINING_TYPES.has(this.articles[article]?.type ?? 'page') ? 0 : BY.length) + BY.indexOf(by);
    const sorted = [...same].sort((a, b) => rank(a) - rank(b) || a.article - b.article);
    return sorted.filter(
      ({ article }, at) => sorted.findIndex((other) => other.article === article) === at,
    );
  }

  #add(text: string, name: Name): void {
    const key = wordsOf(text).join(' ');
    const known = this.#names.get(key);
    if (known) known.push(name);
    else this.#names.set(key, [name]);
  }
}
