import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import AppView from '../../src/renderer/app/App.svelte';
import { withContacts } from '../../src/renderer/state/print-jobs.svelte.js';
import { EMPTY_CONTACTS, withContact } from '../../src/shared/documents/contacts.js';
import { documentText } from '../../src/shared/documents/document-kind.js';
import type { OpenedFile } from '../../src/shared/ipc.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';

const SKOPJE = 'operations/mission-to-skopje';
const contact = (text: string, checkedOn: string) => ({ text, checkedBy: 'A. B.', checkedOn });

beforeEach(stubLayout);
afterEach(() => {
  cleanup();
  localStorage.clear();
  location.hash = '';
});

async function open(opened: OpenedFile = { outcome: 'cancelled' }) {
  location.hash = `#/contacts?for=${SKOPJE}`;
  const app = testApp((id) => Promise.resolve(article({ id })));
  vi.spyOn(app.host, 'openFile').mockResolvedValue(opened);
  await app.contacts.stored.read();
  render(AppView, { app });
  await screen.findByRole('heading', { level: 1, name: 'Local contacts' });
  return app;
}
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('local contacts', () => {
  it('ships with none, keeps what is filled in, and prints it', async () => {
    const app = await open();
    expect(app.contacts.value).toEqual(EMPTY_CONTACTS);
    await fill('Hotline: checked by', 'A. B.');
    await fireEvent.paste(await screen.findByLabelText('Hotline: number, name or address'), {
      clipboardData: { getData: () => ' line one\r\nline two\n' },
    });
    await fill('Hotline: checked on', '2020-01-01');
    expect(app.contacts.value.operations[SKOPJE]?.hotline).toEqual(
      contact('line one, line two', '2020-01-01'),
    );
    expect(screen.getByRole('main').textContent).toContain(
      'Check again: last checked 1 January 2020',
    );
    expect(screen.getByRole('main').textContent).toContain('1 of 5 filled in, 1 to check again');
    const job = {
      kind: 'sheets' as const,
      ids: [SKOPJE],
      paper: 'A4' as const,
      cut: 'one' as const,
    };
    expect(withContacts(job, app.contacts.value)).toMatchObject({
      contacts: { [SKOPJE]: { hotline: { text: 'line one, line two' } } },
    });

    await app.host.flushDocuments();
    const again = testApp((id) => Promise.resolve(article({ id })));
    await again.contacts.stored.read();
    expect(again.contacts.value).toEqual(app.contacts.value);
  });

  it('shows what a file would change before it does, takes what is chosen, and can undo it', async () => {
    const file = withContact(EMPTY_CONTACTS, SKOPJE, 'police', contact('<i>222</i>', '2026-10-01'));
    const app = await open({
      outcome: 'opened',
      name: 'from Ana.frcontacts',
      text: documentText(file),
    });
    await fill('Hotline: number, name or address', '111');
    await fireEvent.click(screen.getByRole('button', { name: 'Open a file of contacts' }));
    await screen.findByRole('heading', { name: 'What “from Ana.frcontacts” would change' });
    expect(screen.getByRole('main').textContent).toContain('New: <i>222</i>');
    expect(app.contacts.value.operations[SKOPJE]?.police).toBeUndefined();
    await fireEvent.click(screen.getByRole('button', { name: 'Take 1' }));
    expect(Object.keys(app.contacts.value.operations[SKOPJE] ?? {})).toEqual(['hotline', 'police']);
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(Object.keys(app.contacts.value.operations[SKOPJE] ?? {})).toEqual(['hotline']);
  });

  it.each([
    ['{"format":"field-reader-contacts","version":1,"operations":{"a":1}}', 'is damaged'],
    ['{"format":"field-reader-contacts","version":9}', 'newer version'],
    ['PK\u0003\u0004', 'is not a file of local contacts'],
  ])('refuses a file that holds %j, and changes nothing', async (text, words) => {
    const app = await open({ outcome: 'opened', name: 'x', text });
    await fireEvent.click(screen.getByRole('button', { name: 'Open a file of contacts' }));
    expect(await screen.findAllByText(new RegExp(words))).not.toEqual([]);
    expect(app.contacts.value).toEqual(EMPTY_CONTACTS);
  });
});
