import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import AppView from '../../src/renderer/app/App.svelte';
import { EditionError } from '../../src/renderer/platform/edition/load.js';
import StartError from '../../src/renderer/app/pages/StartError.svelte';
import type { Article } from '../../src/shared/edition/edition.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';

beforeAll(stubLayout);
afterEach(() => {
  cleanup();
  location.hash = '';
});

const found = (id: string): Promise<Article> =>
  Promise.resolve(
    article({
      id,
      title: 'Consent is irrelevant',
      sections: [{ slug: 'key-points', title: 'Key points', depth: 2, body: [] }],
      sources: [{ id: 's', publisher: 'OSCE', title: 'A page', url: 'https://www.osce.org/a' }],
    }),
  );

function open(hash: string, load: (id: string) => Promise<Article> = found) {
  location.hash = hash;
  const app = testApp(load);
  render(AppView, { app });
  return app;
}
const heading = () => screen.findByRole('heading', { level: 1 });

describe('the reader', () => {
  it('has its landmarks, the search box and the statement of independence', async () => {
    open('#/');
    await heading();
    expect(screen.getByRole('banner')).toBeTruthy();
    expect(screen.getByRole('main')).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Search the edition' }).id).toBe('search');
    expect(screen.getByRole('contentinfo').textContent).toContain('not an OSCE publication');
  });

  it('shows an article under an id it had before', async () => {
    open('#/topics/agreement');
    expect((await heading()).textContent.trim()).toBe('Consent is irrelevant');
    expect(document.title).toBe('Consent is irrelevant – Field Reader');
    expect(screen.getByRole('heading', { name: 'Key points' })).toBeTruthy();
  });

  it('has a page for what does not exist, with suggestions', async () => {
    open('#/operations/albania-presence');
    expect((await heading()).textContent.trim()).toBe('There is no such page');
    expect(screen.getByRole('main').textContent).toContain('OSCE Presence in Albania');
  });

  it('shows a hostile address as the characters it is', async () => {
    open(`#/${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await heading();
    expect(screen.getByRole('main').textContent).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('says that an article is missing, and tries it again', async () => {
    let tries = 0;
    open('#/topics/consent', (id) => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new EditionError(`articles/${id}.json`, 'missing'))
        : found(id);
    });
    expect((await heading()).textContent.trim()).toBe('This page is missing from your copy');
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(document.title).toContain('Consent is irrelevant'));
  });

  it('says that an article is damaged when it cannot be drawn', async () => {
    open('#/topics/consent', () => Promise.reject(new Error('unknown node')));
    expect((await heading()).textContent.trim()).toBe('This page cannot be read');
  });

  it('asks before a source is opened, with the whole address', async () => {
    const app = open('#/topics/consent');
    await heading();
    await fireEvent.click(screen.getByRole('link', { name: 'Open osce.org' }));
    expect(app.links.asking).toBe('https://www.osce.org/a');
  });

  it('says why a print page did not open, with a plain link to it', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    open('#/topics/consent');
    await heading();
    const [button] = screen.getAllByRole('button', { name: 'Print this page', hidden: true });
    if (button) await fireEvent.click(button);
    const link = await screen.findByRole('link', { name: 'Open the print page here' });
    expect(link.getAttribute('href')).toMatch(/print\.html#kind=article&ids=topics%2Fconsent/);
  });
});

describe('StartError', () => {
  it('names the file of the edition that cannot be used', () => {
    render(StartError, { error: new EditionError('catalog.json', 'damaged') });
    expect(screen.getByRole('alert').textContent).toContain('cannot be read: catalog.json');
  });
});
