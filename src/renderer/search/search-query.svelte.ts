import type { SearchAnswer } from '../../shared/search/search.js';

export type Ask = (query: string, limit: number) => Promise<SearchAnswer>;

/** A query and the answer to it. An answer that comes after a newer question is dropped. */
export class SearchQuery {
  /** What was asked last, as typed. */
  text = $state('');
  /** The newest answer, and the query it answers. */
  answer = $state.raw<SearchAnswer>();
  answered = $state('');
  #question = 0;

  constructor(
    readonly ask: Ask,
    readonly limit: number,
  ) {}

  /** True while the shown answer is not yet the one to what was typed. */
  get waiting(): boolean {
    return this.text.trim() !== '' && this.answered !== this.text;
  }

  async put(text: string): Promise<void> {
    this.text = text;
    this.#question += 1;
    const question = this.#question;
    if (text.trim() === '') {
      this.answer = undefined;
      this.answered = '';
      return;
    }
    try {
      const answer = await this.ask(text, this.limit);
      if (question !== this.#question) return;
      this.answer = answer;
      this.answered = text;
    } catch {
      // The client shows why there is no search.
      if (question === this.#question) this.answer = undefined;
    }
  }
}
