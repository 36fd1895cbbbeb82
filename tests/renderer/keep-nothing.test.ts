import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClearPersonal } from '../../src/renderer/features/conceal/clear-personal.svelte.js';
import { WebHost } from '../../src/renderer/platform/host/web-host.js';
import { EMPTY_SAVED } from '../../src/shared/documents/saved.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { stubLayout, testApp } from './support/app.js';
import { goTo, openPage } from './support/open-page.js';

beforeAll(stubLayout);
beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  await goTo('');
});

const HANDOUT = { ...EMPTY_HANDOUT, notes: true };
const KEEPS = { name: 'Do not keep anything on this computer' };
const stored = () => JSON.stringify(localStorage);

describe('keeping nothing in the browser forms', () => {
  it('holds what changes for the page, and writes none of it', async () => {
    const host = new WebHost();
    void host.writeDocument('handout', HANDOUT);
    await host.writeSettings({ keepNothing: true });
    const before = stored();
    await host.writeDocument('handout', EMPTY_HANDOUT);
    await host.writeSettings({ theme: 'dark' });
    expect(stored()).toEqual(before);
    expect((await host.readDocument('handout')).value).toEqual(EMPTY_HANDOUT);
    expect((await host.readSettings()).settings.theme).toBe('dark');
    const next = new WebHost();
    expect((await next.readDocument('handout')).value).toEqual(HANDOUT);
    expect((await next.readSettings()).settings).toMatchObject({
      theme: 'system',
      keepNothing: true,
    });
  });

  it('offers to clear what was kept before, and clears it for good', async () => {
    const app = await openPage('#/saved', (made) => {
      made.handout.stored.change(HANDOUT);
      return made.host.flushDocuments();
    });
    await fireEvent.click(screen.getByRole('checkbox', KEEPS));
    await vi.waitFor(() => expect(screen.getByText(/kept before and is still/)).toBeTruthy());
    expect(screen.getByText('Your handout')).toBeTruthy();
    expect(screen.getByText(/^Nothing is kept on this computer: what/)).toBeTruthy();
    // Emptied on screen only: the store still has it.
    app.handout.stored.clear();
    await app.host.flushDocuments();
    expect(localStorage.getItem('field-reader.handout')).toContain('"notes": true');
    const clear = new ClearPersonal(app);
    await clear.ask();
    await clear.confirm();
    expect(localStorage.getItem('field-reader.handout')).not.toContain('"notes": true');
    expect(localStorage.getItem('field-reader.settings')).toContain('"keepNothing": true');
    expect(app.preferences.settings.keepNothing).toBe(true);
  });

  it('keeps what is there when it is told to keep again', async () => {
    const app = await openPage('#/saved', (made) => made.preferences.change({ keepNothing: true }));
    const place = { id: 'topics/consent', title: 'Consent' };
    app.saved.toggle(place);
    await app.host.flushDocuments();
    expect(localStorage.getItem('field-reader.saved')).toBeNull();
    await fireEvent.click(screen.getByRole('checkbox', KEEPS));
    await vi.waitFor(() => expect(localStorage.getItem('field-reader.saved')).toContain('Consent'));
    const later = testApp(() => Promise.reject(new Error('unused')));
    await later.saved.stored.read();
    expect(later.saved.isSaved(place)).toBe(true);
    expect(later.saved.value).not.toEqual(EMPTY_SAVED);
  });
});
