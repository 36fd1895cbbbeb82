import { scriptUrl } from '../script-url.js';
import { LOAD_NEW_EDITION } from './load-new-edition.js';

/**
 * How the hosted site stands on this device. `kept`: now works without a network; `newer`: another
 * edition is here and waits for a word; `changed`: another window has loaded it already.
 */
export type OfflineState = 'none' | 'kept' | 'newer' | 'changed';

/** The copy of the hosted site that the browser keeps. The other forms need none and do nothing. */
export class OfflineCopy {
  state: OfflineState = $state('none');
  #waiting: ServiceWorker | undefined;
  #asked = false;

  /** Has the browser fetch the copy, or look whether there is a newer one. */
  async start(): Promise<void> {
    const workers = offlineWorkers();
    if (workers === undefined) return;
    const first = workers.controller === null;
    workers.addEventListener('controllerchange', () => {
      if (this.#asked) location.reload();
      else if (!first) this.state = 'changed';
    });
    try {
      const registration = await workers.register(scriptUrl('./service-worker.js'), {
        scope: './',
      });
      this.#offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        this.#follow(registration.installing, first);
      });
      this.#follow(registration.installing, first);
    } catch {
      // A browser that refuses, as in a private window: the site works as any other does.
    }
  }

  /** Loads the edition that waits, in place of the one being read. */
  loadNewEdition(): void {
    this.#asked = true;
    if (this.state === 'changed') location.reload();
    else this.#waiting?.postMessage(LOAD_NEW_EDITION);
  }

  dismiss(): void {
    this.state = 'none';
  }

  #follow(worker: ServiceWorker | null, first: boolean): void {
    worker?.addEventListener('statechange', () => {
      if (first && worker.state === 'activated') this.state = 'kept';
      if (!first && worker.state === 'installed') this.#offer(worker);
    });
  }

  #offer(worker: ServiceWorker | null): void {
    if (worker === null) return;
    this.#waiting = worker;
    this.state = 'newer';
  }
}

/** Only the hosted site names a manifest, and only there is a service worker to be had. */
function offlineWorkers(): ServiceWorkerContainer | undefined {
  const hosted = document.querySelector('link[rel=manifest]') !== null;
  return hosted && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}
