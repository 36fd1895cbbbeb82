import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { FORMS, openForm } from './forms.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the content policy of the forms without a main process', () => {
  it.each(['dist/field-reader.html', 'dist/site/index.html', 'dist/site/print.html'])(
    'stands in %s',
    async (file) => {
      const html = await readFile(file, 'utf8');
      const policy =
        /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    },
  );

  it('the portable page asks for no file beside it', async () => {
    const html = await readFile('dist/field-reader.html', 'utf8');
    const markup = html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '');
    expect(markup).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc=|<link[^>]*\shref=/);
  });

  it.each(FORMS)(
    'holds in the browser: the %s can neither run what is injected nor reach out',
    async (name) => {
      const form = await openForm(browser, name);
      const page = await form.page();
      const result = await page.evaluate(async () => {
        const script = document.createElement('script');
        const code = 'document.documentElement.dataset.injected = "yes"';
        const ways = [
          () => (script.textContent = code),
          () => script.append(code),
          () => script.append(document.createTextNode(code)),
          () => document.head.append(script),
        ];
        for (const way of ways) {
          try {
            way();
          } catch {
            // Refused at once by Trusted Types.
          }
        }
        const fetched = await fetch('https://example.org/').then(
          () => 'reached',
          () => 'refused',
        );
        const image = await new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('loaded');
          picture.onerror = () => resolve('refused');
          picture.src = 'https://example.org/x.png';
        });
        let markup = 'taken';
        try {
          document.createElement('p').innerHTML = '<b>x</b>';
        } catch {
          markup = 'refused';
        }
        const { injected } = document.documentElement.dataset;
        return { injected, fetched, image, markup };
      });
      expect(result).toEqual({
        injected: undefined,
        fetched: 'refused',
        image: 'refused',
        markup: 'refused',
      });
      await form.close();
    },
  );
});
