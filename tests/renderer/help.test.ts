import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import AppView from '../../src/renderer/app/App.svelte';
import { keyText } from '../../src/renderer/features/keys/names.js';
import { KEY_IDS, keyUse } from '../../src/shared/keys.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';

const ABOUT = {
  version: '9.8.7',
  packages: [
    { name: 'minisearch', version: '7.2.0', licence: 'MIT', text: 'Permission is granted <b>' },
    { name: 'svelte', version: '5.57.0', licence: 'MIT', text: 'Another text' },
    { name: 'Source Sans 3', version: '', licence: 'OFL-1.1', text: 'SIL Open Font' },
  ],
};
let answer: () => Response;
beforeEach(() => {
  stubLayout();
  localStorage.clear();
  answer = () => Response.json(ABOUT);
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = '';
});

function open(hash: string) {
  location.hash = hash;
  const app = testApp((id) => Promise.resolve(article({ id })));
  render(AppView, { app });
  return app;
}

describe('the keyboard map', () => {
  const map = async () =>
    (await screen.findByText('Keyboard map')).closest('dialog') as HTMLElement;

  it('opens with ?, and has every key of a browser form', async () => {
    open('#/');
    await fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    const dialog = await map();
    for (const id of KEY_IDS) {
      const { desktopOnly } = keyUse(id);
      const rows = within(dialog).queryAllByText(keyText[id]());
      expect(rows.length > 0, id).toBe(desktopOnly !== true);
    }
    expect(dialog.textContent).toMatch(/Search\s*Ctrl\s*K\s*or\s*\//);
    expect(dialog.textContent).toMatch(/Next screen\s*Page Down\s*or\s*Space\s*or\s*→/);
    await fireEvent.click(within(dialog).getByRole('button', { hidden: true, name: 'Close' }));
    expect(within(dialog).queryByRole('heading', { hidden: true })).toBeNull();
  });

  it('leaves ? to a field in which it is typed', async () => {
    const app = open('#/');
    await fireEvent.keyDown(screen.getByRole('combobox'), { key: '?', shiftKey: true });
    expect(app.keys.open).toBe(false);
    await fireEvent.click(screen.getByRole('button', { name: 'Keyboard map (?)' }));
    expect(app.keys.open).toBe(true);
  });
});

describe('the first steps', () => {
  const tour = () => screen.queryByRole('region', { name: 'First steps' });

  it('are three, take no focus by themselves, and never come back once done', async () => {
    const app = open('#/');
    const panel = tour() as HTMLElement;
    expect(panel.contains(document.activeElement)).toBe(false);
    for (const step of ['Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3']) {
      expect(panel.textContent).toContain(step);
      const next = within(panel).queryByRole('button', { name: 'Next' });
      if (next) await fireEvent.click(next);
    }
    await vi.waitFor(() => expect(panel.contains(document.activeElement)).toBe(true));
    await fireEvent.click(within(panel).getByRole('button', { name: 'Done' }));
    expect(tour()).toBeNull();
    expect((await app.host.readSettings()).settings.tourSeen).toBe(true);
  });

  it.each([
    [
      'the button',
      (panel: HTMLElement) => fireEvent.click(within(panel).getByRole('button', { name: /^Skip/ })),
    ],
    [
      'Esc',
      (panel: HTMLElement) =>
        fireEvent.keyDown(within(panel).getByRole('button', { name: 'Next' }), { key: 'Escape' }),
    ],
  ])('are skipped for good by %s', async (_way, skip) => {
    open('#/');
    await skip(tour() as HTMLElement);
    expect(tour()).toBeNull();
    cleanup();
    const next = testApp((id) => Promise.resolve(article({ id })));
    await next.preferences.read();
    render(AppView, { app: next });
    expect(tour()).toBeNull();
  });

  it('stand on the start page only', () => {
    open('#/topics/consent');
    expect(tour()).toBeNull();
  });
});

describe('the page about the reader', () => {
  it('has version, edition and licences as text, found by name', async () => {
    open('#/about');
    const main = await screen.findByRole('main');
    expect(await within(main).findByText('Field Reader 9.8.7')).toBeTruthy();
    expect(main.textContent).toContain('Test edition, 24 November 2026 (en-test)');
    expect(main.textContent).toContain('Permission is granted <b>');
    await fireEvent.input(within(main).getByLabelText('Find by name'), {
      target: { value: 'SVEL' },
    });
    expect(within(main).queryByText('minisearch')).toBeNull();
    expect(within(main).getByText('svelte')).toBeTruthy();
    expect(within(main).getByText('Shown: 1 of 3.')).toBeTruthy();
    await fireEvent.input(within(main).getByLabelText('Find by name'), {
      target: { value: 'zzz' },
    });
    expect(within(main).getByText('Nothing here has that name.')).toBeTruthy();
  });

  it.each([
    ['is missing', () => new Response('', { status: 404 })],
    ['is no list', () => Response.json({ packages: 1 })],
  ])('says so when the list %s, and still names the edition', async (_what, broken) => {
    answer = broken;
    open('#/about');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be read');
    expect(screen.getByRole('main').textContent).toContain('en-test');
  });

  it('shows the first steps again', async () => {
    const app = open('#/about');
    await app.preferences.change({ tourSeen: true });
    await fireEvent.click(screen.getByRole('button', { name: /first steps again/ }));
    expect(await screen.findByRole('region', { name: 'First steps' })).toBeTruthy();
  });
});
