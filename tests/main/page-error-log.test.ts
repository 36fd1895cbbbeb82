import { expect, it, vi } from 'vitest';
import { pageErrorLog } from '../../src/main/diagnostics/page-error-log.js';

it('notes each error of the page once, on one line, and no more than twenty of a run', () => {
  const note = vi.fn();
  const log = pageErrorLog(note);
  log({ message: 'TypeError:\n2026-11-24 x', stack: 'at a\nat b' });
  log({ message: 'TypeError:\n2026-11-24 x', stack: 'at a\nat b' });
  expect(note).toHaveBeenCalledExactlyOnceWith('page: TypeError: 2026-11-24 x', 'at a\nat b');
  for (let count = 0; count < 100; count += 1) log({ message: String(count), stack: '' });
  expect(note).toHaveBeenCalledTimes(20);
});
