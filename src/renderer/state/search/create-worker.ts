import { scriptUrl } from '../../platform/script-url.js';
import workerUrl from './search.worker.ts?worker&url';

/**
 * Starts the search worker. The portable page carries its code as text, since a page opened from a
 * file may not load a second file.
 */
export function createSearchWorker(): Worker {
  const carried = document.getElementById('search-worker')?.textContent;
  if (carried) {
    const url = URL.createObjectURL(new Blob([carried], { type: 'text/javascript' }));
    return new Worker(scriptUrl(url));
  }
  return new Worker(scriptUrl(workerUrl), { type: 'module' });
}
