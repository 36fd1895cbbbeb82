import { describe, expect, it, vi } from 'vitest';
import { NO_ANSWER } from '../../src/shared/search/search.js';
import type {
  Answered,
  FromWorker,
  SearchRequest,
} from '../../src/renderer/state/search/messages.js';
import { QuestionQueue } from '../../src/renderer/state/search/question-queue.js';
import { RecentSearches } from '../../src/renderer/state/search/recent-searches.svelte.js';
import { SearchBoxState } from '../../src/renderer/state/search/search-box.svelte.js';
import {
  NoSearchError,
  SearchClient,
  SupersededError,
} from '../../src/renderer/state/search/search-client.svelte.js';
import { SearchQuery } from '../../src/renderer/state/search/search-query.svelte.js';
import { byStep } from '../../src/renderer/features/search/steps.js';
import { sharedReason, withoutReason } from '../../src/renderer/features/search/shared-reason.js';

const plain = (text: string) => ({ text, marks: [] });
function answer(...articles: string[]): Answered {
  const hits = articles.map((article) => ({
    article,
    type: 'topic' as const,
    title: plain(article),
    slug: '',
    heading: plain(''),
    snippet: plain(''),
    score: 1,
    more: 0,
    others: [],
    lacks: [],
    step: 'all' as const,
  }));
  return { ...NO_ANSWER, step: 'all', hits, total: hits.length, suggestions: [] };
}

const PAGE = { source: 'page' as const, limit: 10 };
const question = (query: string, source: 'box' | 'page' = 'box') => ({
  source,
  query,
  settings: { limit: 5 },
  suggest: false,
});

describe('SearchQuery', () => {
  it('drops an answer that comes after a newer question', async () => {
    const waiting = new Map<string, (answer: Answered) => void>();
    const query = new SearchQuery(
      ({ query: text }) => new Promise((resolve) => waiting.set(text, resolve)),
      PAGE,
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
    const query = new SearchQuery(ask, PAGE);
    await query.put('a');
    await query.put('   ');
    expect(query.answer).toBeUndefined();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('has no answer when there is no search', async () => {
    const query = new SearchQuery(() => Promise.reject(new NoSearchError()), PAGE);
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
    expect(box.chosen).toMatchObject({ kind: 'hit', hit: { article: 'a' } });
    box.move(-1);
    expect(box.chosen).toMatchObject({ kind: 'hit', hit: { article: 'b' } });
  });

  it('does not open a row of an answer to something else', async () => {
    const never = new Promise<Answered>(() => undefined);
    const box = new SearchBoxState(({ query }) =>
      query === 'query' ? Promise.resolve(answer('a')) : never,
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
    const one = client.ask(question('one'));
    const two = client.ask(question('two'));
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
    const waiting = client.ask(question('one'));
    worker.say({ type: 'failed', failure: { reason: 'damaged', detail: 'bad' } });
    await expect(waiting).rejects.toThrow(NoSearchError);
    await expect(client.ask(question('two'))).rejects.toThrow(NoSearchError);
    expect(client.failure?.reason).toBe('damaged');
  });

  it('survives a browser that lets no worker start', async () => {
    const client = new SearchClient(
      () => {
        throw new Error('SecurityError');
      },
      { packed: '{}' },
    );
    await expect(client.ask(question('one'))).rejects.toThrow(NoSearchError);
    expect(client.failure).toEqual({ reason: 'no-worker', detail: 'Error: SecurityError' });
  });
});

it('rejects a question when the worker says that a newer one took its place', async () => {
  const worker = fakeWorker();
  const client = new SearchClient(() => worker, { url: 'search.json' });
  const old = client.ask(question('deb'));
  worker.say({ type: 'superseded', request: 1 });
  await expect(old).rejects.toThrow(SupersededError);
});

describe('QuestionQueue', () => {
  const asked = (
    request: number,
    query: string,
    source: 'box' | 'page' = 'box',
  ): SearchRequest => ({
    type: 'search',
    request,
    ...question(query, source),
  });

  it('keeps only the newest question of each source, in order', () => {
    const queue = new QuestionQueue();
    expect(queue.add(asked(1, 'd'))).toBeUndefined();
    expect(queue.add(asked(2, 'x', 'page'))).toBeUndefined();
    expect(queue.add(asked(3, 'de'))?.request).toBe(1);
    expect([queue.next()?.request, queue.next()?.request, queue.next()]).toEqual([2, 3, undefined]);
    expect(queue.empty).toBe(true);
  });
});

describe('recent searches', () => {
  it('keep the newest first, each once whatever its case, and are cleared at once', () => {
    const recent = new RecentSearches();
    for (const query of ['THB', 'debt', '  thb ', '   ']) recent.note(query);
    expect(recent.list).toEqual(['thb', 'debt']);
    for (let at = 0; at < 20; at += 1) recent.note(`query ${at}`);
    expect(recent.list).toHaveLength(8);
    recent.clear();
    expect(recent.list).toEqual([]);
  });

  it('are the rows of the box while nothing is typed', async () => {
    const box = new SearchBoxState(() => Promise.resolve(answer('a')));
    box.recent.note('debt bondage');
    box.openList();
    expect(box.open).toBe(true);
    box.move(1);
    expect(box.chosen).toEqual({ kind: 'recent', query: 'debt bondage' });
    await box.type('x');
    expect(box.rows.map(({ kind }) => kind)).toEqual(['hit']);
  });
});

describe('the completion', () => {
  const boxThatSuggests = async (typed: string, text: string): Promise<string> => {
    const suggestions = [{ text, kind: 'title' as const, article: 'a' }];
    const box = new SearchBoxState(() => Promise.resolve({ ...answer('a'), suggestions }));
    await box.type(typed);
    return box.completion;
  };

  it('is the rest of a suggestion that goes on where the typing stands', async () => {
    expect(await boxThatSuggests('DEBT b', 'Debt bondage')).toBe('ondage');
  });
  it('is nothing when the suggestion begins otherwise or is typed in full', async () => {
    expect(await boxThatSuggests('bondage', 'Debt bondage')).toBe('');
    expect(await boxThatSuggests('debt bondage', 'Debt bondage')).toBe('');
  });
});

it('groups neighbouring results by the step that found them', () => {
  const [first] = answer('a').hits;
  if (!first) throw new Error('no hit');
  const steps = ['all', 'all', 'close', 'any', 'any'] as const;
  const groups = byStep(
    steps.map((step) => ({ ...first, step })),
    'all',
  );
  expect(groups.map(({ step, from, hits }) => [step, from, hits.length])).toEqual([
    ['all', 0, 2],
    ['close', 2, 1],
    ['any', 3, 2],
  ]);
});

it('keeps the answers to a long question together, whatever their steps', () => {
  const [first] = answer('a').hits;
  if (!first) throw new Error('no hit');
  const steps = ['any', 'all', 'any'] as const;
  const groups = byStep(
    steps.map((step) => ({ ...first, step })),
    'mixed',
  );
  expect(groups.map(({ step, hits }) => [step, hits.length])).toEqual([['mixed', 3]]);
});

describe('the sentence that answers', () => {
  it('is the first row, and Enter opens it', async () => {
    const sentence = {
      article: 'figures/world',
      type: 'figures' as const,
      title: 'World figures',
      slug: 'entries',
      heading: 'The figures',
      text: plain('27.6 million'),
    };
    const box = new SearchBoxState(() =>
      Promise.resolve({ ...answer('topics/debt'), answer: sentence }),
    );
    await box.type('how many');
    expect(box.rows.map(({ kind }) => kind)).toEqual(['answer', 'hit']);
    expect(box.chosen).toEqual({ kind: 'answer', answer: sentence });
    box.move(1);
    box.move(1);
    expect(box.chosen?.kind).toBe('hit');
  });
});

describe('a reason that several rows share', () => {
  it('is said once, and not in the rows', () => {
    const because = { words: 'THB', label: 'trafficking in human beings' };
    const [first, second] = answer('a', 'b').hits.map((hit) => ({ ...hit, because }));
    const other = { ...answer('c').hits[0], because: { words: 'FIU', label: 'unit' } };
    if (!first || !second) throw new Error('no rows');
    expect(sharedReason([first, second, other as typeof first])).toEqual(because);
    expect(sharedReason([first])).toBeUndefined();
    expect(withoutReason(first, because).because).toBeUndefined();
    expect(withoutReason(other as typeof first, because).because?.words).toBe('FIU');
  });
});
