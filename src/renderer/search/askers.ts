import type { SearchAnswer } from '../../shared/search/search.js';

interface Asker {
  resolve: (answer: SearchAnswer) => void;
  reject: (error: Error) => void;
}

/** Who waits for which answer, by request number. */
export class Askers {
  readonly #waiting = new Map<number, Asker>();
  #requests = 0;

  /** Takes a new asker in. @returns the number to ask under, and the promise of the answer */
  add(): { request: number; answer: Promise<SearchAnswer> } {
    this.#requests += 1;
    const request = this.#requests;
    const answer = new Promise<SearchAnswer>((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
    });
    return { request, answer };
  }

  answer(request: number, answer: SearchAnswer): void {
    this.#waiting.get(request)?.resolve(answer);
    this.#waiting.delete(request);
  }

  rejectAll(error: Error): void {
    for (const asker of this.#waiting.values()) asker.reject(error);
    this.#waiting.clear();
  }
}
