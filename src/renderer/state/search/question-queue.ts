import type { SearchRequest } from './messages.js';

/**
 * The questions that wait for the index or for the one before them. Typing is faster than an old
 * laptop searches: of each source only the newest question is worth an answer.
 */
export class QuestionQueue {
  #waiting: SearchRequest[] = [];

  /** @returns the question that this one takes the place of */
  add(question: SearchRequest): SearchRequest | undefined {
    const old = this.#waiting.find(({ source }) => source === question.source);
    this.#waiting = [...this.#waiting.filter((one) => one !== old), question];
    return old;
  }

  next(): SearchRequest | undefined {
    return this.#waiting.shift();
  }

  get empty(): boolean {
    return this.#waiting.length === 0;
  }
}
