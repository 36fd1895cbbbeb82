import type { Answered } from './messages.js';

interface PendingQuery {
  resolve: (answer: Answered) => void;
  reject: (error: Error) => void;
}

/** Who waits for which answer, by request number. */
export class PendingQueries {
  readonly #waiting = new Map<number, PendingQuery>();
  #requests = 0;

  /** Adds a query. @returns the number to ask under, and the promise of the answer */
  add(): { request: number; answer: Promise<Answered> } {
    this.#requests += 1;
    const request = this.#requests;
    const answer = new Promise<Answered>((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
    });
    return { request, answer };
  }

  answer(request: number, answer: Answered): void {
    this.#waiting.get(request)?.resolve(answer);
    this.#waiting.delete(request);
  }

  reject(request: number, error: Error): void {
    this.#waiting.get(request)?.reject(error);
    this.#waiting.delete(request);
  }

  rejectAll(error: Error): void {
    for (const query of this.#waiting.values()) query.reject(error);
    this.#waiting.clear();
  }
}
