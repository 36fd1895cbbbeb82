import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/shared/documents/document-kind.js';
import { EMPTY_SESSION, type SessionItem } from '../../src/shared/documents/session.js';
import { sharedForm } from './forms.js';

const form = sharedForm('portable page');
const SECRET = 'A remark for me alone';
const ITEMS: SessionItem[] = [
  { kind: 'note', key: 'a', title: 'Welcome', text: '<b>Why?</b>', minutes: 5, remark: SECRET },
  { kind: 'article', key: 'b', id: 'topics/no-longer-there', title: 'Gone', minutes: 5 },
  {
    kind: 'section',
    key: 'c',
    id: 'topics/consent',
    at: 'key-points',
    title: 'Key points',
    minutes: 20,
  },
  { kind: 'break', key: 'd', title: 'Coffee', minutes: 15 },
];
const heading = (page: Page) => page.locator('[data-room] h1').first().innerText();
const press = (page: Page, key: string) => page.keyboard.press(key);

describe('a session in the room', () => {
  it('goes from item to item and back, skips what is not there, and leaves at the same item', async () => {
    const page = await form.page('#/session');
    const text = documentText({ ...EMPTY_SESSION, start: '09:30', items: ITEMS });
    await page.evaluate((kept) => localStorage.setItem('field-reader.session', kept), text);
    await page.reload();
    await page.getByRole('link', { name: 'Run in the room' }).click();
    await expect.poll(() => heading(page)).toBe('Welcome');
    const wall = page.locator('[data-room]');
    expect(await wall.innerText()).toContain('<b>Why?</b>');
    expect(await wall.innerText()).toContain('not part of the edition');
    expect(await wall.innerText()).toContain('Item 1 of 3 · planned until 09:35');
    expect(await wall.innerText()).not.toContain(SECRET);
    await press(page, 'PageDown');
    await expect.poll(() => heading(page)).toBe('Key points');
    const count = page.locator('[data-room-count]');
    await expect.poll(() => count.innerText()).toMatch(/^1 \/ \d/);
    const screens = Number((await count.innerText()).split('/')[1]);
    for (let at = 1; at < screens; at += 1) {
      await press(page, 'PageDown');
      await expect.poll(() => count.innerText()).toBe(`${at + 1} / ${screens}`);
    }
    await press(page, 'PageDown');
    await expect.poll(() => heading(page)).toBe('Coffee');
    expect(await wall.innerText()).toContain('15 minutes');
    await press(page, 'PageDown');
    await press(page, 'PageUp');
    await expect.poll(() => heading(page)).toBe('Key points');
    await expect.poll(() => count.innerText()).toBe(`${screens} / ${screens}`);
    expect(await page.locator('[role=timer]').innerText()).toMatch(/^\d+:\d\d$/);
    await press(page, 'Escape');
    await page.locator('main .name').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Key points');
    expect(page.url()).toContain('#/session?item=c');
    await page.context().close();
  });

  it('is made from a session plan and fits on the wall', async () => {
    const page = await form.page('#/session-plans/patrol-police-90-minutes');
    await page.getByRole('button', { name: 'Make a session from this plan' }).click();
    await page.getByText('1:30 in all').waitFor();
    await page.getByRole('link', { name: 'Run in the room' }).click();
    await page.locator('[data-room] h1').first().waitFor();
    await press(page, 'PageDown');
    await expect.poll(() => page.locator('[data-room-plan]').innerText()).toMatch(/^Item 2 of/);
    await page.context().close();
  });
});
