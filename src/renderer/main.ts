import { startReader } from './app/start.js';
import type { Begun } from './app/begun.js';

/** Builds the reader on what the page's first script has begun. */
export function begin(begun: Begun = {}): void {
  const target = document.getElementById('app');
  if (target) void startReader(target, { begun });
}
