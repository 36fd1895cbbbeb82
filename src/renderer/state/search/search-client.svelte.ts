import { PendingQueries } from './pending-queries.js';
import type {
  Answered,
  FromWorker,
  IndexPlace,
  Question,
  SearchFailure,
  ToWorker,
} from './messages.js';

/** The part of a worker the client needs. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener'> &
  Partial<Pick<Worker, 'terminate'>>;

/** Thrown to whoever asks when there is no search. The failure itself is in `client.failure`. */
export class NoSearchError extends Error {
  override readonly name = 'NoSearchError';
}

/** Thrown to whoever asked something newer before the answer came. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** The page's side of the search worker: questions out, answers back to whoever asked. */
export class SearchClient {
  failure = $state.raw<SearchFailure>();
  ready = $state(false);
  #worker: WorkerLike | undefined;
  #started = false;
  readonly #pending = new PendingQueries();

  /** @param place may take its time: the worker starts meanwhile */
  constructor(
    readonly create: () => WorkerLike,
    readonly place: IndexPlace | (() => Promise<IndexPlace>),
  ) {}

  /**
   * Starts the worker, if need be. Done when somebody is about to ask: until then it would hold a
   * tenth of all the memory the reader takes, for nothing.
   */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    try {
      this.#worker = this.create();
    } catch (error) {
      this.#fail({ reason: 'no-worker', detail: String(error) });
      return;
    }
    this.#worker.addEventListener('message', (event) => {
      this.#receive((event as MessageEvent<FromWorker>).data);
    });
    this.#worker.addEventListener('error', (event) => {
      this.#fail({ reason: 'no-worker', detail: event.message });
    });
    if (typeof this.place !== 'function') this.#load(this.place);
    else void this.place().then((found) => this.#load(found));
  }

  /**
   * Asks once. Answers come in the order of the questions, the first ones when the index is ready.
   * @throws NoSearchError
   * @throws SupersededError when the same source asks again before this question was looked at
   */
  ask(question: Question): Promise<Answered> {
    this.start();
    if (this.failure) return Promise.reject(new NoSearchError());
    const { request, answer } = this.#pending.add();
    this.#send({ type: 'search', request, ...question });
    return answer;
  }

  /** Ends the worker: nobody asks any more. */
  stop(): void {
    this.#worker?.terminate?.();
  }

  #load(place: IndexPlace): void {
    this.#worker?.postMessage({ type: 'load', ...place }, 'bytes' in place ? [place.bytes] : []);
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.type === 'ready') {
      this.ready = true;
      performance.mark('reader:index-ready');
    } else if (message.type === 'failed') this.#fail(message.failure);
    else if (message.type === 'superseded')
      this.#pending.reject(message.request, new SupersededError());
    else this.#pending.answer(message.request, message.answer);
  }

  #fail(failure: SearchFailure): void {
    this.failure = failure;
    this.#pending.rejectAll(new NoSearchError());
  }
}
