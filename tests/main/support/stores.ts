import { join } from 'node:path';
import { openDocuments } from '../../../src/main/storage/open-documents.js';
import { windowStateStore } from '../../../src/main/windows/window-state.js';
import { EMPTY_CONTACTS } from '../../../src/shared/documents/contacts.js';
import { EMPTY_HANDOUT } from '../../../src/shared/documents/handout.js';
import type { Notice, Notices } from '../../../src/shared/notices.js';

/** Of another length at every step: what is left of a longer file would show. */
const filling = (step: number): string => 'ж'.repeat(200 + (step % 7) * 13);

/** Everything the main process keeps in a folder, with a way to write step after step. */
export function storesIn(folder: string, notices: Notices) {
  const documents = openDocuments(folder, notices);
  const window = windowStateStore(join(folder, 'window-state.json'), notices);
  return {
    documents,
    window,
    /** Each is on the disk before the next is begun. @returns what went wrong */
    async write(step: number): Promise<Notice[]> {
      const contact = { text: String(step), checkedBy: filling(step), checkedOn: '' };
      const contacts = documents.writeDocument('contacts', {
        ...EMPTY_CONTACTS,
        operations: { 'operations/presence-in-albania': { hotline: contact } },
      });
      await documents.flush();
      const cover = { ...EMPTY_HANDOUT.cover, title: String(step), date: filling(step) };
      const handout = documents.writeDocument('handout', { ...EMPTY_HANDOUT, cover });
      await documents.flush();
      const paper = step % 2 === 0 ? 'Letter' : 'A4';
      const settings = documents.writeSettings({ paper });
      await settings;
      const bounds = { x: step, y: 0, width: 800, height: 600 };
      void window.write({ version: 1, bounds, maximized: false });
      await window.flush();
      const answers = await Promise.all([contacts, handout, settings]);
      return answers.flatMap((answer) => answer.notices);
    },
  };
}

export type Stores = ReturnType<typeof storesIn>;

/** The step that each file holds; 0 for one that was never written. Settings know odd from even. */
export function stepsIn({ documents, window }: Stores) {
  const contacts = documents.readDocument('contacts').value;
  const { hotline } = contacts.operations['operations/presence-in-albania'] ?? {};
  return {
    contacts: Number(hotline?.text ?? 0),
    handout: Number(documents.readDocument('handout').value.cover.title),
    window: window.read()?.bounds.x ?? 0,
    settings: documents.settings.paper,
  };
}

/** The step that all of them have reached. */
export function stepAt(stores: Stores): number {
  const { contacts, handout, window } = stepsIn(stores);
  return Math.min(contacts, handout, window);
}
