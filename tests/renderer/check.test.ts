import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import AppView from '../../src/renderer/app/App.svelte';
import { checkCodeFrom } from '../../src/shared/edition/check-code.js';
import type { Checks } from '../../src/shared/edition/checks.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';

const code = (byte: number) => checkCodeFrom(new Uint8Array([byte, 2, 3, 4, 5]));
const [CURRENT, EDITION, OLD, GONE, OLD_EDITION, STRANGE] = [1, 2, 3, 4, 5, 6].map(code) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const CHECKS: Checks = {
  edition: EDITION,
  current: { [CURRENT]: 'topics/consent' },
  past: {
    [OLD]: {
      article: 'operations/presence-in-albania',
      title: 'OSCE Presence in Albania',
      edition: 'en-2026-02',
      date: '2026-02-01',
      changes: [
        { at: 'figures', part: 'section', title: 'Figures', now: ['120 <b>people</b>.'], gone: 2 },
        { part: 'sources', title: '', now: [], gone: 1 },
      ],
    },
    [GONE]: { title: 'A lost page', edition: 'en-2026-02', date: '2026-02-01', changes: [] },
  },
  pastEditions: {
    [OLD_EDITION]: {
      id: 'en-2026-02',
      date: '2026-02-01',
      changed: [{ article: 'topics/consent', title: 'Consent' }, { title: 'A lost page' }],
    },
  },
};

let answer: () => Promise<Response>;
beforeEach(() => {
  stubLayout();
  answer = () => Promise.resolve(Response.json(CHECKS));
  vi.stubGlobal('fetch', () => answer());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = '';
});

async function open(hash = '#/check'): Promise<HTMLElement> {
  location.hash = hash;
  render(AppView, { app: testApp((id) => Promise.resolve(article({ id, title: 'Check' }))) });
  return screen.findByRole('main');
}
async function check(typed: string): Promise<void> {
  const input = await screen.findByLabelText<HTMLInputElement>('Check code');
  await fireEvent.input(input, { target: { value: typed } });
  await fireEvent.click(screen.getByRole('button', { name: 'Check' }));
}
const verdict = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('checking a printout', () => {
  it('knows paper that is current, however its code is typed', async () => {
    const main = await open();
    await check(` ${CURRENT.toLowerCase().replace('-', ' ')} `);
    await verdict('Current');
    expect(main.textContent).toContain('Edition of 24 November 2026');
    const link = screen.getAllByRole('link', { name: 'Consent is irrelevant' }).at(-1);
    expect(link?.getAttribute('href')).toBe('#/topics/consent');
  });

  it('names what has changed, as the characters it is', async () => {
    const main = await open();
    await check(OLD);
    await verdict('Superseded');
    expect(main.textContent).toContain('the edition of 1 February 2026');
    expect(screen.getByRole('link', { name: 'Figures' }).getAttribute('href')).toBe(
      '#/operations/presence-in-albania?at=figures',
    );
    expect(main.textContent).toContain('120 <b>people</b>.');
    expect(main.textContent).toContain('2 statements on the paper no longer stand');
    expect(screen.getByRole('heading', { name: 'Sources' })).toBeTruthy();
  });

  it('moves the focus to the answer, and back to the field when it cannot read the code', async () => {
    await open();
    await check(STRANGE);
    const heading = await verdict('Unknown');
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
    const wrong = STRANGE.slice(0, -1) + (STRANGE.endsWith('7') ? '8' : '7');
    await check(wrong);
    await vi.waitFor(() => {
      expect(screen.getByRole('alert').textContent).toContain('mistyped');
      expect(document.activeElement).toBe(screen.getByLabelText('Check code'));
    });
    expect(screen.getByLabelText<HTMLInputElement>('Check code').value).toBe(wrong);
  });

  it('says when a page is no longer there', async () => {
    const main = await open();
    await check(GONE);
    await verdict('Superseded');
    expect(main.textContent).toContain('do not hand it out');
  });

  it('lists the changed pages of an older edition as a whole', async () => {
    const main = await open(`#/check?code=${OLD_EDITION}`);
    await verdict('Superseded');
    expect(main.textContent).toContain('2 pages have changed since');
    expect(main.textContent).toContain('A lost page (no longer in the edition)');
  });

  it('knows the edition that is open', async () => {
    await open(`#/check?code=${EDITION}`);
    await verdict('Current');
  });

  it.each([
    ['', 'Type the code'],
    ['7K3M', 'this has 4'],
    ['<b>', '“<” never stands in a check code'],
  ])('says what is wrong with %j', async (typed, words) => {
    await open();
    await check(typed);
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
  });

  it('says so when the copy has no list of codes', async () => {
    answer = () => Promise.resolve(new Response('', { status: 404 }));
    await open();
    await vi.waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('missing or damaged'),
    );
  });

  it('is linked from the foot of every page', async () => {
    await open('#/topics/consent');
    const link = await screen.findByRole('link', { name: 'Check a printout' });
    expect(link.getAttribute('href')).toBe('#/check');
  });
});
