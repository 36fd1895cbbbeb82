import type { DocumentName } from '../../../shared/documents/documents.js';
import { m } from '../../../shared/messages/messages.js';
import { DEFAULT_CHOICES, DEFAULT_SETTINGS } from '../../../shared/documents/settings.js';
import type { App } from '../../state/app-context.js';
import { forgetBrowsing } from './forget-browsing.js';
import { allDocuments } from './all-documents.js';

/** Clearing in two steps: what there is, then, once confirmed, what was removed. */
export class ClearPersonal {
  step = $state<'closed' | 'asking' | 'done'>('closed');
  /** What will be, or was, removed, in words. */
  list = $state.raw<readonly string[]>([]);
  /** Documents that hold something and can be saved as files first. */
  documents = $state.raw<ReturnType<typeof allDocuments>>([]);
  /** What came of saving a file, in words. */
  status = $state('');

  constructor(readonly app: App) {}

  async ask(): Promise<void> {
    const { box, preferences } = this.app;
    const documents = allDocuments(this.app);
    // Another page of the same site may have written since.
    await Promise.all(documents.map((document) => document.read()));
    this.documents = documents.filter(({ isEmpty }) => !isEmpty);
    const searches = box.recent.list.length;
    const { keepNothing } = preferences.settings;
    const settings =
      JSON.stringify(preferences.settings) !== JSON.stringify({ ...DEFAULT_SETTINGS, keepNothing });
    this.list = [
      ...(searches > 0 ? [m.clear_searches({ count: searches })] : []),
      m.clear_session(),
      ...(settings ? [m.clear_settings()] : []),
      ...this.documents.map(({ name }) => m.clear_document({ name: m.document_name({ name }) })),
    ];
    this.status = '';
    this.step = 'asking';
  }

  async save(name: DocumentName): Promise<void> {
    const text = this.documents.find((document) => document.name === name)?.text;
    if (text === undefined) return;
    const called = m.document_name({ name });
    const saving = { kind: name, suggestedName: called, text };
    const result = await this.app.host.saveFile(saving);
    if (result.outcome === 'done') this.status = m.clear_saved({ name: result.file ?? called });
    if (result.outcome === 'failed') this.status = result.message;
  }

  async confirm(): Promise<void> {
    const { host, preferences, status } = this.app;
    const { keepNothing } = preferences.settings;
    // While nothing is stored, memory does not tell what was stored before: all are cleared then.
    if (keepNothing) await preferences.change({ keepNothing: false });
    for (const document of keepNothing ? allDocuments(this.app) : this.documents) document.clear();
    await host.flushDocuments();
    status.forget();
    await preferences.change({ ...DEFAULT_CHOICES, keepNothing });
    await forgetBrowsing(this.app);
    this.step = 'done';
  }

  close(): void {
    this.step = 'closed';
  }
}
