import { EditionSearch } from '../../shared/search/search.js';
import { unpack } from '../edition/unpack.js';
import type { FromWorker, IndexPlace, ToWorker } from './messages.js';

/** Holds the index and answers queries, so that typing never waits for searching. */

const reply = (message: FromWorker): void => postMessage(message);
const waiting: Extract<ToWorker, { type: 'search' }>[] = [];
let search: EditionSearch | undefined;

function answer({ request, query, limit }: Extract<ToWorker, { type: 'search' }>): void {
  if (search) reply({ type: 'answer', request, answer: search.search(query, limit) });
}

async function textOf(place: IndexPlace): Promise<string> {
  if ('packed' in place) return unpack(place.packed);
  const response = await fetch(place.url);
  if (!response.ok) throw new MissingIndexError(`status ${response.status}`);
  return response.text();
}

class MissingIndexError extends Error {}

async function load(place: IndexPlace): Promise<void> {
  let text: string;
  try {
    text = await textOf(place);
  } catch (error) {
    reply({ type: 'failed', failure: { reason: 'missing', detail: String(error) } });
    return;
  }
  try {
    search = new EditionSearch(JSON.parse(text));
  } catch (error) {
    reply({ type: 'failed', failure: { reason: 'damaged', detail: String(error) } });
    return;
  }
  reply({ type: 'ready' });
  // What was typed before the index was there is answered now.
  for (const query of waiting.splice(0)) answer(query);
}

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'load') void load(message);
  else if (search) answer(message);
  else waiting.push(message);
});
