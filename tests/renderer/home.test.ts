import { cleanup, render, screen } from '@testing-library/svelte';
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

  async function open(checks?: object) {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(checks ? Response.json(checks) : new Response('', { status: 404 })),
    );
    const app = testApp(() => Promise.resolve(article({ id: 'home', type: 'page' })));
    const home = entry({ id: 'home', type: 'page', title: 'A field reader', audience: all });
    app.edition = new Edition(manifest, { articles: [home, ...topics] });
    render(App, { props: { app } });
    // The last part of the page but one.
    await vi.waitFor(() => expect(document.getElementById('h-library')).not.toBeNull());
    return app;
  }
  const listed = () =>
    [...document.querySelectorAll('[aria-labelledby="h-topics"] li')].map((li) => li.textContent);

  it('puts what is for a role first, says so, keeps it, and takes it back', async () => {
    const app = await open();
    expect(listed()).toEqual(['For all', 'For trainers', 'For nobody named', 'For police']);
    const police = screen.getByRole('button', { name: 'police officer', pressed: false });
    police.click();
    await vi.waitFor(() =>
      expect(listed()).toEqual(['For police', 'For all', 'For trainers', 'For nobody named']),
    );
    expect(police.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/Nothing is left out/)).toBeTruthy();
    expect((await app.host.readSettings()).settings.role).toBe('police');
    police.click();
    await vi.waitFor(() => expect(listed()[0]).toBe('For all'));
  });

  const checks = { edition: 'A', current: {}, past: {}, pastEditions: {} };

  it('lists what the edition adds and changes since the one before', async () => {
    const since = { id: 'en-2026-05', date: '2026-05-01' };
    const news = { since, added: ['topics/b'], changed: ['topics/a', 'topics/gone'] };
    await open({ ...checks, news });
    const part = await screen.findByRole('region', { name: 'What is new in this edition' });
    expect(part.textContent).toContain('Since the edition of 1 May 2026');
    expect([...part.querySelectorAll('details')].map((one) => one.textContent.trim())).toEqual([
      expect.stringMatching(/^1 new page\s+For trainers$/),
      expect.stringMatching(/^2 changed pages\s+For all$/),
    ]);
  });

  it('says that the first edition is the first', async () => {
    await open({ ...checks, news: { added: [], changed: [] } });
    expect(await screen.findByText(/first edition, of 24 November 2026/)).toBeTruthy();
  });

  it('is there without the record of editions', async () => {
    await open();
    expect(screen.queryByText('What is new in this edition')).toBeNull();
  });
});
