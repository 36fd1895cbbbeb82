import {
  DOCUMENT_NAMES,
  DOCUMENTS,
  documentText,
  type DocumentName,
} from '../../shared/documents.js';
import { m } from '../../shared/messages/messages.js';
import { DEFAULT_SETTINGS } from '../../shared/settings.js';
import type { App } from '../app/app-context.js';
import { KeptDocument } from '../app/kept-document.svelte.js';
import { forgetSession } from './forget-session.js';

/** Clearing in two steps: what there is, then, once confirmed, what was removed. */
export class ClearPersonal {
  step = $state<'closed' | 'asking' | 'done'>('closed');
  /** What will be, or was, removed, in words. */
  list = $state.raw<readonly string[]>([]);
  /** Documents that hold something and can be saved as files first. */
  documents = $state.raw<readonly { name: DocumentName; text: string }[]>([]);
  /** What came of saving a file. */
  said = $state('');

  constructor(readonly app: App) {}

  async ask(): Promise<void> {
    const { box, host, preferences } = this.app;
    const read = DOCUMENT_NAMES.map(async (name) => {
      const { value } = await host.readDocument(name);
      return { name, text: documentText(value) };
    });
    const empty = (name: DocumentName) => documentText(DOCUMENTS[name].empty);
    this.documents = (await Promise.all(read)).filter(({ name, text }) => text !== empty(name));
    const searches = box.recent.list.length;
    const settings = JSON.stringify(preferences.settings) !== JSON.stringify(DEFAULT_SETTINGS);
    this.list = [
      ...(searches > 0 ? [m.clear_searches({ count: searches })] : []),
      m.clear_session(),
      ...(settings ? [m.clear_settings()] : []),
      ...this.documents.map(({ name }) => m.clear_document({ name: m.document_name({ name }) })),
    ];
    this.said = '';
    this.step = 'asking';
  }

  async save(name: DocumentName): Promise<void> {
    const text = this.documents.find((document) => document.name === name)?.text;
    if (text === undefined) return;
    const called = m.document_name({ name });
    const saving = { kind: name, suggestedName: called, text };
    const result = await this.app.host.saveFile(saving);
    if (result.outcome === 'done') this.said = m.clear_saved({ name: result.file ?? called });
    if (result.outcome === 'failed') this.said = result.message;
  }

  async confirm(): Promise<void> {
    const { preferences, host } = this.app;
    for (const { name } of this.documents) {
      const shown = this.#shown(name);
      const { empty } = DOCUMENTS[name];
      if (shown) await shown.change(empty);
      else preferences.tell((await host.writeDocument(name, empty)).notices);
    }
    this.app.tray.forget();
    const { theme, paper, cut } = DEFAULT_SETTINGS;
    await preferences.change({ theme, paper, cut });
    await forgetSession(this.app);
    this.step = 'done';
  }

  close(): void {
    this.step = 'closed';
  }

  /** The document as the page holds it, so that what is on screen is emptied too. */
  #shown(name: DocumentName): KeptDocument<DocumentName> | undefined {
    const parts: unknown[] = Object.values(this.app);
    return [...parts, this.app.tray.kept].find(
      (part: unknown): part is KeptDocument<DocumentName> =>
        part instanceof KeptDocument && part.name === name,
    );
  }
}
