import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchDesktop, type Desktop } from './launch.js';
import { ask, fetchFrom } from './support.js';

let desktop: Desktop;
let page: Page;
let home: string;
beforeAll(async () => {
  desktop = await launchDesktop();
  page = await desktop.window();
  await page.waitForSelector('main h1');
  home = page.url().split('#')[0] ?? '';
});
afterAll(() => desktop.quit());

describe('requests of window.reader', () => {
  it.each([
    "writeSettings({ theme: 'pink' })",
    'writeSettings({ version: 2 })',
    'writeSettings()',
    "printJob({ kind: 'everything' })",
    "savePdf({ kind: 'sheets', ids: ['../../etc/passwd'], paper: 'A4' })",
    "savePdf({ kind: 'sheets', ids: ['operations/a'], paper: 'A4', path: '/tmp/x.pdf' })",
    'openLink({})',
  ])('%s is refused for its arguments', async (call) => {
    expect(await ask(page, call)).toEqual({
      refused: expect.stringContaining('arguments are refused') as string,
    });
  });

  it('reportPrint is refused from the window in which people read', async () => {
    expect(await ask(page, "reportPrint({ ready: true, title: 'x' })")).toEqual({
      refused: expect.stringContaining('sender is refused') as string,
    });
  });

  it.each(["readDocument('saved')", 'readSettings()', "writeSettings({ theme: 'dark' })"])(
    '%s is refused from a window that is not the app’s own, even at its address',
    async (call) => {
      const result = await desktop.evaluate(async ({ app, BrowserWindow }, request) => {
        const preload = `${app.getAppPath()}/out/preload/index.cjs`;
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
        try {
          await stranger.loadURL('app://reader/index.html');
          return (await stranger.webContents.executeJavaScript(
            `window.reader.${request}.then(() => 'answered', (error) => error.message)`,
          )) as string;
        } finally {
          stranger.destroy();
        }
      }, call);
      expect(result).toContain('sender is refused');
    },
  );

  it.each(['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/x'])(
    'openLink refuses %s without asking',
    async (url) => {
      expect(await ask(page, `openLink('${url}')`)).toEqual({ answer: 'refused' });
    },
  );

  it('openLink opens https only after a person has seen the whole address and agreed', async () => {
    const answerWith = (response: number): Promise<void> =>
      desktop.evaluate(({ dialog, shell }, button) => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        dialog.showMessageBox = (...args: unknown[]) => {
          seen.push((args.at(-1) as { detail: string }).detail);
          return Promise.resolve({ response: button, checkboxChecked: false });
        };
        shell.openExternal = (url) => {
          seen.push(url);
          return Promise.resolve();
        };
      }, response);
    const seen = (): Promise<string[]> =>
      desktop.evaluate(() => (globalThis as unknown as { seen: string[] }).seen, null);

    await answerWith(0);
    expect(await ask(page, "openLink('https://www.osce.org/cthb?a=1')")).toEqual({
      answer: 'declined',
    });
    expect(await seen()).toEqual([expect.stringContaining('https://www.osce.org/cthb?a=1')]);

    await answerWith(1);
    expect(await ask(page, "openLink('https://www.osce.org/cthb?a=1')")).toEqual({
      answer: 'opened',
    });
    expect((await seen()).at(-1)).toBe('https://www.osce.org/cthb?a=1');
  });
});

describe('the page stays where it is', () => {
  it.each([
    "location.href = 'https://example.org/'",
    "location.assign('print.html')",
    "location.href = 'file:///etc/passwd'",
    "location.href = 'data:text/html,<h1>x'",
    "Object.assign(document.createElement('a'), { href: 'https://example.org/' }).click()",
  ])('after %s', async (attempt) => {
    await page.evaluate(`${attempt}; 0`).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(page.url().split('#')[0]).toBe(home);
    expect(await page.locator('main h1').count()).toBe(1);
  });

  it.each(["window.open('https://example.org/')", "window.open('index.html')", 'window.open()'])(
    '%s opens nothing',
    async (attempt) => {
      expect(await page.evaluate(`String(${attempt})`)).toBe('null');
      const count = await desktop.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
        null,
      );
      expect(count).toBe(1);
    },
  );
});

describe('permissions', () => {
  it.each(['geolocation', 'notifications', 'camera', 'clipboard-read', 'midi'])(
    '%s is denied',
    async (name) => {
      const state = await page.evaluate(
        `navigator.permissions.query({ name: '${name}' }).then((status) => status.state)`,
      );
      expect(state).toBe('denied');
    },
  );

  it('asking does not help', async () => {
    const code = await page.evaluate(
      'new Promise((done) => navigator.geolocation.getCurrentPosition(() => done(0), (e) => done(e.code), { timeout: 5000 }))',
    );
    expect(code).toBe(1);
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
  });
});

describe('the content security policy', () => {
  it('is on everything the page has loaded', async () => {
    const policies = await page.evaluate<(string | null)[]>(`Promise.all(
      [location.href, 'content/en/catalog.json',
        ...[...document.querySelectorAll('script[src], link[href]')].map((at) => at.src ?? at.href)]
        .map((url) => fetch(url).then((response) => response.headers.get('content-security-policy'))))`);
    expect(policies.length).toBeGreaterThan(5);
    for (const policy of policies) {
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
      expect(policy).not.toContain('unsafe');
    }
  });

  it('lets no script of the text run', async () => {
    const ran = await page.evaluate(`(() => {
      window.ran = [];
      const tried = (act) => { try { act(); } catch { /* Refused at once by Trusted Types. */ } };
      const script = document.createElement('script');
      tried(() => { script.textContent = "window.ran.push('inline')"; });
      tried(() => script.append("window.ran.push('appended')"));
      document.body.append(script);
      const image = document.createElement('img');
      tried(() => image.setAttribute('onerror', "window.ran.push('handler')"));
      return new Promise((done) => {
        image.addEventListener('error', () => {
          script.remove();
          image.remove();
          done(window.ran);
        });
        image.src = './nothing.png';
        document.body.append(image);
      });
    })()`);
    expect(ran).toEqual([]);
  });

  it.each([
    "eval('1')",
    "new Function('return 1')()",
    "document.createElement('p').innerHTML = '<b>x</b>'",
    "document.body.append(Object.assign(document.createElement('iframe'), { src: 'index.html' }))",
  ])('stops %s', async (attempt) => {
    const stopped = page.evaluate(`new Promise((done) => {
      addEventListener('securitypolicyviolation', () => done(true), { once: true });
      setTimeout(() => done(false), 2000);
      const script = () => { ${attempt}; };
      // Playwright's own call may be exempt from the policy; a timer of the page is not.
      setTimeout(() => { try { script(); } catch { /* told by the event */ } }, 0);
    })`);
    expect(await stopped).toBe(true);
    await page.evaluate("document.querySelector('iframe')?.remove()");
  });
});

describe('the network', () => {
  it('is refused to the page', async () => {
    const outcomes = await page.evaluate(`Promise.all([
      fetch('https://example.org/').then(() => 'through', () => 'refused'),
      fetch('http://127.0.0.1:9/').then(() => 'through', () => 'refused'),
      new Promise((done) => {
        const image = new Image();
        image.onload = () => done('through');
        image.onerror = () => done('refused');
        image.src = 'https://example.org/x.png';
      }),
      new Promise((done) => {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = () => done('through');
        socket.onerror = () => done('refused');
      }),
    ].map((attempt) => Promise.resolve(attempt).catch(() => 'refused')))`);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  it('is refused even where no policy would stop a page', async () => {
    const outcome = await desktop.evaluate(async ({ BrowserWindow }) => {
      const bare = new BrowserWindow({ show: false });
      try {
        await bare.loadURL('about:blank');
        return (await bare.webContents.executeJavaScript(
          "fetch('https://example.org/').then(() => 'through', () => 'refused')",
        )) as string;
      } finally {
        bare.destroy();
      }
    }, null);
    expect(outcome).toBe('refused');
  });

  it('is refused to the main process’s own session', async () => {
    await expect(fetchFrom(desktop, 'https://example.org/')).rejects.toThrow(
      'ERR_BLOCKED_BY_CLIENT',
    );
  });

  it('was reached by nothing in all these attempts', () => {
    expect(desktop.leaked()).toEqual([]);
  });
});
