import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clockText,
  handoutOf,
  sessionFromPlan,
} from '../../src/renderer/state/documents/session-items.js';
import { shownItems, wallStep } from '../../src/renderer/features/session/wall.js';
import { documentText } from '../../src/shared/documents/document-kind.js';
import {
  EMPTY_SESSION,
  type Session,
  type SessionItem,
} from '../../src/shared/documents/session.js';
import { EMPTY_HANDOUT, type Handout } from '../../src/shared/documents/handout.js';
import { stubLayout } from './support/app.js';
import { anArticle, button, goTo, openPage, statuses } from './support/open-page.js';

beforeAll(stubLayout);
beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  await goTo('');
});

const handout = (title: string, ...keys: string[]): Handout => ({
  ...EMPTY_HANDOUT,
  cover: { ...EMPTY_HANDOUT.cover, title },
  items: keys.map((key) => ({ kind: 'article', key, id: 'topics/consent', title: 'Consent' })),
});
const ITEMS: SessionItem[] = [
  { kind: 'note', key: 'a', title: 'Opening', text: 'Welcome', minutes: 5, remark: 'Be kind' },
  {
    kind: 'section',
    key: 'b',
    id: 'topics/consent',
    at: 'key-points',
    title: 'Key points',
    minutes: 20,
  },
  { kind: 'article', key: 'c', id: 'topics/gone', title: 'Gone', minutes: 40 },
  { kind: 'handout', key: 'd', title: 'Paper', handout: handout('Paper', 'x'), minutes: 10 },
  { kind: 'break', key: 'e', title: 'Break', minutes: 15 },
];
const SESSION: Session = { ...EMPTY_SESSION, title: 'Day one', start: '09:30', items: ITEMS };
const open = (value = SESSION, hash = '#/session') =>
  openPage(hash, (app) => app.session.stored.change(value));
const list = () => screen.getByRole('region', { name: 'Contents' });
const begins = () => [...list().querySelectorAll('.begins')].map((one) => one.textContent);

describe('the session', () => {
  it('shows when each item begins, how long all takes, and what this edition does not have', async () => {
    await open();
    expect(begins()).toEqual(['09:30', '09:35', '09:55', '10:35', '10:45']);
    expect(screen.getByText('1:30 in all, until 11:00')).toBeTruthy();
    expect(within(list()).getAllByText(/Not in this edition/)).toHaveLength(1);
    const minutes = screen.getByRole('spinbutton', { name: 'Minutes: Opening' });
    await fireEvent.change(minutes, { target: { value: '30' } });
    expect(begins()[1]).toBe('10:00');
    await fireEvent.change(minutes, { target: { value: '' } });
    expect(begins()[1]).toBe('10:00');
    await fireEvent.click(button('Move down: Opening'));
    expect(begins()).toEqual(['09:30', '09:50', '10:20', '11:00', '11:10']);
  });

  it('takes a new title once it is written, and not while the field is empty on the way there', async () => {
    await open();
    await fireEvent.click(button('Change: Opening'));
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
    await fireEvent.input(title, { target: { value: '' } });
    expect(title.value).toBe('');
    await fireEvent.input(title, { target: { value: 'Wel' } });
    await fireEvent.change(title, { target: { value: 'Welcome all' } });
    expect(within(list()).getByText('Welcome all')).toBeTruthy();
    await fireEvent.change(title, { target: { value: '' } });
    expect(within(list()).getByText('Opening')).toBeTruthy();
  });

  it('takes pages and sections from where they are read, and own words, breaks and the handout', async () => {
    const app = await open(EMPTY_SESSION, '#/topics/consent');
    await fireEvent.click(button('Add to session: Consent'));
    await fireEvent.click(button('Add this section to the session: Key points'));
    app.handout.stored.change(handout('Paper', 'x'));
    await app.host.flushDocuments();
    cleanup();
    const there = await openPage('#/session', async (made) => {
      await Promise.all([made.session.stored.read(), made.handout.stored.read()]);
    });
    await fireEvent.click(button('Add your own words'));
    await fireEvent.click(button('Add a break'));
    await fireEvent.click(button('Add the handout as it is now'));
    there.handout.stored.change(EMPTY_HANDOUT);
    expect(there.session.items.map(({ kind }) => kind)).toEqual([
      'article',
      'section',
      'note',
      'break',
      'handout',
    ]);
    expect(there.session.items.at(-1)).toMatchObject({ handout: { items: [{ key: 'x' }] } });
    expect(new Set(there.session.items.map(({ key }) => key)).size).toBe(5);
    await fireEvent.click(button('Change: Our question'));
    await fireEvent.input(screen.getByRole('textbox', { name: 'Text for the wall' }), {
      target: { value: '<b>Why?</b>\nSay it' },
    });
    await fireEvent.click(button('Done'));
    expect(there.session.items[2]).toMatchObject({ text: '<b>Why?</b>\nSay it' });
    expect(screen.getByText(/<b>Why/)).toBeTruthy();
  });

  it('prints its handouts as one, in their order', async () => {
    const items = [
      ...ITEMS,
      { ...ITEMS[3], key: 'f', handout: handout('Second', 'x', 'y') } as SessionItem,
    ];
    const app = await open({ ...SESSION, items });
    const print = vi.spyOn(app.host, 'print').mockResolvedValue({ outcome: 'done' });
    await fireEvent.click(button('Print handouts'));
    const [[job] = []] = print.mock.calls;
    expect(job).toMatchObject({ kind: 'handout', handout: { cover: { title: 'Day one' } } });
    expect(job?.kind === 'handout' && job.handout.items.map(({ key }) => key)).toEqual([
      'i1',
      'i2',
      'i3',
    ]);
    expect(JSON.stringify(job)).not.toContain('Be kind');
    expect(handoutOf(SESSION)).toEqual(handout('Paper', 'x'));
    expect(handoutOf(EMPTY_SESSION)).toBeUndefined();
  });

  it('is opened from a file in place of what there is, with Undo; a bad file changes nothing', async () => {
    const app = await open();
    const saved = documentText({ ...SESSION, items: ITEMS.slice(0, 2) });
    const opens = vi.spyOn(app.host, 'openFile');
    for (const [text, words] of [
      [saved.slice(0, 90), 'is damaged'],
      ['{}', 'is not a session'],
      [saved, 'Opened x.frsession'],
    ] as const) {
      opens.mockResolvedValue({ outcome: 'opened', name: 'x.frsession', text });
      expect(app.session.items).toEqual(ITEMS);
      await fireEvent.click(button('Open a file'));
      await vi.waitFor(() => expect(statuses().join()).toContain(words));
    }
    expect(app.session.items).toHaveLength(2);
    await fireEvent.click(button('Undo'));
    expect(app.session.session).toEqual(SESSION);
  });
});

describe('on the wall', () => {
  const edition = { find: (id: string) => (id === 'topics/consent' ? {} : undefined) };
  const load = (id: string) => Promise.resolve(anArticle(id));

  it('skips what this edition does not have, and loses nothing of it', async () => {
    const app = await open();
    expect(shownItems(SESSION, app.edition).map(({ key }) => key)).toEqual(['a', 'b', 'd', 'e']);
    expect(app.session.items).toEqual(ITEMS);
  });

  it('shows a section alone, and own words without the remark', async () => {
    const [note, section] = ITEMS;
    if (!note || !section) throw new Error('no items');
    const words = await wallStep(note, SESSION, load, edition as never);
    expect(words.slides).toMatchObject([{ kind: 'own', title: 'Opening', text: 'Welcome' }]);
    expect(JSON.stringify(words)).not.toContain('Be kind');
    const article = anArticle('topics/consent');
    const withText = {
      ...article,
      sections: article.sections.map((one) => ({ ...one, field: 'steps' as const })),
    };
    const part = await wallStep(
      section,
      SESSION,
      () => Promise.resolve(withText),
      edition as never,
    );
    expect(part.slides.map(({ slug }) => slug)).toEqual(['key-points']);
  });
});

describe('a session from a plan', () => {
  it('has the minutes of the plan, its steps as headings, and what they use', async () => {
    const { edition } = await open(EMPTY_SESSION);
    const steps = [
      { minutes: 5, title: 'Opening', text: 'Say hello', uses: [] },
      { minutes: 20, title: 'Work', text: 'Do it', uses: ['topics/consent', 'topics/gone'] },
    ];
    const made = sessionFromPlan('Plan', { steps }, edition);
    expect(made.title).toBe('Plan');
    expect(made.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Opening', 5],
      ['Work', 20],
      ['Consent is irrelevant', 0],
    ]);
    expect(made.items[1]).toMatchObject({ kind: 'note', text: '', remark: 'Do it' });
  });
});

describe('times', () => {
  it.each([
    ['', 65, '1:05'],
    ['09:30', 45, '10:15'],
    ['23:50', 20, '00:10'],
  ])('from %j after %i minutes it is %s', (start, minutes, text) => {
    expect(clockText(start, minutes)).toBe(text);
  });
});
