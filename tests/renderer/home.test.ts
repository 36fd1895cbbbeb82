import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/renderer/app/App.svelte';
import { Edition } from '../../src/renderer/platform/edition/edition.js';
import { forRole } from '../../src/renderer/features/home/role-order.js';
import { stubLayout, testApp } from './support/app.js';
import { article, entry, manifest } from './support/edition.js';

const all = ['police', 'trainers'];
const topics = [
  entry({ id: 'topics/a', title: 'For all', audience: all }),
  entry({ id: 'topics/b', title: 'For trainers', audience: ['trainers'] }),
  entry({ id: 'topics/c', title: 'For nobody named' }),
  entry({ id: 'topics/d', title: 'For police', audience: ['police'] }),
];
const operations = [
  entry({
    id: 'operations/programme-office',
    type: 'operation',
    title: 'Programme Office in Astana',
    place: { hostState: 'Kazakhstan', city: 'Astana', coordinates: [71.4, 51.2] },
    established: '1998',
    tags: ['Central Asia'],
  }),
];
const ids = (role: string) => forRole(topics, role).map(({ id }) => id.slice(-1));

describe('the order for a role', () => {
  it.each([
    ['police', ['d', 'a', 'b', 'c']],
    ['trainers', ['b', 'a', 'c', 'd']],
    ['', ['a', 'b', 'c', 'd']],
    ['a role of another edition', ['a', 'b', 'c', 'd']],
  ])('%s: what is for few comes first, and all are there', (role, order) => {
    expect(ids(role)).toEqual(order);
  });
});

describe('the start page', () => {
  beforeEach(() => {
    stubLayout();
    localStorage.clear();
    history.replaceState(null, '', '#/');
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const home = article({ id: 'home', type: 'page', related: ['topics/c', 'topics/a'] });
  function open(checks?: object) {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(checks ? Response.json(checks) : new Response('', { status: 404 })),
    );
    const app = testApp(() => Promise.resolve(home));
    const start = entry({ id: 'home', type: 'page', title: 'A field reader', audience: all });
    app.edition = new Edition(manifest, { articles: [start, ...topics, ...operations] });
    render(App, { props: { app } });
    return app;
  }
  const door = (name: string) => screen.findByRole('region', { name });
  const looked = async () =>
    within(await door('Look something up'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);

  it('puts what is for a role behind the doors in place, keeps it, and takes it back', async () => {
    const app = open();
    // Without a role, what the start page names.
    expect(await looked()).toEqual(['For nobody named', 'For all', 'For trainers']);
    const police = screen.getByRole('button', { name: 'police', pressed: false });
    police.click();
    await vi.waitFor(async () =>
      expect(await looked()).toEqual(['For police', 'For all', 'For trainers']),
    );
    expect(police.getAttribute('aria-pressed')).toBe('true');
    expect((await app.host.readSettings()).settings.role).toBe('police');
    police.click();
    await vi.waitFor(async () => expect((await looked())[0]).toBe('For nobody named'));
  });

  it('prints the fact sheet of a country from its third door', async () => {
    const app = open();
    const print = vi.spyOn(app.host, 'print').mockResolvedValue({ outcome: 'done' });
    const paper = within(await door('Print and hand out'));
    paper.getByRole('button', { name: 'Kazakhstan', hidden: true }).click();
    await vi.waitFor(() =>
      expect(print).toHaveBeenCalledWith(
        expect.objectContaining({ kind: 'sheets', ids: ['operations/programme-office'] }),
      ),
    );
    expect(paper.getByRole('link', { name: 'Handout from several pages' })).toBeTruthy();
  });

  it('names each operation once, by its State, with its city', async () => {
    open();
    const part = within(await screen.findByRole('region', { name: 'Nine field operations' }));
    expect(part.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Kazakhstan\s*Astana, since 1998$/),
    ]);
  });

  const checks = { edition: 'A', current: {}, past: {}, pastEditions: {} };

  it('lists on a page of its own what the edition adds and changes', async () => {
    history.replaceState(null, '', '#/news');
    const since = { id: 'en-2026-05', date: '2026-05-01' };
    const news = { since, added: ['topics/b'], changed: ['topics/a', 'topics/gone'] };
    open({ ...checks, news });
    expect(await screen.findByText(/Since the edition of 1 May 2026/)).toBeTruthy();
    const parts = await vi.waitFor(() => {
      const found = [...document.querySelectorAll('main details')];
      expect(found).toHaveLength(2);
      return found;
    });
    expect(parts.map((one) => one.textContent.trim())).toEqual([
      expect.stringMatching(/^1 new page\s+For trainers$/),
      expect.stringMatching(/^2 changed pages\s+For all$/),
    ]);
  });

  it('says that the first edition is the first', async () => {
    history.replaceState(null, '', '#/news');
    open({ ...checks, news: { added: [], changed: [] } });
    expect(await screen.findByText(/first edition, of 24 November 2026/)).toBeTruthy();
  });
});
