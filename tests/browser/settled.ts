import type { Page } from 'playwright-core';

/** Waits until the reader shows the page of the address, whole: nothing is added to it any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { arrived, print } = document.documentElement.dataset;
    const stands =
      print === 'ready' ||
      arrived === location.hash ||
      document.querySelector('[data-room], [data-problem]');
    return Boolean(stands) && document.querySelector('main .coming, #app > .coming') === null;
  });
}
