import { wordsOf } from './tokenize.js';

/** Words that are written in more than one way: labour and labor, recognise and recognize. */
export class Spellings {
  readonly #equal = new Map<string, Set<string>>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const keys = new Set(group.map((word) => wordsOf(word).join('')));
      for (const key of keys) {
        this.#equal.set(key, new Set([...(this.#equal.get(key) ?? []), ...keys]));
      }
    }
  }

  /** The other ways to write a folded word, or a compound run together. */
  of(word: string): string[] {
    return [...(this.#equal.get(word) ?? [])].filter((other) => other !== word);
  }
}
