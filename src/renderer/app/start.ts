import { mount } from 'svelte';
import { TYPE_FOLDERS } from '../../shared/edition.js';
import type { Notice } from '../../shared/ipc.js';
import { contentUrl, packedContent, loadCatalog, loadManifest } from '../edition/load.js';
import { Articles } from '../edition/articles.js';
import { Edition } from '../edition/edition.js';
import { FindInPage } from '../find/find-in-page.svelte.js';
import { findHost } from '../host/host.js';
import { SavedState } from '../saved/saved-state.svelte.js';
import { SessionState } from '../session/session-state.svelte.js';
import { TrayState } from '../tray/tray-state.svelte.js';
import Trouble from '../pages/Trouble.svelte';
import { Router } from '../routing/router.svelte.js';
import { createSearchWorker } from '../search/create-worker.js';
import { SearchBoxState } from '../search/search-box.svelte.js';
import { SearchClient } from '../search/search-client.svelte.js';
import App from './App.svelte';
import { KeyMap } from '../keys/key-map.svelte.js';
import { KeptDocument } from './kept-document.svelte.js';
import { fontsFailed } from './fonts-failed.js';
import { Links } from './links.svelte.js';
import { nextTask } from './next-task.js';
import { Preferences } from './preferences.svelte.js';
import { PrintJobs } from './print-jobs.svelte.js';
import { Said } from './said.svelte.js';

const FOLDERS = Object.values(TYPE_FOLDERS);

/** Builds the reader in place of the first paint, or says why there is nothing to read. */
export async function startReader(target: HTMLElement): Promise<void> {
  const host = findHost();
  const preferences = new Preferences(host);
  const articles = new Articles();
  const router = new Router();
  const tell = (notices: readonly Notice[]) => preferences.tell(notices);
  const contacts = new KeptDocument('contacts', host, tell);
  const handout = new KeptDocument('tray', host, tell);
  const savedPlaces = new KeptDocument('saved', host, tell);
  // Read before there is anything on screen that could change them.
  const course = new KeptDocument('session', host, tell);
  const parts = [preferences, contacts, handout, savedPlaces, course];
  const kept = Promise.all(parts.map((part) => part.read()));
  const files = Promise.all([loadManifest(), loadCatalog()]);
  prefetch(articles, router);
  const search = startSearch();
  let edition: Edition;
  try {
    edition = new Edition(...(await files));
  } catch (error) {
    await kept;
    target.replaceChildren();
    mount(Trouble, { target, props: { error } });
    return;
  }
  await kept;
  const box = new SearchBoxState((question) => search.ask(question));
  const find = new FindInPage();
  const said = new Said();
  const tray = new TrayState(handout, host, said);
  const saved = new SavedState(savedPlaces, host, said, edition);
  const session = new SessionState(course, host, said);
  const jobs = new PrintJobs(host, () => contacts.value);
  const links = new Links(host);
  await nextTask();
  const typed = takeTyped();
  target.replaceChildren();
  mount(App, {
    target,
    props: {
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
        tray,
        saved,
        session,
        said,
        keys: new KeyMap(),
      },
    },
  });
  giveTyped(box, typed);
  // For whoever measures: from here on the search box answers.
  performance.mark('reader:usable');
  if (await fontsFailed()) preferences.tell([{ kind: 'fonts-missing' }]);
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

function startSearch(): SearchClient {
  const packed = packedContent('search.json');
  const place = packed === undefined ? { url: contentUrl('search.json') } : { packed };
  return new SearchClient(createSearchWorker, place);
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
