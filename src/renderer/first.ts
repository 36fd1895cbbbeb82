import { DEFAULT_LANGUAGE } from '../shared/edition/default-language.js';
import type { EarlyStart } from './app/early-start.js';
import { TripleEscape } from './features/conceal/triple-escape.js';
import { watchPageErrors } from './platform/host/page-errors.js';
import { createSearchWorker } from './state/search/create-worker.js';

/*
 * The page's first script, which does next to nothing: it lets the first paint, which is in the page
 * itself, go before the work of building the reader. What takes its time in another process is asked
 * for at once.
 */
if (window.reader) watchPageErrors(window.reader);
const asked = window.reader?.readSettings();
// Told again to whoever waits for the answer.
asked?.catch(() => undefined);
const early: EarlyStart = { asked };

/** Milliseconds. A window that nobody sees draws nothing. */
const MAX_WAIT = 200;

// The first paint is the start page's: another address is not shown under its heading.
if (!['', '#', '#/'].includes(location.hash)) {
  const coming = document.createElement('div');
  coming.className = 'coming';
  document.getElementById('main')?.replaceChildren(coming);
}

// Hiding the reader does not wait until there is a reader: the first paint goes at once.
const escape = new TripleEscape(() => {
  const app = document.getElementById('app');
  if (!app) return;
  early.hidden = app.hidden = !app.hidden;
});
const press = (event: KeyboardEvent): void => escape.press(event);
addEventListener('keydown', press);
early.mounted = () => removeEventListener('keydown', press);

const painted = new Promise<void>((resolve) => {
  // The paint comes after the frame's own callbacks, and before the next task.
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, MAX_WAIT);
});
void painted.then(() => import('./main.js')).then(({ begin }) => begin(early));
// An address of two parts is an article's: what draws it comes beside the rest. Its faults are the
// page's to tell, which asks for it again.
if (/^#\/[^/?]+\/[^/?]/.test(location.hash)) {
  void painted.then(() => import('./app/pages/ArticlePage.svelte')).catch(() => undefined);
}

// Whoever goes to the search box of the first paint is about to ask.
document.getElementById('search')?.addEventListener('focus', beginSearch, { once: true });

function beginSearch(): void {
  try {
    const worker = createSearchWorker();
    early.search = { worker, given: giveIndex(worker) };
  } catch {
    // The reader tries for itself, and has the words for what is wrong.
  }
}

/** Never rejects. */
async function giveIndex(worker: Worker): Promise<void> {
  try {
    const lang = (await asked)?.settings.edition;
    const folder = lang === '' || lang === undefined ? DEFAULT_LANGUAGE : lang;
    const response = await fetch(new URL(`content/${folder}/search.json`, document.baseURI));
    if (!response.ok) return;
    const bytes = await response.arrayBuffer();
    worker.postMessage({ type: 'load', bytes }, [bytes]);
  } catch {
    // As above: the worker will be asked again.
  }
}
