import { afterEach, vi } from 'vitest';
import type { App } from '../../../src/renderer/state/app-context.js';
import { StoredDocument } from '../../../src/renderer/state/documents/stored-document.svelte.js';
import { Links } from '../../../src/renderer/state/links.svelte.js';
import { Preferences } from '../../../src/renderer/state/preferences.svelte.js';
import { PrintJobs } from '../../../src/renderer/state/print-jobs.svelte.js';
import { UndoStatus } from '../../../src/renderer/state/status.svelte.js';
import { Articles } from '../../../src/renderer/platform/edition/articles.js';
import { Edition } from '../../../src/renderer/platform/edition/edition.js';
import { articlePage, lazyPages } from '../../../src/renderer/app/pages/lazy-pages.svelte.js';
import { ContactsState } from '../../../src/renderer/state/documents/contacts-state.svelte.js';
import { SavedState } from '../../../src/renderer/state/documents/saved-state.svelte.js';
import { SessionState } from '../../../src/renderer/state/documents/session-state.svelte.js';
import { KeyMap } from '../../../src/renderer/state/key-map.svelte.js';
import { HandoutState } from '../../../src/renderer/state/documents/handout-state.svelte.js';
import { FindInPage } from '../../../src/renderer/state/find-in-page.svelte.js';
import { WebHost } from '../../../src/renderer/platform/host/web-host.js';
import { Router } from '../../../src/renderer/platform/routing/router.svelte.js';
import { askWith } from '../../../src/renderer/state/search/direct-answer.js';
import { SearchBoxState } from '../../../src/renderer/state/search/search-box.svelte.js';
import { SearchClient } from '../../../src/renderer/state/search/search-client.svelte.js';
import type { DocumentName } from '../../../src/shared/documents/documents.js';
import type { Article } from '../../../src/shared/edition/edition.js';
import { catalog, manifest } from './edition.js';

// As after the first moments of the reader: all its pages are there.
await Promise.all([lazyPages.load(), articlePage.load()]);

/** What a test has changed must not be written in the midst of the next. */
const hosts: WebHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.flushDocuments()));
  localStorage.clear();
});

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
  hosts.push(host);
  const search = new SearchClient(
    () => ({ postMessage: () => undefined, addEventListener: () => undefined }),
    { packed: '' },
  );
  const preferences = new Preferences(host);
  const open = <N extends DocumentName>(name: N) =>
    new StoredDocument(name, host, (notices) => preferences.tell(notices));
  const edition = new Edition(manifest, catalog);
  const status = new UndoStatus();
  const contacts = new ContactsState(open('contacts'), host, status);
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
    handout: new HandoutState(open('handout'), host, status),
    saved: new SavedState(open('saved'), host, status, edition),
    session: new SessionState(open('session'), host, status),
    status,
    keys: new KeyMap(),
    openEdition: () => Promise.resolve(),
  };
}
