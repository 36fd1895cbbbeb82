import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { LOAD_NEW_EDITION } from './load-new-edition.js';

/**
 * Keeps the hosted site on the device: every file of the edition is fetched once, checked against
 * its hash, and from then on answered from here. A newer edition is fetched beside the old one and
 * waits; nothing changes under a person who reads until they ask for it.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written in by build/site.ts: every file of the site, with its hash. */
declare const PRECACHE: PrecacheEntry[];

precacheAndRoute(PRECACHE);
cleanupOutdatedCaches();
// The page of the first visit is served from here too, without being opened again.
clientsClaim();

self.addEventListener('message', ({ data }) => {
  if (data === LOAD_NEW_EDITION) void self.skipWaiting();
});
