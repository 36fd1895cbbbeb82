import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { TYPE_FOLDERS, type Catalog } from '../../src/shared/edition.js';
import { launchDesktop, REPOSITORY, type Desktop } from './launch.js';
import { ask, comesTrue, temporaryFolder, willSaveTo } from './support.js';

let desktop: Desktop;
let page: Page;
beforeAll(async () => {
  desktop = await launchDesktop();
  page = await desktop.window();
  await page.waitForSelector('main h1');
  await recordSockets(desktop);
});
afterAll(() => desktop.quit());

/** From here on, every connection and look-up of a name in the main process is written down. */
async function recordSockets(of: Desktop): Promise<void> {
  await of.evaluate(() => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    const { Socket } = process.getBuiltinModule('node:net');
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its socket below
    const connect: (...args: never[]) => unknown = Socket.prototype.connect;
    Object.assign(Socket.prototype, {
      connect(this: object, ...args: never[]) {
        opened.push(`connect ${JSON.stringify(args[0])}`);
        return connect.apply(this, args);
      },
    });
    const dns = process.getBuiltinModule('node:dns');
    const lookup = dns.lookup;
    Object.assign(dns, {
      lookup: (...args: never[]) => {
        opened.push(`look up ${String(args[0])}`);
        (lookup as (...given: never[]) => void)(...args);
      },
    });
  }, null);
}

const opened = (): Promise<string[]> =>
  desktop.evaluate(() => (globalThis as unknown as { opened: string[] }).opened, null);

async function goTo(route: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(route)}`);
  await comesTrue(page, "document.querySelector('main h1') && !document.querySelector('.coming')");
}

describe('a tour of the whole app', () => {
  it('opens no socket and asks for no address outside it', async () => {
    const text = await readFile(join(REPOSITORY, 'out/content/en/catalog.json'), 'utf8');
    const { articles } = JSON.parse(text) as Catalog;
    await goTo('#/');
    for (const folder of Object.values(TYPE_FOLDERS)) {
      await goTo(`#/${folder}`);
      const first = articles.find(({ id }) => id.startsWith(`${folder}/`));
      if (first) await goTo(`#/${first.id}`);
    }
    await goTo('#/no/such/page');
    await page.fill('#search', 'debt bondage');
    await page.getByRole('option').first().waitFor();
    await page.press('#search', 'Enter');
    await goTo('#/search?q=protection');
    await ask(page, "writeSettings({ theme: 'dark', paper: 'Letter' })");

    const folder = await temporaryFolder();
    await willSaveTo(desktop, join(folder, 'sheet.pdf'));
    for (const job of [
      { kind: 'sheets', ids: ['operations/presence-in-albania'], paper: 'A4' },
      { kind: 'article', ids: ['topics/non-punishment'], paper: 'A4' },
    ]) {
      expect(await ask(page, `savePdf(${JSON.stringify(job)})`)).toMatchObject({
        answer: { outcome: 'done' },
      });
    }
    expect(await opened()).toEqual([]);
    expect(desktop.leaked()).toEqual([]);
  });

  it('would have been found out', async () => {
    await desktop.evaluate(() => {
      const { connect } = process.getBuiltinModule('node:net');
      const socket = connect({ host: '127.0.0.1', port: 9 });
      socket.on('error', () => undefined);
    }, null);
    expect(await opened()).toEqual([expect.stringContaining('connect')]);
  });
});
