import type { StoredSettings } from '../host/host.js';

/** What the page's first script has begun before the code of the reader was there. */
export interface Begun {
  /** The settings, asked for. */
  asked?: Promise<StoredSettings> | undefined;
  /** Where the search box was gone to already: the worker, and when it has been given its index. */
  search?: { worker: Worker; given: Promise<void> };
}
