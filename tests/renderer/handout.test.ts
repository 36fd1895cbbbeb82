import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/renderer/state/app-context.js';
import { PageCount } from '../../src/renderer/features/handout/page-count.svelte.js';
import { documentText } from '../../src/shared/documents/document-kind.js';
import type { PrintJob } from '../../src/shared/print/print-job.js';
import { EMPTY_HANDOUT, MAX_ITEMS, type HandoutItem } from '../../src/shared/documents/handout.js';
import { stubLayout, testApp } from './support/app.js';
import { button, goTo, openPage, statuses } from './support/open-page.js';

beforeAll(stubLayout);
beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  await goTo('');
});

const ITEMS: HandoutItem[] = [
  { kind: 'article', key: 'a', id: 'topics/consent', title: 'Consent' },
  { kind: 'sheet', key: 'b', id: 'operations/mission-to-skopje', title: 'Skopje', cut: 'two' },
  { kind: 'article', key: 'c', id: 'topics/gone', title: 'Gone' },
];

const open = (hash = '#/handout', items = ITEMS): Promise<App> =>
  openPage(hash, (app) => {
    vi.spyOn(app.host, 'countPages').mockResolvedValue(12);
    app.handout.stored.change({ ...EMPTY_HANDOUT, items });
  });
const names = () =>
  within(screen.getByRole('region', { name: 'Contents' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.name')?.textContent);
describe('the handout', () => {
  it('lists its items in order and says which are not in this edition', async () => {
    await open();
    expect(names()).toEqual(['Consent', 'Skopje', 'Gone']);
    expect(screen.getAllByText(/Not in this edition/)).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Handout, 3 items' })).toBeTruthy();
  });

  it('moves items by button and by Alt with an arrow, says so and keeps the focus', async () => {
    const app = await open();
    await fireEvent.click(button('Move down: Consent'));
    expect(names()).toEqual(['Skopje', 'Consent', 'Gone']);
    await vi.waitFor(() => expect(statuses()).toContain('Consent, now 2 of 3'));
    const link = screen.getByRole('link', { name: 'Consent' });
    link.focus();
    await fireEvent.keyDown(link, { key: 'ArrowDown', altKey: true });
    expect(names()).toEqual(['Skopje', 'Gone', 'Consent']);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Consent'));
    expect(app.handout.items.map(({ key }) => key)).toEqual(['b', 'c', 'a']);
  });

  it('moves a dragged row to where it is dropped', async () => {
    await open();
    const [first, , third] = screen
      .getByRole('region', { name: 'Contents' })
      .querySelectorAll('li');
    if (!first || !third) throw new Error('no rows');
    await fireEvent.dragStart(first.querySelector('.grip') ?? first);
    // jsdom has no layout: every row is at 0, and a pointer below that is on its lower half.
    await fireEvent(
      third,
      new MouseEvent('dragover', { clientY: 5, bubbles: true, cancelable: true }),
    );
    await fireEvent(third, new MouseEvent('drop', { bubbles: true, cancelable: true }));
    expect(names()).toEqual(['Skopje', 'Gone', 'Consent']);
  });

  it('renames an item, and gives it its own title back', async () => {
    const app = await open();
    await fireEvent.click(button('Rename: Consent'));
    const field = screen.getByRole('textbox', { name: 'Own name for “Consent”' });
    await fireEvent.input(field, { target: { value: 'Their yes does not count' } });
    await fireEvent.click(button('Done'));
    expect(names()[0]).toBe('Their yes does not count');
    await fireEvent.click(button('Rename: Their yes does not count'));
    await fireEvent.input(screen.getByRole('textbox', { name: /Own name/ }), {
      target: { value: ' ' },
    });
    await fireEvent.click(button('Done'));
    expect(app.handout.items[0]).toEqual(ITEMS[0]);
  });

  it('removes and empties, with Undo each time', async () => {
    await open();
    await fireEvent.click(button('Remove: Skopje'));
    expect(names()).toEqual(['Consent', 'Gone']);
    expect(statuses()).toContain('Removed: Skopje');
    await fireEvent.click(button('Undo'));
    expect(names()).toEqual(['Consent', 'Skopje', 'Gone']);
    await fireEvent.click(button('Empty the handout'));
    expect(screen.getByText(/The handout is empty/)).toBeTruthy();
    await fireEvent.click(button('Undo'));
    expect(names()).toHaveLength(3);
  });

  it('keeps what was changed for the next start', async () => {
    const app = await open();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'List of contents' }));
    await fireEvent.input(screen.getByRole('textbox', { name: 'Organisation' }), {
      target: { value: 'Полицейская академия' },
    });
    await app.host.flushDocuments();
    const later = testApp(() => Promise.reject(new Error('unused')));
    await later.handout.stored.read();
    expect(later.handout.handout).toMatchObject({
      contents: false,
      cover: { organisation: 'Полицейская академия' },
      items: ITEMS,
    });
  });

  it('says how many pages it takes', async () => {
    await open();
    expect(statuses()).toContain('Counting pages …');
    await vi.waitFor(() => expect(statuses()).toContain('12 pages on A4'));
  });

  it('opens a file in place of what there is, loses nothing, and can go back', async () => {
    const app = await open();
    const saved = { ...EMPTY_HANDOUT, items: ITEMS.slice(2) };
    const opens = vi.spyOn(app.host, 'openFile');
    opens.mockResolvedValue({ outcome: 'opened', name: 'x.frtray', text: documentText(saved) });
    await fireEvent.click(button('Open a file'));
    await vi.waitFor(() => expect(names()).toEqual(['Gone']));
    await fireEvent.click(button('Undo'));
    expect(names()).toHaveLength(3);
    for (const [text, words] of [
      ['{}', 'is not a handout'],
      [documentText(saved).slice(0, 90), 'is damaged'],
      [documentText(saved).replace('"version": 1', '"version": 2'), 'newer version'],
    ] as const) {
      opens.mockResolvedValue({ outcome: 'opened', name: 'x.frtray', text });
      await fireEvent.click(button('Open a file'));
      await vi.waitFor(() => expect(statuses().join()).toContain(words));
      expect(names()).toHaveLength(3);
    }
  });
});

describe('adding', () => {
  it('is offered for the article and for each section, and can be taken back', async () => {
    const app = await open('#/topics/consent', []);
    await fireEvent.click(button('Add to handout: Consent'));
    await fireEvent.click(button('Add this section to the handout: Key points'));
    expect(app.handout.items).toEqual([
      { kind: 'article', key: 'i1', id: 'topics/consent', title: 'Consent' },
      { kind: 'section', key: 'i2', id: 'topics/consent', at: 'key-points', title: 'Key points' },
    ]);
    await fireEvent.click(button('Take out of the handout: Consent'));
    expect(app.handout.items).toHaveLength(1);
  });

  it('is refused in words when the handout is full', async () => {
    const full = Array.from({ length: MAX_ITEMS }, (_, index) => ({
      kind: 'article' as const,
      key: `k${index}`,
      id: 'topics/consent',
      title: 'x',
    }));
    const app = await open('#/topics/identification', full);
    await fireEvent.click(button('Add to handout: Consent'));
    expect(app.handout.items).toHaveLength(MAX_ITEMS);
    expect(app.status.text).toContain('full');
  });
});

describe('PageCount', () => {
  const job: PrintJob = {
    kind: 'handout',
    handout: { ...EMPTY_HANDOUT, items: ITEMS },
    paper: 'A4',
  };

  it('tells only the answer to the last question', async () => {
    const answers: ((pages: number | undefined) => void)[] = [];
    const count = new PageCount(
      { countPages: () => new Promise((resolve) => answers.push(resolve)) },
      0,
    );
    count.ask(job);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    count.ask({ ...job, paper: 'Letter' });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(7);
    await vi.waitFor(() => expect(count.state).toEqual({ phase: 'counted', pages: 7 }));
    answers[0]?.(3);
    await Promise.resolve();
    expect(count.state).toEqual({ phase: 'counted', pages: 7 });
  });

  it('says when it does not know, and counts nothing for an empty handout', async () => {
    const count = new PageCount({ countPages: () => Promise.reject(new Error('no')) }, 0);
    count.ask(job);
    await vi.waitFor(() => expect(count.state).toEqual({ phase: 'unknown' }));
    count.ask(undefined);
    expect(count.state).toEqual({ phase: 'none' });
  });
});
