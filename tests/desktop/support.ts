import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import {
  launchDesktop,
  REPOSITORY,
  sharedFolder,
  type Desktop,
  type LaunchOptions,
} from './launch.js';

/** Starts the app for one test and quits it after, whatever happens. */
export async function start(
  options: LaunchOptions = {},
): Promise<{ desktop: Desktop; page: Page }> {
  const desktop = await launchDesktop(options);
  onTestFinished(() => desktop.quit());
  return { desktop, page: await desktop.window() };
}

/** A folder that the app may write to, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await sharedFolder('desktop');
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A copy of the built app that a test may damage. */
export async function copyOfApp(): Promise<string> {
  const folder = await temporaryFolder();
  for (const part of ['package.json', 'out']) {
    await cp(join(REPOSITORY, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** What a request of `window.reader` came to: its answer, or the message it was refused with. */
export async function ask(
  page: Page,
  call: string,
): Promise<{ answer?: unknown; refused?: string }> {
  return page.evaluate(
    `window.reader.${call}.then((answer) => ({ answer }), (error) => ({ refused: error.message }))`,
  );
}

/** Makes the save dialog answer with this path, or with Cancel. */
export async function willSaveTo(desktop: Desktop, path: string | undefined): Promise<void> {
  await desktop.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
  }, path);
}

/** Makes the open dialog answer with this path, or with Cancel. */
export async function willOpen(desktop: Desktop, path: string | undefined): Promise<void> {
  await desktop.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: filePath === undefined,
        filePaths: filePath === undefined ? [] : [filePath],
      });
  }, path);
}

/**
 * Waits until an expression is true on the page. Playwright's own `waitForFunction` evaluates text
 * inside the page, which the content security policy rightly stops.
 */
export async function comesTrue(page: Page, expression: string): Promise<void> {
  const value = await until(() => page.evaluate<boolean>(`Boolean(${expression})`), Boolean);
  if (!value) throw new Error(`It did not come true within five seconds: ${expression}`);
}

/** Asks again and again until the answer is what is expected. */
export async function until<T>(
  read: () => Promise<T>,
  expected: (value: T) => boolean,
): Promise<T> {
  let value = await read();
  for (let attempt = 0; attempt < 100 && !expected(value); attempt += 1) {
    await wait(50);
    value = await read();
  }
  return value;
}

/** Asks the handler of the app's scheme for an address, as any page of the session could. */
export const fetchFrom = (
  desktop: Desktop,
  address: string,
): Promise<{ status: number; policy: string; type: string }> =>
  desktop.evaluate(async ({ session }, url) => {
    const response = await session.defaultSession.fetch(url);
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy') ?? '',
      type: response.headers.get('x-content-type-options') ?? '',
    };
  }, address);
