import { afterEach, describe, expect, it, vi } from 'vitest';
import { Edition } from '../../src/renderer/platform/edition/edition.js';
import { pageLink, permalink } from '../../src/renderer/features/quote/permalink.js';
import { askWith } from '../../src/renderer/state/search/direct-answer.js';
import { hitHref } from '../../src/renderer/features/search/hit-href.js';
import type { SearchClient } from '../../src/renderer/state/search/search-client.svelte.js';
import { article, catalog, manifest } from './support/edition.js';

const edition = new Edition(manifest, catalog);

async function asked(query: string) {
  const ask = vi.fn(() => Promise.reject(new Error('asked the index')));
  const settings = { limit: 5 };
  const question = { source: 'box' as const, query, settings, suggest: true };
  const answer = await askWith(
    { ask } as unknown as SearchClient,
    edition,
  )(question).catch(() => undefined);
  return { hits: answer?.hits.map((hit) => hitHref(hit, query)), index: ask.mock.calls.length };
}

describe('a reference in the search box', () => {
  it.each([
    ['FR:topics/consent', '#/topics/consent'],
    [
      'Consent is irrelevant. To open it: fr:TOPICS/consent#Key-Points',
      '#/topics/consent?at=key-points',
    ],
    ['an address https://a.example/#/topics/consent?at=practice', '#/topics/consent?at=practice'],
    ['the id it had before: FR:topics/agreement', '#/topics/consent'],
    ['a section that is gone: FR:topics/consent#gone', '#/topics/consent'],
    ['of another edition FR:topics/gone, then FR:home', '#/'],
  ])('%j is answered by its page, without the index', async (query, href) => {
    expect(await asked(query)).toEqual({ hits: [href], index: 0 });
  });

  it('to a page that is not there is searched like any words', async () => {
    expect(await asked('FR:topics/gone')).toEqual({ hits: undefined, index: 1 });
  });
});

describe('what Copy link gives', () => {
  afterEach(() => document.head.replaceChildren());
  const at = (address: string) => {
    document.head.innerHTML = `<base href="${address}">`;
  };
  const page = article({
    id: 'publications/guide',
    title: 'A guide',
    publication: { publisher: 'OSCE', url: 'https://www.osce.org/guide', factSources: [] },
  });

  it('is the address where a web server has it', () => {
    at('https://reader.example/x/');
    expect(pageLink(page, manifest)).toBe('https://reader.example/x/#/publications/guide');
  });

  it.each(['app://reader/index.html', 'file:///home/a/field-reader.html'])(
    'is title, edition, official address and reference at %s',
    (address) => {
      at(address);
      expect(pageLink(page, manifest).split('\n')).toEqual([
        'A guide',
        'Test edition, edition of 24 November 2026.',
        'Official address: https://www.osce.org/guide',
        'To open it in Field Reader, put this into the search box: FR:publications/guide',
      ]);
      expect(pageLink(article({ id: 'topics/consent' }), manifest)).not.toContain('Official');
      expect(permalink('topics/consent', 'practice')).toBe('FR:topics/consent#practice');
    },
  );
});
