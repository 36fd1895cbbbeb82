import type { SearchAnswer } from '../../shared/search/search.js';

/** Where the worker gets the index: a file beside the page, or what the page carries, packed. */
export type IndexPlace = { url: string } | { packed: string };

export type ToWorker =
  | ({ type: 'load' } & IndexPlace)
  | { type: 'search'; request: number; query: string; limit: number };

/** Why there is no search. `detail` is for a support letter, not for the first sentence. */
export interface SearchFailure {
  reason: 'missing' | 'damaged' | 'no-worker';
  detail: string;
}

export type FromWorker =
  | { type: 'ready' }
  | { type: 'failed'; failure: SearchFailure }
  | { type: 'answer'; request: number; answer: SearchAnswer };
