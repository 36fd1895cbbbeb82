import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubLayout } from './support/app.js';
import { openPage } from './support/open-page.js';

beforeEach(() => {
  stubLayout();
  localStorage.clear();
});
afterEach(cleanup);

const box = () => screen.getByRole('combobox', { name: 'Search the edition' });

describe('on a keyboard of another alphabet', () => {
  it.each([
    ['Ctrl+K', { key: 'л', code: 'KeyK', ctrlKey: true }],
    ['/', { key: '.', code: 'Slash' }],
  ])('%s leads to the search', async (_name, press) => {
    await openPage('#/topics/consent');
    await fireEvent.keyDown(document.body, press);
    expect(document.activeElement).toBe(box());
  });
});

describe('while an input method composes', () => {
  it.each(['Enter', 'Escape'])('%s does nothing in the search box', async (key) => {
    const app = await openPage('#/topics/consent');
    box().focus();
    void app.box.type('согласие');
    const before = [location.hash, app.box.open];
    await fireEvent.keyDown(box(), { key, keyCode: 229 });
    expect([location.hash, app.box.open]).toEqual(before);
    await fireEvent.keyDown(box(), { key });
    expect([location.hash, app.box.open]).not.toEqual(before);
  });
});

describe('letters on a page', () => {
  const press = (key: string) => fireEvent.keyDown(document.body, { key });
  const type = async (word: string) => {
    for (const key of word) await press(key);
  };
  /** With no letter before, and time that passes when told. */
  async function open() {
    const app = await openPage('#/topics/consent');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await press('Escape');
    return app;
  }
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['forced labour', 'residence', 'scenario', 'trafficker'])(
    '%s typed past the search box does nothing',
    async (word) => {
      const app = await open();
      await type(word);
      vi.runAllTimers();
      expect(location.hash).toBe('#/topics/consent');
      expect(app.saved.isSaved({ id: 'topics/consent' })).toBe(false);
    },
  );

  it('act alone, and not at all once the settings say so', async () => {
    const app = await open();
    await press('s');
    vi.runAllTimers();
    expect(app.saved.isSaved({ id: 'topics/consent' })).toBe(true);
    await fireEvent.click(screen.getByLabelText('Single-letter keys'));
    expect(app.preferences.settings.singleKeys).toBe(false);
    await press('Escape');
    for (const key of ['r', '?', '/']) {
      await press(key);
      vi.runAllTimers();
      await press('Escape');
    }
    expect(location.hash).toBe('#/topics/consent');
    expect(app.keys.open).toBe(false);
    expect(document.activeElement).not.toBe(box());
    await app.preferences.change({ singleKeys: true });
  });
});
