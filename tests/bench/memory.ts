import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/**
 * The most memory that any one page process of the browser has held, in bytes: its peak resident set
 * (`VmHWM`), which Linux alone tells.
 */
export async function peakPageMemory(browser: Browser): Promise<number | undefined> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  await devTools.detach();
  const peaks = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)),
  );
  const known = peaks.filter((peak) => peak !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

async function peakOf(process: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
