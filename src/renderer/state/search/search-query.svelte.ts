import type { Filters } from '../../../shared/search/facets.js';
import type { Answered, QuerySource, Question } from './messages.js';

export type Ask = (question: Question) => Promise<Answered>;

interface Options {
  source: QuerySource;
  limit: number;
  suggest?: boolean;
}

/** A query and the answer to it. An answer that comes after a newer question is dropped. */
export class SearchQuery {
  /** What was asked last, as typed. */
  text = $state('');
  /** The newest answer, and the query it answers. */
  answer = $state.raw<Answered>();
  answered = $state('');
  #question = 0;

  constructor(
    readonly ask: Ask,
    readonly options: Options,
  ) {}

  /** True while the shown answer is not yet the one to what was typed. */
  get waiting(): boolean {
    return this.text.trim() !== '' && this.answered !== this.text;
  }

  async put(text: string, filters: Filters = {}): Promise<void> {
    this.text = text;
    this.#question += 1;
    const question = this.#question;
    if (text.trim() === '') {
      this.answer = undefined;
      this.answered = '';
      return;
    }
    try {
      const { source, limit, suggest = false } = this.options;
      const settings = { limit, ...filters };
      const answer = await this.ask({ source, query: text, settings, suggest });
      if (question !== this.#question) return;
      this.answer = answer;
      this.answered = text;
    } catch {
      // The client shows why there is no search.
      if (question === this.#question) this.answer = undefined;
    }
  }
}
