import { startReader } from './app/start.js';
import type { EarlyStart } from './app/early-start.js';

/** Builds the reader on what the page's first script has begun. */
export function begin(early: EarlyStart = {}): void {
  const target = document.getElementById('app');
  if (target) void startReader(target, { early });
}
