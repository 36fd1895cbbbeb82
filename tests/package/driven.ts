import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';

/** Seconds for a program of 190 MB to start from a disk that others use too. */
export const TIMEOUT = 60;

/** With these a packed app's pages are open to a driver; its main process is closed to all. */
export const DRIVEN = ['--remote-debugging-port=0'];

/**
 * Waits until an app has a page for a driver. A driver that connected before there was one has been
 * seen to wait for ever.
 */
async function hasPage(address: string): Promise<void> {
  const list = new URL('/json/list', address.replace(/^ws/, 'http'));
  for (const end = Date.now() + TIMEOUT * 1000; Date.now() < end;) {
    await wait(100);
    const targets = (await (await fetch(list)).json()) as { type: string; url: string }[];
    if (targets.some(({ type, url }) => type === 'page' && url.startsWith('app:'))) return;
  }
  throw new Error('It has no window');
}

/**
 * The page of a packed app that was started with {@link DRIVEN}, once it is drawn.
 * @returns it, and all that the app has written so far
 */
export async function pageOf(child: ChildProcess): Promise<{ page: Page; said: () => string }> {
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, found] = /DevTools listening on (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`It ended at once: ${said}`)));
  });
  await hasPage(address);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  context?.setDefaultTimeout(TIMEOUT * 1000);
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('It has no window');
  await page.locator('h1').first().waitFor();
  return { page, said: () => said };
}
