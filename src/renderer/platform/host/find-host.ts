import { desktopHost } from './desktop-host.js';
import type { Host } from './host.js';
import { WebHost } from './web-host.js';

/** The host this page runs in. What waits to be written is written when a field or the page is left. */
export function findHost(): Host {
  const host = window.reader ? desktopHost(window.reader) : new WebHost();
  // A host that cannot be asked says so at the next change.
  const flush = (): void => void host.flushDocuments().catch(() => undefined);
  addEventListener('focusout', flush);
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  return host;
}
