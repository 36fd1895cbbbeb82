import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentText } from '../../src/shared/documents/document-kind.js';
import {
  EMPTY_SAVED,
  MAX_SAVED,
  type Note,
  type Saved,
  type SavedPlace,
} from '../../src/shared/documents/saved.js';
import { stubLayout, testApp } from './support/app.js';
import { button, goTo, openPage, statuses } from './support/open-page.js';

beforeAll(stubLayout);
beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  await goTo('');
});

const PLACE: SavedPlace = {
  id: 'topics/consent',
  title: 'Consent is irrelevant',
  edition: '2026-11-24',
  saved: '2026-11-27T10:00:00.000Z',
};
const section = (at: string, title: string): SavedPlace => ({
  ...PLACE,
  at,
  title,
  article: 'Consent is irrelevant',
});
const noteTo = ({ saved: written, ...of }: SavedPlace, text: string): Note => ({
  ...of,
  text,
  written,
});
const open = (hash: string, value: Partial<Saved> = {}) =>
  openPage(hash, (app) => app.saved.stored.change({ ...EMPTY_SAVED, ...value }));
const rows = () => [...document.querySelectorAll('main .name')].map((row) => row.textContent);
const note = (title: string) => screen.getByRole('textbox', { name: `Private note: ${title}` });
const write = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

describe('saving', () => {
  it('is offered for the article, by S too, and for each section', async () => {
    const app = await open('#/topics/consent');
    await fireEvent.click(button('Save: Consent'));
    expect(button('Saved. Remove: Consent').getAttribute('aria-pressed')).toBe('true');
    await fireEvent.click(button('Save this section: Key points'));
    expect(app.saved.value.places).toMatchObject([
      { id: 'topics/consent', title: 'Consent', edition: '2026-11-24' },
      { id: 'topics/consent', at: 'key-points', title: 'Key points', article: 'Consent' },
    ]);
    expect(screen.getByRole('link', { name: 'Saved, 2 entries' })).toBeTruthy();
    await fireEvent.keyDown(document.body, { key: 's' });
    // A moment later: it might have been the first letter of a word.
    await vi.waitFor(() => {
      expect(app.saved.value.places).toHaveLength(1);
    });
    await fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    expect(app.saved.value.places).toHaveLength(1);
  });

  it('knows an article by an id it had before', async () => {
    const app = await open('#/topics/consent', { places: [{ ...PLACE, id: 'topics/agreement' }] });
    await fireEvent.click(button('Saved. Remove: Consent'));
    expect(app.saved.value.places).toEqual([]);
    await fireEvent.click(button('Undo'));
    expect(app.saved.value.places).toMatchObject([{ id: 'topics/agreement' }]);
  });

  it('is refused in words when there is no room', async () => {
    const places = Array.from({ length: MAX_SAVED }, (_, at) => section(`s${at}`, 'x'));
    const app = await open('#/topics/consent', { places });
    await fireEvent.click(button('Save: Consent'));
    expect(app.saved.value.places).toHaveLength(MAX_SAVED);
    expect(app.status.text).toContain('no more room');
  });
});

describe('a private note', () => {
  it('is written under a section, kept letter by letter, and there for the next start', async () => {
    const app = await open('#/topics/consent');
    await fireEvent.click(button('Add a note: Key points'));
    const text = '<b>Ask first</b>\n\nعربي \u202Eover & 🙂';
    expect(document.activeElement).toBe(note('Key points'));
    await write(note('Key points'), text);
    await app.host.flushDocuments();
    const later = testApp(() => Promise.reject(new Error('unused')));
    await later.saved.stored.read();
    expect(later.saved.value.notes).toMatchObject([
      { id: 'topics/consent', at: 'key-points', title: 'Key points', text },
    ]);
    expect(document.querySelector('main b')).toBeNull();
  });

  it('without words goes when the writing ends, and Undo brings the old words back', async () => {
    const app = await open('#/topics/consent', {
      notes: [noteTo(section('key-points', 'Key points'), 'Old words')],
    });
    note('Key points').focus();
    await write(note('Key points'), '');
    expect(note('Key points')).toBeTruthy();
    note('Key points').blur();
    await vi.waitFor(() => expect(button('Add a note: Key points')).toBeTruthy());
    expect(app.saved.value.notes).toEqual([]);
    await fireEvent.click(button('Undo'));
    expect(app.saved.value.notes[0]?.text).toBe('Old words');
  });

  it('is not taken back with something older', async () => {
    const app = await open('#/topics/consent', { places: [PLACE] });
    await fireEvent.click(button('Saved. Remove: Consent'));
    await fireEvent.click(button('Add a note: Key points'));
    await write(note('Key points'), 'New words');
    expect(app.status.canUndo).toBe(false);
  });

  it('of ten thousand characters is kept whole', async () => {
    const app = await open('#/topics/consent');
    await fireEvent.click(button('Add a note: In practice'));
    await write(note('In practice'), 'ж'.repeat(10_000));
    expect(app.saved.noteOf({ id: 'topics/consent', at: 'practice' })?.text).toHaveLength(10_000);
  });

  it('that no file could hold is refused, and nothing else is lost', async () => {
    const notes = Array.from({ length: 40 }, (_, at) =>
      noteTo(section(`s${at}`, 'x'), 'y'.repeat(99_000)),
    );
    const app = await open('#/topics/consent', { notes });
    await fireEvent.click(button('Add a note: Key points'));
    await write(note('Key points'), 'z'.repeat(60_000));
    expect(app.status.text).toContain('no more room');
    expect(app.saved.value.notes).toEqual(notes);
  });

  it('goes on no paper', async () => {
    const secret = 'For me alone';
    const app = await open('#/topics/consent', { notes: [noteTo(PLACE, secret)] });
    const print = vi.spyOn(app.host, 'print').mockResolvedValue({ outcome: 'done' });
    const job = vi.spyOn(app.host, 'saveFile').mockResolvedValue({ outcome: 'done' });
    app.handout.toggle({ kind: 'article', id: 'topics/consent', title: 'Consent' });
    await app.jobs.run('print', { kind: 'handout', handout: app.handout.handout, paper: 'A4' });
    await app.handout.save();
    expect(print).toHaveBeenCalledOnce();
    expect(job).toHaveBeenCalledOnce();
    expect(JSON.stringify([print.mock.calls, job.mock.calls])).not.toContain(secret);
  });
});

describe('the page of what is saved', () => {
  const gone = { ...section('old-part', 'Old part'), edition: '2025-01-15' };
  const value = {
    places: [section('practice', 'In practice'), PLACE, gone],
    notes: [noteTo(gone, 'Line one\n<i>two</i>'), noteTo({ ...PLACE, id: 'topics/lost' }, 'x')],
  };

  it('lists by article in the order of its sections, and what is gone apart, with its text', async () => {
    await open('#/saved', value);
    expect(rows()).toEqual(['The whole page', 'In practice', 'Old part', 'Consent is irrelevant']);
    const apart = within(screen.getByRole('region', { name: 'Not in this edition' }));
    expect(apart.getByText(/Line one/).textContent).toBe('Line one\n<i>two</i>');
    expect(apart.getByText(/15 January 2025/)).toBeTruthy();
    expect(apart.getAllByRole('button', { name: 'Copy' })).toHaveLength(2);
    expect(apart.queryAllByRole('link')).toEqual([]);
  });

  it('takes out a place with its note, brings both back, and keeps the focus in the list', async () => {
    const app = await open('#/saved', value);
    await fireEvent.click(button('Remove: Old part'));
    expect(rows()).not.toContain('Old part');
    expect(app.saved.value.notes).toHaveLength(1);
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Consent is irrelevant'),
    );
    await fireEvent.click(button('Undo'));
    expect(app.saved.noteOf(gone)?.text).toContain('Line one');
    expect(app.saved.isSaved(gone)).toBe(true);
  });

  it('finds words in many, notes too, whatever their accents', async () => {
    const many = Array.from({ length: 8 }, (_, at) => section(`s${at}`, `Part ${at}`));
    await open('#/saved', { places: many, notes: [noteTo(section('s3', 'Part 3'), 'Obučavanje')] });
    await fireEvent.input(screen.getByRole('searchbox', { name: 'Find in what is saved' }), {
      target: { value: 'obucav' },
    });
    expect(rows()).toEqual(['Part 3']);
    expect(statuses()).toContain('1 entry has these words');
  });

  it('adds from a file, says what, and takes it back; a bad file changes nothing', async () => {
    const app = await open('#/saved', { places: [PLACE] });
    const file = { ...EMPTY_SAVED, ...value };
    const opens = vi.spyOn(app.host, 'openFile');
    const add = async (text: string, words: string) => {
      opens.mockResolvedValue({ outcome: 'opened', name: 'x.frsaved', text });
      await fireEvent.click(button('Add from a file'));
      await vi.waitFor(() => expect(statuses().join()).toContain(words));
    };
    await add('{}', 'is not a file of saved pages');
    await add(documentText(file).slice(0, 90), 'is damaged');
    await add(documentText(file).replace('"version": 1', '"version": 2'), 'newer version');
    expect(app.saved.value.places).toEqual([PLACE]);
    await add(documentText(file), 'Added from x.frsaved: 2 saved pages and sections, 2 notes.');
    expect(rows()).toHaveLength(4);
    await fireEvent.click(button('Undo'));
    expect(app.saved.value).toEqual({ ...EMPTY_SAVED, places: [PLACE] });
    await add(documentText(file), '2 saved pages');
    await add(documentText(file), 'is here already');
    expect(app.saved.value.places).toHaveLength(3);
  });
});
