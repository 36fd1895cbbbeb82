import { createContext } from 'svelte';
import type { Articles } from '../platform/edition/articles.js';
import type { Edition } from '../platform/edition/edition.js';
import type { FindInPage } from './find-in-page.svelte.js';
import type { Host } from '../platform/host/host.js';
import type { Router } from '../platform/routing/router.svelte.js';
import type { SearchBoxState } from './search/search-box.svelte.js';
import type { ContactsState } from './documents/contacts-state.svelte.js';
import type { SavedState } from './documents/saved-state.svelte.js';
import type { SessionState } from './documents/session-state.svelte.js';
import type { HandoutState } from './documents/handout-state.svelte.js';
import type { SearchClient } from './search/search-client.svelte.js';
import type { KeyMap } from './key-map.svelte.js';
import type { Links } from './links.svelte.js';
import type { Preferences } from './preferences.svelte.js';
import type { PrintJobs } from './print-jobs.svelte.js';
import type { UndoStatus } from './status.svelte.js';

/** Everything a page of the reader may need, made once in `start.ts`. */
export interface App {
  host: Host;
  edition: Edition;
  articles: Articles;
  router: Router;
  search: SearchClient;
  box: SearchBoxState;
  find: FindInPage;
  preferences: Preferences;
  jobs: PrintJobs;
  /** Local contacts that this trainer filled in. */
  contacts: ContactsState;
  links: Links;
  handout: HandoutState;
  /** Saved pages and private notes. */
  saved: SavedState;
  session: SessionState;
  /** What was last done with any of these. */
  status: UndoStatus;
  keys: KeyMap;
  /** Remembers another edition by its language, and opens it in place of this one. */
  openEdition: (lang: string) => Promise<void>;
}

export const [appContext, provideApp] = createContext<App>();
