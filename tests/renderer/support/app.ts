import { vi } from 'vitest';
import type { App } from '../../../src/renderer/app/app-context.js';
import { KeptDocument } from '../../../src/renderer/app/kept-document.svelte.js';
import { Links } from '../../../src/renderer/app/links.svelte.js';
import { Preferences } from '../../../src/renderer/app/preferences.svelte.js';
import { PrintJobs } from '../../../src/renderer/app/print-jobs.svelte.js';
import { Said } from '../../../src/renderer/app/said.svelte.js';
import { Articles } from '../../../src/renderer/edition/articles.js';
import { Edition } from '../../../src/renderer/edition/edition.js';
import { laterPages } from '../../../src/renderer/pages/later-pages.svelte.js';
import { SavedState } from '../../../src/renderer/saved/saved-state.svelte.js';
import { SessionState } from '../../../src/renderer/session/session-state.svelte.js';
import { KeyMap } from '../../../src/renderer/keys/key-map.svelte.js';
import { TrayState } from '../../../src/renderer/tray/tray-state.svelte.js';
import { FindInPage } from '../../../src/renderer/find/find-in-page.svelte.js';
import { WebHost } from '../../../src/renderer/host/web-host.js';
import { Router } from '../../../src/renderer/routing/router.svelte.js';
import { askWith } from '../../../src/renderer/search/direct-answer.js';
import { SearchBoxState } from '../../../src/renderer/search/search-box.svelte.js';
import { SearchClient } from '../../../src/renderer/search/search-client.svelte.js';
import type { Article } from '../../../src/shared/edition.js';
import { catalog, manifest } from './edition.js';

// As after the first moments of the reader: all its pages are there.
await laterPages.load();

/** jsdom has no layout: what moves the page does nothing. */
export function stubLayout(): void {
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = () => undefined;
  HTMLDialogElement.prototype.close = () => undefined;
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

/** The reader's parts over the small edition, with articles from `load` and a search that never answers. */
export function testApp(load: (id: string) => Promise<Article>): App {
  const host = new WebHost();
  const search = new SearchClient(
    () => ({ postMessage: () => undefined, addEventListener: () => undefined }),
    { packed: '' },
  );
  const preferences = new Preferences(host);
  const contacts = new KeptDocument('contacts', host, (notices) => preferences.tell(notices));
  const handout = new KeptDocument('tray', host, (notices) => preferences.tell(notices));
  const kept = new KeptDocument('saved', host, (notices) => preferences.tell(notices));
  const course = new KeptDocument('session', host, (notices) => preferences.tell(notices));
  const edition = new Edition(manifest, catalog);
  const said = new Said();
  return {
    host,
    edition,
    articles: new Articles(load),
    router: new Router(),
    search,
    find: new FindInPage(),
    box: new SearchBoxState(askWith(search, edition)),
    preferences,
    contacts,
    jobs: new PrintJobs(host, () => contacts.value),
    links: new Links(host),
    tray: new TrayState(handout, host, said),
    saved: new SavedState(kept, host, said, edition),
    session: new SessionState(course, host, said),
    said,
    keys: new KeyMap(),
    openEdition: () => Promise.resolve(),
  };
}
