import { mount, unmount } from 'svelte';
import { TYPE_FOLDERS, type Catalog, type Manifest } from '../../shared/edition/edition.js';
import { DEFAULT_LANGUAGE } from '../../shared/edition/editions.js';
import type { Notice } from '../../shared/notices.js';
import { contentUrl, loadCatalog, loadManifest, useEdition } from '../platform/edition/load.js';
import { showLanguage } from '../platform/edition/page-language.js';
import { Articles } from '../platform/edition/articles.js';
import { Edition } from '../platform/edition/edition.js';
import { FindInPage } from '../state/find-in-page.svelte.js';
import { findHost } from '../platform/host/find-host.js';
import type { Host } from '../platform/host/host.js';
import { ContactsState } from '../state/documents/contacts-state.svelte.js';
import { SavedState } from '../state/documents/saved-state.svelte.js';
import { SessionState } from '../state/documents/session-state.svelte.js';
import { HandoutState } from '../state/documents/handout-state.svelte.js';
import { articlePage, lazyPages, moduleFor } from './pages/lazy-pages.svelte.js';
import StartError from './pages/StartError.svelte';
import { Router } from '../platform/routing/router.svelte.js';
import { createSearchWorker } from '../state/search/create-worker.js';
import { askWith } from '../state/search/direct-answer.js';
import { indexPlace } from '../state/search/index-location.js';
import { SearchBoxState } from '../state/search/search-box.svelte.js';
import { SearchClient } from '../state/search/search-client.svelte.js';
import App from './App.svelte';
import { KeyMap } from '../state/key-map.svelte.js';
import type { EarlyStart } from './early-start.js';
import { StoredDocument } from '../state/documents/stored-document.svelte.js';
import { fontsFailed } from './fonts-failed.js';
import { Links } from '../state/links.svelte.js';
import { nextTask } from '../state/next-task.js';
import { Preferences } from '../state/preferences.svelte.js';
import { PrintJobs } from '../state/print-jobs.svelte.js';
import { UndoStatus } from '../state/status.svelte.js';

const FOLDERS = Object.values(TYPE_FOLDERS);

/** The reader that stands already, when another edition takes its place. */
interface Before {
  host: Host;
}

/**
 * Builds the reader in place of the first paint, or says why there is nothing to read.
 * @param early what was begun before this code was there
 */
export async function startReader(
  target: HTMLElement,
  { before, early = {} }: { before?: Before; early?: EarlyStart } = {},
): Promise<void> {
  // The same host, which also knows what is only in memory.
  const host = before?.host ?? findHost();
  const preferences = new Preferences(host);
  const router = new Router();
  const tell = (notices: readonly Notice[]) => preferences.tell(notices);
  const contactsDocument = new StoredDocument('contacts', host, tell);
  const handoutDocument = new StoredDocument('handout', host, tell);
  const savedPlaces = new StoredDocument('saved', host, tell);
  const sessionDocument = new StoredDocument('session', host, tell);
  const parts = [contactsDocument, handoutDocument, savedPlaces, sessionDocument];
  // Read before there is anything on screen that could show or change them: of all pages only the
  // start page does neither, and it does not wait (see App.svelte).
  const kept = Promise.all(parts.map((part) => part.read()));
  const pages = moduleFor(router.route)?.load();
  // Which edition it is comes first; the page's own links fetch the default one meanwhile.
  await preferences.read(early.asked);
  let opened: Opened;
  try {
    opened = await openChosen(preferences, router, early);
  } catch (error) {
    await kept;
    target.replaceChildren();
    target.hidden = false;
    mount(StartError, { target, props: { error } });
    return;
  }
  if (router.route.name !== 'home') await kept;
  await pages;
  const { edition, articles, search } = opened;
  showLanguage(edition.manifest);
  const box = new SearchBoxState(askWith(search, edition));
  const find = new FindInPage();
  const status = new UndoStatus();
  if (before) stay(router, edition, tell);
  const contacts = new ContactsState(contactsDocument, host, status);
  const handout = new HandoutState(handoutDocument, host, status);
  const saved = new SavedState(savedPlaces, host, status, edition);
  const session = new SessionState(sessionDocument, host, status);
  const jobs = new PrintJobs(host, () => contacts.value);
  const links = new Links(host);
  await nextTask();
  const typed = takeTyped();
  target.replaceChildren();
  const openEdition = async (lang: string): Promise<void> => {
    await preferences.change({ edition: lang === DEFAULT_LANGUAGE ? '' : lang });
    search.stop();
    await unmount(reader);
    await startReader(target, { before: { host } });
  };
  const reader = mount(App, {
    target,
    props: {
      kept,
      hidden: early.hidden ?? false,
      app: {
        host,
        edition,
        articles,
        router,
        search,
        box,
        find,
        preferences,
        jobs,
        contacts,
        links,
        handout,
        saved,
        session,
        status,
        keys: new KeyMap(),
        openEdition,
      },
    },
  });
  target.hidden = false;
  early.mounted?.();
  giveTyped(box, typed);
  // For whoever measures: from here on the search box answers.
  performance.mark('reader:usable');
  // From a web server these may take a while to come; from the disk they are there in a moment.
  if (host.form === 'web') {
    search.start();
    void lazyPages.load();
  }
  whenIdle(() => void articlePage.load());
  if (await fontsFailed()) preferences.tell([{ kind: 'fonts-missing' }]);
}

/** Runs what is sure to be wanted soon, once nothing else has to be done. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  // Safari has no such callback.
  else setTimeout(task);
}

interface Opening {
  files: Promise<[Manifest, Catalog]>;
  articles: Articles;
  search: SearchClient;
}
type Opened = Omit<Opening, 'files'> & { edition: Edition };

/** Asks for all that the first page needs of an edition. */
function beginOpening(lang: string, router: Router, early: EarlyStart): Opening {
  useEdition(lang);
  const articles = new Articles();
  const files = Promise.all([loadManifest(), loadCatalog()]);
  prefetch(articles, router);
  return { files, articles, search: searchIn(early) };
}

/**
 * Opens the edition that was chosen. Where that one cannot be had it says so and opens the default.
 * @throws EditionError when there is no default edition either
 */
async function openChosen(
  preferences: Preferences,
  router: Router,
  early: EarlyStart,
): Promise<Opened> {
  const { edition: chosen } = preferences.settings;
  const opening = beginOpening(chosen, router, early);
  try {
    return { ...opening, edition: new Edition(...(await opening.files)) };
  } catch (error) {
    if (chosen === '' || chosen === DEFAULT_LANGUAGE) throw error;
    opening.search.stop();
    const instead = beginOpening('', router, {});
    const edition = new Edition(...(await instead.files));
    preferences.tell([{ kind: 'edition-missing' }]);
    return { ...instead, edition };
  }
}

/** Arrives in the new edition where the reader was in the old one, or at its start, and says so. */
function stay(router: Router, edition: Edition, tell: (notices: readonly Notice[]) => void): void {
  const { route } = router;
  const gone = (route.name === 'article' || route.name === 'room') && !edition.find(route.id);
  if (gone) tell([{ kind: 'edition-no-page' }]);
  router.replace(gone ? { name: 'home' } : route);
}

/** Asks for the first page's article at once, beside the catalog. Its own faults show on the page. */
function prefetch(articles: Articles, { route }: Router): void {
  if (route.name === 'home') articles.load('home').catch(() => undefined);
  // A folder that no type has cannot hold an article: leave it to the not-found page.
  if (
    (route.name === 'article' || route.name === 'room') &&
    FOLDERS.some((folder) => route.id.startsWith(`${folder}/`))
  ) {
    articles.load(route.id).catch(() => undefined);
  }
}

/** A worker that was begun before has its index by then, and says how that went. */
function searchIn(early: EarlyStart): SearchClient {
  return new SearchClient(
    () => early.search?.worker ?? createSearchWorker(),
    async () => {
      if (!early.search) return indexPlace();
      await early.search.given;
      return { url: contentUrl('search.json') };
    },
  );
}

interface Typed {
  text: string;
  focused: boolean;
}

/** What was typed into the first paint's search box before the reader was there. */
function takeTyped(): Typed {
  const input = document.getElementById('search');
  if (!(input instanceof HTMLInputElement)) return { text: '', focused: false };
  return { text: input.value, focused: document.activeElement === input };
}

function giveTyped(box: SearchBoxState, { text, focused }: Typed): void {
  if (focused) document.getElementById('search')?.focus();
  if (text !== '') void box.type(text);
}
