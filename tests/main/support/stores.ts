import { join } from 'node:path';
import { DocumentStore } from '../../../src/main/storage/document-store.js';
import type { Notices } from '../../../src/main/app/notices.js';
import { SettingsStore } from '../../../src/main/storage/settings-store.js';
import { WindowStateFile } from '../../../src/main/windows/window-state.js';
import { EMPTY_CONTACTS } from '../../../src/shared/documents/contacts.js';
import { EMPTY_HANDOUT } from '../../../src/shared/documents/handout.js';

/** Of another length at every step: what is left of a longer file would show. */
const filling = (step: number): string => 'ж'.repeat(200 + (step % 7) * 13);

/** Everything the main process keeps in a folder, with a way to write step after step. */
export function storesIn(folder: string, notices: Notices) {
  const documents = new DocumentStore(folder, notices);
  const settings = new SettingsStore(join(folder, 'settings.json'), notices);
  const window = new WindowStateFile(join(folder, 'window-state.json'), notices);
  return {
    documents,
    settings,
    window,
    async write(step: number): Promise<void> {
      const contact = { text: String(step), checkedBy: filling(step), checkedOn: '' };
      await documents.write('contacts', {
        ...EMPTY_CONTACTS,
        operations: { 'operations/presence-in-albania': { hotline: contact } },
      });
      const cover = { ...EMPTY_HANDOUT.cover, title: String(step), date: filling(step) };
      await documents.write('handout', { ...EMPTY_HANDOUT, cover });
      await settings.write(step % 2 === 0 ? { paper: 'Letter' } : { paper: 'A4' });
      const bounds = { x: step, y: 0, width: 800, height: 600 };
      window.save({ version: 1, bounds, maximized: false });
      await window.finish();
    },
  };
}

export type Stores = ReturnType<typeof storesIn>;

/** The step that each file holds; 0 for one that was never written. Settings know odd from even. */
export function stepsIn({ documents, settings, window }: Stores) {
  const { hotline } = documents.read('contacts').operations['operations/presence-in-albania'] ?? {};
  return {
    contacts: Number(hotline?.text ?? 0),
    handout: Number(documents.read('handout').cover.title),
    window: window.saved?.bounds.x ?? 0,
    settings: settings.read().paper,
  };
}

/** The step that all of them have reached. */
export function stepAt(stores: Stores): number {
  const { contacts, handout, window } = stepsIn(stores);
  return Math.min(contacts, handout, window);
}
