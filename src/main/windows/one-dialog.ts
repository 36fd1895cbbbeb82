import type { BrowserWindow } from 'electron';

/** The dialog that is open over each window. */
const open = new WeakMap<BrowserWindow, Promise<unknown>>();

/**
 * Shows a dialog unless one is open over this window already: a page cannot pile them up.
 * @returns undefined if there was one; the new one has not been shown then
 */
export async function showDialog<T>(
  parent: BrowserWindow,
  show: () => Promise<T>,
): Promise<T | undefined> {
  return open.has(parent) ? undefined : showNow(parent, show);
}

/** The same for the one that is owed to a job: it waits until the other is closed. */
export async function showDialogInTurn<T>(
  parent: BrowserWindow,
  show: () => Promise<T>,
): Promise<T> {
  for (let other = open.get(parent); other; other = open.get(parent)) {
    await other.catch(() => undefined);
  }
  return showNow(parent, show);
}

async function showNow<T>(parent: BrowserWindow, show: () => Promise<T>): Promise<T> {
  const shown = show().finally(() => open.delete(parent));
  open.set(parent, shown);
  return shown;
}
