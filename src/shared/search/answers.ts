import type { Expansion } from './expand.js';
import type { ArticleDocument, SectionDocument } from './index-options.js';
import type { Lexicon } from './lexicon.js';
import { ARTICLE_BOOSTS, lookUp, scoreOf, SECTION_BOOSTS, type Bounds } from './look-up.js';
import type { SectionStore } from './section-store.js';
import type { WordIndex } from './word-index.js';

/** How well something is answered: by article, or by section. */
export type Scores = ReadonlyMap<number, number>;

/**
 * An edition for reading is ranked whole. In a larger collection only so many sections are ranked of
 * a word that stands in more: those whose page is called so, then the first in edition order. With
 * several words more are looked at, since most of them fall away.
 */
const RANKED_WHOLE = 4096;
const MAX_OF_ONE_WORD = 600;
const MAX_OF_SEVERAL = 800;

/** Looks words up in the index of the articles and in those of the sections. */
export class AnswerFinder {
  constructor(
    readonly lexicon: Lexicon,
    readonly names: WordIndex<ArticleDocument>,
    readonly store: SectionStore,
  ) {}

  /** Whether there are more sections than are ranked at once. */
  get isLarge(): boolean {
    return this.store.size > RANKED_WHOLE;
  }

  /** How many sections are looked at for so many words. */
  most(words: number): number {
    if (!this.isLarge) return RANKED_WHOLE;
    return words === 1 ? MAX_OF_ONE_WORD : MAX_OF_SEVERAL;
  }

  /** Articles that hold the words in their title, names or summary. */
  articles(words: readonly (readonly Expansion[])[], bounds: Bounds): Scores {
    const results = lookUp(this.names, words, ARTICLE_BOOSTS, {
      ...bounds,
      sparing: this.isLarge,
    });
    return new Map(results.map((result) => [result.id as number, scoreOf(result)]));
  }

  /** The first so many sections that hold the words. */
  sections(words: readonly (readonly Expansion[])[], most: number): Scores {
    const found = new Map<number, number>();
    for (let part = 0; part < this.store.parts.length && found.size < most; part += 1) {
      const held = this.#heldIn(part, words);
      if (!held) continue;
      const start = this.store.startOf(part);
      const results = lookUp(this.#part(part), held, SECTION_BOOSTS, {
        most: most - found.size,
        sparing: this.isLarge,
      });
      for (const result of results) found.set(start + (result.id as number), scoreOf(result));
    }
    return found;
  }

  /** Which of some sections hold one of the words. */
  sectionsAmong(expansions: readonly Expansion[], among: ReadonlyMap<number, unknown>): Scores {
    const found = new Map<number, number>();
    const wanted = new Set([...among.keys()].map((section) => this.store.partOf(section)));
    for (const part of wanted) {
      const held = this.#heldIn(part, [expansions]);
      if (!held) continue;
      const start = this.store.startOf(part);
      const allowed = (id: number) => among.has(start + id);
      for (const result of lookUp(this.#part(part), held, SECTION_BOOSTS, {
        allowed,
        sparing: this.isLarge,
      }))
        found.set(start + (result.id as number), scoreOf(result));
    }
    return found;
  }

  #part(part: number): WordIndex<SectionDocument> {
    const index = this.store.indexes[part];
    if (!index) throw new Error(`Field Reader: there is no part ${part}`);
    return index;
  }

  /** The expansions that a part holds; undefined when it holds none of some word. */
  #heldIn(part: number, words: readonly (readonly Expansion[])[]): Expansion[][] | undefined {
    const held = words.map((expansions) =>
      expansions.filter(({ term }) => this.lexicon.isIn(term, part)),
    );
    return held.every((expansions) => expansions.length > 0) ? held : undefined;
  }
}
