import { describe, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '../../src/shared/search/search.js';
import type { FromWorker } from '../../src/renderer/search/messages.js';
import { SearchBoxState } from '../../src/renderer/search/search-box.svelte.js';
import { NoSearchError, SearchClient } from '../../src/renderer/search/search-client.svelte.js';
import { typeCounts } from '../../src/renderer/search/type-counts.js';
import { SearchQuery } from '../../src/renderer/search/search-query.svelte.js';

const plain = (text: string) => ({ text, marks: [] });
function answer(...articles: string[]): SearchAnswer {
  const hits = articles.map((article) => ({
    article,
    type: 'topic' as const,
    title: plain(article),
    slug: '',
    heading: plain(''),
    snippet: plain(''),
    score: 1,
    more: 0,
  }));
  return { step: 'all', hits, total: hits.length, terms: [] };
}

describe('SearchQuery', () => {
  it('drops an answer that comes after a newer question', async () => {
    const waiting = new Map<string, (answer: SearchAnswer) => void>();
    const query = new SearchQuery(
      (text) => new Promise((resolve) => waiting.set(text, resolve)),
      10,
    );
    const first = query.put('deb');
    const second = query.put('debt');
    waiting.get('debt')?.(answer('topics/debt'));
    await second;
    waiting.get('deb')?.(answer('topics/wrong'));
    await first;
    expect(query.answer?.hits.map((hit) => hit.article)).toEqual(['topics/debt']);
    expect(query.answered).toBe('debt');
    expect(query.waiting).toBe(false);
  });

  it('asks nothing for blank text and takes the last answer away', async () => {
    const ask = vi.fn(() => Promise.resolve(answer('topics/a')));
    const query = new SearchQuery(ask, 10);
    await query.put('a');
    await query.put('   ');
    expect(query.answer).toBeUndefined();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('has no answer when there is no search', async () => {
    const query = new SearchQuery(() => Promise.reject(new NoSearchError()), 10);
    await query.put('debt');
    expect(query.answer).toBeUndefined();
  });
});

describe('SearchBoxState', () => {
  async function boxWith(...articles: string[]): Promise<SearchBoxState> {
    const box = new SearchBoxState(() => Promise.resolve(answer(...articles)));
    await box.type('query');
    return box;
  }

  it('moves through the rows, and past either end back to the box', async () => {
    const box = await boxWith('a', 'b');
    const places = [1, 1, 1, 1, -1, -1].map((step) => {
      box.move(step as 1 | -1);
      return box.active;
    });
    expect(places).toEqual([0, 1, -1, 0, -1, 1]);
  });

  it('opens the first row when none is active, and the active one otherwise', async () => {
    const box = await boxWith('a', 'b');
    expect(box.chosen?.article).toBe('a');
    box.move(-1);
    expect(box.chosen?.article).toBe('b');
  });

  it('does not open a row of an answer to something else', async () => {
    const never = new Promise<SearchAnswer>(() => undefined);
    const box = new SearchBoxState((text) =>
      text === 'query' ? Promise.resolve(answer('a')) : never,
    );
    await box.type('query');
    void box.type('query more');
    expect(box.chosen).toBeUndefined();
  });

  it('forgets the active row when something else is typed', async () => {
    const box = await boxWith('a', 'b');
    box.move(1);
    await box.type('other');
    expect(box.active).toBe(-1);
    box.close();
    expect(box.open).toBe(false);
  });
});

/** A worker that only records what it is sent. */
function fakeWorker() {
  let listener: ((event: MessageEvent<FromWorker>) => void) | undefined;
  const sent: { type: string; request?: number }[] = [];
  return {
    sent,
    say: (data: FromWorker) => listener?.(new MessageEvent('message', { data })),
    postMessage: (message: { type: string }) => void sent.push(message),
    addEventListener: (type: string, added: unknown) => {
      if (type === 'message') listener = added as typeof listener;
    },
  };
}

describe('SearchClient', () => {
  it('loads the index first and gives each answer to whoever asked', async () => {
    const worker = fakeWorker();
    const client = new SearchClient(() => worker, { url: 'search.json' });
    const one = client.ask('one', 5);
    const two = client.ask('two', 5);
    expect(worker.sent.map(({ type }) => type)).toEqual(['load', 'search', 'search']);
    worker.say({ type: 'ready' });
    worker.say({ type: 'answer', request: 2, answer: answer('two') });
    worker.say({ type: 'answer', request: 1, answer: answer('one') });
    expect((await one).hits[0]?.article).toBe('one');
    expect((await two).hits[0]?.article).toBe('two');
    expect(client.ready).toBe(true);
  });

  it('says why there is no search, and refuses those who wait', async () => {
    const worker = fakeWorker();
    const client = new SearchClient(() => worker, { packed: '{' });
    const waiting = client.ask('one', 5);
    worker.say({ type: 'failed', failure: { reason: 'damaged', detail: 'bad' } });
    await expect(waiting).rejects.toThrow(NoSearchError);
    await expect(client.ask('two', 5)).rejects.toThrow(NoSearchError);
    expect(client.failure?.reason).toBe('damaged');
  });

  it('survives a browser that lets no worker start', async () => {
    const client = new SearchClient(
      () => {
        throw new Error('SecurityError');
      },
      { packed: '{}' },
    );
    await expect(client.ask('one', 5)).rejects.toThrow(NoSearchError);
    expect(client.failure).toEqual({ reason: 'no-worker', detail: 'Error: SecurityError' });
  });
});

it('counts results by type, the largest first', () => {
  const types = ['topic', 'glossary', 'topic'] as const;
  expect(typeCounts(types.map((type) => ({ type })))).toEqual([
    { type: 'topic', count: 2 },
    { type: 'glossary', count: 1 },
  ]);
});
