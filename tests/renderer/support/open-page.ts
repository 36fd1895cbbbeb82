import { render, screen } from '@testing-library/svelte';
import AppView from '../../../src/renderer/app/App.svelte';
import type { App } from '../../../src/renderer/state/app-context.js';
import type { Article } from '../../../src/shared/edition/edition.js';
import { testApp } from './app.js';
import { article } from './edition.js';

/** The event comes late: a page that is there by then would arrive again and take the focus. */
export async function goTo(hash: string): Promise<void> {
  if (location.hash === hash) return;
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await changed;
}

/** Any article: two sections of text and one under the first. */
export const anArticle = (id: string): Article =>
  article({
    id,
    title: 'Consent',
    sections: [
      { slug: 'key-points', title: 'Key points', depth: 2, body: [] },
      { slug: 'practice', title: 'In practice', depth: 2, body: [] },
    ],
  });

/** The whole reader at an address, after `before` has put something into its documents. */
export async function openPage(
  hash: string,
  before: (app: App) => unknown = () => undefined,
): Promise<App> {
  await goTo(hash);
  const app = testApp((id) => Promise.resolve(anArticle(id)));
  await before(app);
  render(AppView, { app });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const statuses = () =>
  screen.getAllByRole('status').map(({ textContent }) => textContent.trim());
