import { DesktopHost } from './desktop-host.js';
import type { Host } from './host.js';
import { WebHost } from './web-host.js';

/** The host this page runs in. */
export function findHost(): Host {
  return window.reader ? new DesktopHost(window.reader) : new WebHost();
}
