import type { SearchArticle } from './search-file.js';
import { wordsOf } from './tokenize.js';

/** A question of an article that comes near to what was typed. */
export interface AskedQuestion {
  text: string;
  /** 0–1: the F1 measure of the words typed against the words of the question. */
  likeness: number;
}

interface Question {
  text: string;
  /** Its words without stop words. */
  words: readonly string[];
}

/**
 * The questions in everyday words that the content lists for its articles: what somebody types who
 * does not know the term. (Adding to a page the questions it answers raises recall:
 * Nogueira et al., "Document Expansion by Query Prediction", 2019.)
 */
export class AskedQuestions {
  readonly #questions = new Map<number, Question[]>();

  constructor(
    readonly articles: readonly SearchArticle[],
    readonly stopWords: ReadonlySet<string>,
  ) {}

  /**
   * The question of an article that is most like the query; undefined when none shares a word.
   * @param typed per word of the query, the words of the edition that match it
   */
  nearest(typed: readonly ReadonlySet<string>[], article: number): AskedQuestion | undefined {
    let best: AskedQuestion | undefined;
    for (const { text, words } of this.#of(article)) {
      const met = typed.filter((terms) => words.some((word) => terms.has(word))).length;
      if (met === 0) continue;
      const used = words.filter((word) => typed.some((terms) => terms.has(word))).length;
      const [recall, precision] = [met / typed.length, used / words.length];
      const likeness = (2 * recall * precision) / (recall + precision);
      if (likeness > (best?.likeness ?? 0)) best = { text, likeness };
    }
    return best;
  }

  #of(article: number): readonly Question[] {
    const known = this.#questions.get(article);
    if (known) return known;
    const questions = (this.articles[article]?.asked ?? []).map((text) => {
      const words = wordsOf(text);
      const withoutStopWords = words.filter((word) => !this.stopWords.has(word));
      return { text, words: withoutStopWords.length > 0 ? withoutStopWords : words };
    });
    this.#questions.set(article, questions);
    return questions;
  }
}
