import { afterEach, describe, expect, it, vi } from 'vitest';
import { Articles } from '../../src/renderer/platform/edition/articles.js';
import {
  inThisEdition,
  loadArticle,
  loadCatalog,
  loadEditions,
  useEdition,
} from '../../src/renderer/platform/edition/load.js';
import { article } from './support/edition.js';

afterEach(() => {
  useEdition();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const answerWith = (status: number, body: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

/** Puts a file into the page as the portable page carries it: gzip, as base64. */
async function carry(file: string, text: string): Promise<void> {
  const stream = new Response(text).body?.pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream ?? null).arrayBuffer());
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset['content'] = `en/${file}`;
  script.textContent = btoa(String.fromCharCode(...bytes));
  document.body.append(script);
}

describe('loadArticle', () => {
  it.each([
    ['missing', 404, ''],
    ['damaged', 500, ''],
    ['damaged', 200, '{"id":'],
    ['damaged', 200, 'null'],
    ['damaged', 200, '{"id":"topics/a","lead":"text"}'],
  ])('is %s for status %i and %j', async (reason, status, body) => {
    answerWith(status, body);
    await expect(loadArticle('topics/a')).rejects.toMatchObject({
      name: 'EditionError',
      path: 'articles/topics/a.json',
      reason,
    });
  });

  it('refuses a tree with a node it does not know', async () => {
    const bad = { ...article({ id: 'topics/a' }), lead: [{ type: 'html', value: '<b>' }] };
    answerWith(200, JSON.stringify(bad));
    await expect(loadArticle('topics/a')).rejects.toMatchObject({ name: 'UnknownNodeError' });
  });

  it('reads what the portable page carries, and asks no server for the rest', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    await carry('articles/topics/a.json', JSON.stringify(article({ id: 'topics/a' })));
    expect((await loadArticle('topics/a')).id).toBe('topics/a');
    await expect(loadArticle('topics/b')).rejects.toMatchObject({ reason: 'missing' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('says that a file the portable page carries is damaged', async () => {
    await carry('articles/topics/a.json', '{}');
    const script = document.querySelector('script[data-content]');
    if (script) script.textContent = 'H4sIAAAAAAAA not gzip';
    await expect(loadArticle('topics/a')).rejects.toMatchObject({ reason: 'damaged' });
  });
});

describe('another edition', () => {
  it('is read from its own folder, until the default one is again', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(new URL(url).pathname);
      return Promise.resolve(new Response('{"articles":[]}'));
    });
    for (const lang of ['sr-Latn', '']) {
      useEdition(lang);
      await loadCatalog();
    }
    expect(asked).toEqual(['/content/sr-Latn/catalog.json', '/content/en/catalog.json']);
  });

  it('is what a print job is drawn from', () => {
    const job = { kind: 'article' as const, ids: ['topics/a'] as [string], paper: 'A4' as const };
    expect(inThisEdition(job)).toEqual(job);
    useEdition('sq');
    expect(inThisEdition(job)).toEqual({ ...job, lang: 'sq' });
  });
});

describe('loadEditions', () => {
  const english = { lang: 'en', name: 'English', title: 'Title', editionId: 'en-2026-11' };
  it('names the editions there are', async () => {
    const list = [english, { ...english, lang: 'ar', dir: 'rtl' }];
    answerWith(200, JSON.stringify(list));
    expect(await loadEditions()).toEqual(list);
  });

  it.each([
    ['missing', 404, ''],
    ['damaged', 200, '[{"lang":'],
    ['of another shape', 200, '{"en":"English"}'],
    ['naming a folder outside', 200, JSON.stringify([{ ...english, lang: '../en' }])],
  ])('gives nothing to choose from where the list is %s', async (_what, status, body) => {
    answerWith(status, body);
    expect(await loadEditions()).toEqual([]);
  });
});

it('refuses a catalog without a list', async () => {
  answerWith(200, '{"articles":{}}');
  await expect(loadCatalog()).rejects.toMatchObject({ path: 'catalog.json', reason: 'damaged' });
});

it('reads an article once, and one that failed again', async () => {
  const loader = vi
    .fn((id: string) => Promise.resolve(article({ id })))
    .mockRejectedValueOnce(new Error('offline'));
  const articles = new Articles(loader);
  await expect(articles.load('topics/a')).rejects.toThrow('offline');
  await articles.load('topics/a');
  await articles.load('topics/a');
  expect(loader).toHaveBeenCalledTimes(2);
});
