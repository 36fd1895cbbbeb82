import { describe, expect, it, vi } from 'vitest';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  type SettingsPatch,
} from '../../src/shared/documents/settings.js';
import { Links } from '../../src/renderer/state/links.svelte.js';
import { Preferences } from '../../src/renderer/state/preferences.svelte.js';
import { jobFor, PrintJobs } from '../../src/renderer/state/print-jobs.svelte.js';
import { ArticleVisit } from '../../src/renderer/features/article/article-visit.svelte.js';
import { Stages } from '../../src/renderer/state/stages.svelte.js';
import type { JobOutcome } from '../../src/renderer/platform/host/host.js';
import type { Article } from '../../src/shared/edition/edition.js';
import { NO_ANSWER } from '../../src/shared/search/search.js';
import { article, entry } from './support/edition.js';

describe('PrintJobs', () => {
  const job = jobFor(
    { id: 'operations/presence-in-albania', type: 'operation' },
    { paper: 'A4', cut: 'one' },
  );
  const ending = (outcome: JobOutcome) =>
    new PrintJobs({
      print: () => Promise.resolve(outcome),
      savePdf: () => Promise.resolve(outcome),
    });

  it('prints the fact sheet of an operation, and any other article as it is', () => {
    expect(job).toMatchObject({ kind: 'sheets', paper: 'A4', cut: 'one' });
    expect(
      jobFor({ id: 'topics/consent', type: 'topic' }, { paper: 'Letter', cut: 'one' }),
    ).toEqual({
      kind: 'article',
      ids: ['topics/consent'],
      paper: 'Letter',
    });
  });

  it('prints all fact sheets as one document from their list', () => {
    expect(
      jobFor({ operations: ['operations/a', 'operations/b'] }, { paper: 'A4', cut: 'two' }),
    ).toEqual({
      kind: 'collection',
      ids: ['operations/a', 'operations/b'],
      paper: 'A4',
      cut: 'two',
    });
  });

  it.each<[JobOutcome, string]>([
    [{ outcome: 'done' }, 'idle'],
    [{ outcome: 'cancelled' }, 'cancelled'],
    [{ outcome: 'done', file: '/home/x.pdf' }, 'saved'],
    [{ outcome: 'blocked', href: 'print.html#x' }, 'blocked'],
    [{ outcome: 'failed', message: 'No printer.' }, 'failed'],
  ])('after %j it is %s', async (outcome, phase) => {
    const jobs = ending(outcome);
    await jobs.run('pdf', job);
    expect(jobs.state.phase).toBe(phase);
  });

  it('tries the failed job again', async () => {
    const print = vi
      .fn<() => Promise<JobOutcome>>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValueOnce({ outcome: 'done' });
    const jobs = new PrintJobs({ print });
    await jobs.run('print', job);
    expect(jobs.state).toEqual({ phase: 'failed', kind: 'print', message: '' });
    await jobs.again();
    expect(jobs.state.phase).toBe('idle');
    expect(print).toHaveBeenCalledTimes(2);
  });
});

describe('a print job at work', () => {
  const job = jobFor({ id: 'topics/consent', type: 'topic' }, { paper: 'A4', cut: 'one' });

  it('shows how far it is, and says so when the person has stopped it', async () => {
    let end: (outcome: JobOutcome) => void = () => undefined;
    const cancelPrint = vi.fn(() => {
      end({ outcome: 'cancelled' });
      return Promise.resolve();
    });
    const savePdf = () => new Promise<JobOutcome>((resolve) => (end = resolve));
    const jobs = new PrintJobs({ print: savePdf, savePdf, cancelPrint });
    const running = jobs.run('pdf', job);
    jobs.progressed({ step: 'pages', done: 3, total: 9 });
    expect(jobs.state).toMatchObject({ phase: 'working', progress: { done: 3, total: 9 } });
    await jobs.cancel();
    await running;
    expect(jobs.state).toEqual({ phase: 'cancelled', kind: 'pdf' });
    // A word that comes too late brings no panel back.
    jobs.progressed({ step: 'pdf' });
    expect(jobs.state.phase).toBe('cancelled');
  });

  it('offers the PDF as the way out when printing fails, and not when that failed itself', async () => {
    const fail = () => Promise.resolve({ outcome: 'failed', message: 'No printer' } as const);
    const savePdf = vi.fn(fail);
    const jobs = new PrintJobs({ print: fail, savePdf });
    await jobs.run('print', job);
    await jobs.insteadPdf?.();
    expect(savePdf).toHaveBeenCalledWith(job);
    expect(jobs.insteadPdf).toBeUndefined();
    expect(new PrintJobs({ print: fail }).insteadPdf).toBeUndefined();
  });
});

describe('Links', () => {
  it('opens nothing before the address was confirmed', async () => {
    const openLink = vi.fn(() => Promise.resolve('opened' as const));
    const links = new Links({ openLink, asksBeforeLinks: false });
    links.open('https://www.osce.org/');
    expect(links.asking).toBe('https://www.osce.org/');
    expect(openLink).not.toHaveBeenCalled();
    links.confirm();
    await vi.waitFor(() => expect(openLink).toHaveBeenCalledWith('https://www.osce.org/'));
    expect(links.asking).toBeUndefined();
  });

  it('shows an address that the host refuses', async () => {
    const links = new Links({ openLink: () => Promise.resolve('refused'), asksBeforeLinks: true });
    links.open('http://old.example/');
    await vi.waitFor(() => expect(links.refused).toBe('http://old.example/'));
  });
});

describe('Preferences', () => {
  it('shows the chosen theme at once and keeps the notices of the host', async () => {
    const preferences = new Preferences({
      readSettings: () =>
        Promise.resolve({
          settings: DEFAULT_SETTINGS,
          notices: [{ kind: 'settings-set-aside', file: 'settings.bad.json' }],
        }),
      writeSettings: (patch: SettingsPatch) =>
        Promise.resolve({
          settings: { ...DEFAULT_SETTINGS, theme: patch.theme ?? 'system' },
          notices: [],
        }),
    });
    await preferences.read();
    expect(preferences.notices).toHaveLength(1);
    const changing = preferences.change({ theme: 'light' });
    expect(document.documentElement.dataset['theme']).toBe('light');
    await changing;
    await preferences.change({ theme: 'contrast' });
    expect(document.documentElement.dataset['theme']).toBe('contrast');
    await preferences.change({ theme: 'system' });
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('shows text size and line spacing on the page’s root, and the usual ones unsaid', async () => {
    const preferences = new Preferences({
      readSettings: () =>
        Promise.resolve({ settings: { ...DEFAULT_SETTINGS, textSize: 'larger' }, notices: [] }),
      writeSettings: (patch: SettingsPatch) =>
        Promise.resolve({ settings: changedSettings(DEFAULT_SETTINGS, patch), notices: [] }),
    });
    const root = document.documentElement;
    await preferences.read();
    expect(root.dataset['textSize']).toBe('larger');
    expect(root.dataset['lineSpacing']).toBeUndefined();
    await preferences.change({ textSize: 'normal', lineSpacing: 'wide' });
    expect(root.dataset['textSize']).toBeUndefined();
    expect(root.dataset['lineSpacing']).toBe('wide');
    await preferences.change({ lineSpacing: 'normal' });
    expect(root.dataset['lineSpacing']).toBeUndefined();
  });

  it('says so when the choice could not be kept', async () => {
    const preferences = new Preferences({
      readSettings: () => Promise.reject(new Error('no')),
      writeSettings: () => Promise.reject(new Error('no')),
    });
    await preferences.change({ theme: 'dark' });
    expect(preferences.settings.theme).toBe('dark');
    expect(preferences.notices.map(({ kind }) => kind)).toEqual(['settings-not-saved']);
  });
});

describe('ArticleVisit', () => {
  const visit = (id: string, q?: string) => ({
    route: { name: 'article' as const, id, ...(q ? { q } : {}) },
    number: 1,
    scroll: undefined,
  });
  const none = { ...NO_ANSWER, suggestions: [] };

  it('drops an article that comes after the reader has gone on', async () => {
    const waiting = new Map<string, (article: Article) => void>();
    const page = new ArticleVisit({
      load: (id) => new Promise((resolve) => waiting.set(id, resolve)),
      ask: () => Promise.resolve(none),
    });
    const slow = page.open(visit('topics/slow'), entry({ id: 'topics/slow' }));
    const quick = page.open(visit('topics/quick'), entry({ id: 'topics/quick' }));
    waiting.get('topics/quick')?.(article({ id: 'topics/quick' }));
    await quick;
    waiting.get('topics/slow')?.(article({ id: 'topics/slow' }));
    await slow;
    expect(page.state.phase === 'ready' && page.state.article.id).toBe('topics/quick');
  });

  it('marks the words the search matched, and takes the marks away', async () => {
    const page = new ArticleVisit({
      load: (id) => Promise.resolve(article({ id })),
      ask: () => Promise.resolve({ ...none, terms: ['bondage'] }),
    });
    await page.open(visit('topics/a', 'bondge'), entry({ id: 'topics/a' }));
    expect([...(page.marks ?? [])]).toEqual(['bondage']);
    page.clearMarks();
    expect(page.marks).toBeUndefined();
  });

  it('shows the article although there is no search', async () => {
    const page = new ArticleVisit({
      load: (id) => Promise.resolve(article({ id })),
      ask: () => Promise.reject(new Error('no search')),
    });
    await page.open(visit('topics/a', 'word'), entry({ id: 'topics/a' }));
    expect(page.state.phase).toBe('ready');
    expect(page.marks?.size).toBe(0);
  });
});

describe('Stages', () => {
  const to = (more: object, scroll?: number) => ({
    route: { name: 'article' as const, id: 'topics/a', ...more },
    number: 1,
    scroll,
  });

  it('draws the top of a page first, and then part after part', async () => {
    const stages = new Stages(4, to({}));
    expect(stages.shown).toBe(2);
    stages.next(to({}));
    await vi.waitFor(() => expect(stages.shown).toBe(3));
    expect(stages.done).toBe(false);
  });

  it('draws the whole page at once for a visit that leads below the top', () => {
    expect(new Stages(4, to({ at: 'sources' })).done).toBe(true);
    expect(new Stages(4, to({ q: 'word' })).done).toBe(true);
    expect(new Stages(4, to({}, 1200)).done).toBe(true);
    const stages = new Stages(4, to({}));
    stages.next(to({ at: 'sources' }));
    expect(stages.done).toBe(true);
  });
});
