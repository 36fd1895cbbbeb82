import type { StoredSettings } from '../../shared/documents/document-store.js';

/** What the page's first script has begun before the code of the reader was there. */
export interface EarlyStart {
  /** The settings, asked for. */
  asked?: Promise<StoredSettings> | undefined;
  /** Esc was pressed three times: the reader is to be hidden as soon as it stands. */
  hidden?: boolean;
  /** Called when the reader stands and hears the keys itself. */
  mounted?: () => void;
  /** Where the search box was gone to already: the worker, and when it has been given its index. */
  search?: { worker: Worker; given: Promise<void> };
}
