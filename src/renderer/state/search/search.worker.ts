import { EditionSearch } from '../../../shared/search/search.js';
import { unpack } from '../../platform/edition/unpack.js';
import type { FromWorker, IndexPlace, SearchRequest, ToWorker } from './messages.js';
import { QuestionQueue } from './question-queue.js';

/** Holds the index and answers queries, so that typing never waits for searching. */

const reply = (message: FromWorker): void => postMessage(message);
const queue = new QuestionQueue();
let search: EditionSearch | undefined;
let scheduled = false;

/** One step of work in a task of its own, so that messages that came meanwhile are read first. */
function schedule(): void {
  if (scheduled || !search) return;
  scheduled = true;
  setTimeout(() => {
    scheduled = false;
    work();
  }, 0);
}

/** Answers the next question; without one, prepares for those to come. */
function work(): void {
  if (!search) return;
  const question = queue.next();
  if (question) answer(search, question);
  const more = question !== undefined || search.warmUpNext();
  if (more || !queue.empty) schedule();
}

function answer(loaded: EditionSearch, { request, query, settings, suggest }: SearchRequest): void {
  const answered = loaded.search(query, settings);
  const suggestions = suggest ? loaded.suggest(query) : [];
  reply({ type: 'answer', request, answer: { ...answered, suggestions } });
}

async function textOf(place: IndexPlace): Promise<string> {
  if ('packed' in place) return unpack(place.packed);
  if ('bytes' in place) return new TextDecoder().decode(place.bytes);
  const response = await fetch(place.url);
  if (!response.ok) throw new MissingIndexError(`status ${response.status}`);
  return response.text();
}

class MissingIndexError extends Error {}

async function load(place: IndexPlace): Promise<FromWorker> {
  let text: string;
  try {
    text = await textOf(place);
  } catch (error) {
    return { type: 'failed', failure: { reason: 'missing', detail: String(error) } };
  }
  try {
    search = new EditionSearch(JSON.parse(text));
  } catch (error) {
    return { type: 'failed', failure: { reason: 'damaged', detail: String(error) } };
  }
  return { type: 'ready' };
}

/** The one index there is. Whoever asks for it again is told how that went. */
let loading: Promise<FromWorker> | undefined;

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'load') {
    loading ??= load(message);
    // What was typed before the index was there is answered now.
    void loading.then(reply).then(schedule);
    return;
  }
  const old = queue.add(message);
  if (old) reply({ type: 'superseded', request: old.request });
  schedule();
});
