import type { SearchAnswer, SearchSettings } from '../../../shared/search/search.js';
import type { Suggestion } from '../../../shared/search/suggest.js';

/** Where the worker gets the index: a file, what the page has fetched, or carries packed. */
export type IndexPlace = { url: string } | { bytes: ArrayBuffer } | { packed: string };

/** Who asks. A newer question of the same source takes the place of one that still waits. */
export type QuerySource = 'box' | 'page' | 'marks' | 'ready';

export interface Question {
  source: QuerySource;
  query: string;
  settings: SearchSettings;
  /** Whether completions of what is typed are wanted too. */
  suggest: boolean;
}

export type ToWorker = ({ type: 'load' } & IndexPlace) | SearchRequest;
export type SearchRequest = { type: 'search'; request: number } & Question;

/** Why there is no search. `detail` is for a support letter, not for the first sentence. */
export interface SearchFailure {
  reason: 'missing' | 'damaged' | 'no-worker';
  detail: string;
}

/** The answer as the page gets it. `suggestions` is empty when none were asked for. */
export type Answered = SearchAnswer & { suggestions: Suggestion[] };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'failed'; failure: SearchFailure }
  | { type: 'answer'; request: number; answer: Answered }
  /** A newer question of the same source came before this one was looked at. */
  | { type: 'superseded'; request: number };
