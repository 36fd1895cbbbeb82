import { createServer } from 'node:net';
import type { Browser, BrowserContext, CDPSession, Page, Request, Route } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import { toApp } from './addresses.js';

/** What the session and the windows decide about a request. */
export interface RequestJudge {
  /** A page wants to leave for another address. */
  navigates(page: Page, address: string): boolean;
  /** `webRequest.onBeforeRequest`. */
  cancels(address: string): Promise<boolean>;
  /** `protocol.handle`. */
  answers(request: globalThis.Request): Promise<Response>;
}

/** Requests that were neither the app's own nor cancelled by it: none of them left either. */
export const leaked: string[] = [];
/** Requests that the app's own guard cancelled. */
export const cancelled: string[] = [];

let running:
  | {
      browser: Browser;
      context: BrowserContext;
      /** Kept open: what it sets ends with it. */
      control: CDPSession;
      endpoint: string;
    }
  | undefined;

export async function startChromium(judge: RequestJudge): Promise<void> {
  const port = await freePort();
  const browser = await launchBrowser({
    args: [
      // The test talks to the same browser through this port, as Playwright does with Electron.
      `--remote-debugging-port=${String(port)}`,
      // `window.open` gives null, as when Electron's handler denies it; the handler is still asked.
      '--block-new-web-contents',
    ],
  });
  const context = await browser.newContext({ viewport: null });
  await context.route('**/*', (route) => judgeRequest(route, judge));
  const control = await browser.newBrowserCDPSession();
  running = { browser, context, control, endpoint: `http://127.0.0.1:${String(port)}` };
}

/** Where the test reaches the browser; for the line that says which host was used, its version. */
export function chromiumAddress(): { endpoint: string; version: string } {
  if (!running) throw new Error('stand-in: the app is not ready yet');
  return { endpoint: running.endpoint, version: running.browser.version() };
}

export async function stopChromium(): Promise<void> {
  await running?.browser.close();
}

export async function newPage(): Promise<{ page: Page; devTools: CDPSession }> {
  if (!running) throw new Error('stand-in: a window was opened before the app was ready');
  const page = await running.context.newPage();
  return { page, devTools: await running.context.newCDPSession(page) };
}

/** Sets what Chromium itself answers when a page asks for this permission. */
export async function setPermission(
  devTools: CDPSession,
  name: string,
  setting: 'granted' | 'denied',
): Promise<void> {
  const { targetInfo } = await devTools.send('Target.getTargetInfo');
  await running?.control.send('Browser.setPermission', {
    permission: { name },
    setting,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function judgeRequest(route: Route, judge: RequestJudge): Promise<void> {
  const request = route.request();
  const address = toApp(request.url());
  if (request.isNavigationRequest()) {
    const frame = request.frame();
    if (frame.parentFrame() === null && !judge.navigates(frame.page(), address)) {
      await route.abort('aborted');
      return;
    }
  }
  if (await judge.cancels(address)) {
    cancelled.push(address);
    await route.abort('blockedbyclient');
  } else if (address.startsWith('app://')) {
    await fulfil(route, await judge.answers(asRequest(request, address)));
  } else {
    leaked.push(address);
    await route.abort('failed');
  }
}

function asRequest(request: Request, address: string): globalThis.Request {
  return new Request(address, { method: request.method() });
}

async function fulfil(route: Route, response: Response): Promise<void> {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
