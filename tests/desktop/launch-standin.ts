import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Desktop, LaunchOptions } from './launch.js';
import type { Command, Report } from './standin/boot.js';
import type { Printer } from './standin/printer.js';

type Unsent<C> = C extends Command ? Omit<C, 'id'> : never;
type Send = (command: Unsent<Command>) => Promise<unknown>;

export interface StandInDesktop extends Desktop {
  /** How the system's print dialog will end. */
  setPrinter(answer: Printer): Promise<void>;
}

/** The built app in Node, with Chromium for its windows. See `standin/boot.ts`. */
export async function launchStandIn(
  appFolder: string,
  userData: string,
  { switches = [], program }: Pick<LaunchOptions, 'switches' | 'program'> = {},
): Promise<StandInDesktop> {
  const boot = new URL('standin/boot.ts', import.meta.url).pathname;
  const place = program === undefined ? [`--user-data-dir=${userData}`] : [];
  const child = fork(boot, [appFolder, ...place, ...switches], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ELECTRON_RENDERER_URL: undefined, FIELD_READER_EXE: program },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const send = channel(child, ended);
  // A second instance ends before it has a browser; then there is no host to tell of.
  const first = (await send({ do: 'address' }).catch(() => undefined)) as
    { endpoint: string; version: string } | undefined;
  const browser = first && (await chromium.connectOverCDP(first.endpoint));
  return {
    host: first ? `stand-in on Chromium ${first.version}` : '',
    userData,
    window: async () => {
      if (!browser) throw new Error('The app has ended before it opened a window.');
      return findWindow(browser, send);
    },
    evaluate: async <R>(run: unknown, argument: unknown) =>
      (await send({ do: 'evaluate', source: String(run), argument })) as R,
    leaked: async () => ((await send({ do: 'report' })) as Report).leaked,
    setPrinter: async (answer) => {
      await send({ do: 'printer', answer });
    },
    ended,
    quit: async () => {
      const report = (await send({ do: 'report' }).catch(() => undefined)) as Report | undefined;
      await browser?.close();
      await send({ do: 'quit' }).catch(() => undefined);
      await ended;
      if (report && report.faults.length > 0) throw new Error(report.faults.join('\n\n'));
    },
  };
}

function channel(child: ChildProcess, ended: Promise<number | null>): Send {
  let last = 0;
  return (command) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const listen = (message: { id: number; value?: unknown; error?: string }): void => {
        if (message.id !== id) return;
        child.off('message', listen);
        if (message.error === undefined) resolve(message.value);
        else reject(new Error(message.error));
      };
      child.on('message', listen);
      void ended.then(() => reject(new Error('The app has ended.')));
      if (child.connected) child.send({ id, ...command });
    });
}

async function findWindow(browser: Browser, send: Send): Promise<Page> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const target = await send({ do: 'window' });
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const devTools = await page.context().newCDPSession(page);
      const { targetInfo } = await devTools.send('Target.getTargetInfo');
      await devTools.detach();
      if (targetInfo.targetId === target && page.url() !== 'about:blank') {
        await page.waitForLoadState();
        return page;
      }
    }
    await wait(50);
  }
  const { faults } = (await send({ do: 'report' })) as Report;
  throw new Error(['The app has opened no window within five seconds.', ...faults].join('\n\n'));
}
