import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
