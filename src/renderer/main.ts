import { startReader } from './app/start.js';
import type { StoredSettings } from './host/host.js';

/** @param asked settings that were asked for before this code was there */
export function begin(asked?: Promise<StoredSettings>): void {
  const target = document.getElementById('app');
  if (target) void startReader(target, { asked });
}
