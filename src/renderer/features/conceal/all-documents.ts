import type { DocumentName } from '../../../shared/documents/documents.js';
import type { App } from '../../state/app-context.js';
import type { StoredDocument } from '../../state/documents/stored-document.svelte.js';

/** All documents a person makes: one without an entry here does not compile. */
export function allDocuments({ contacts, handout, saved, session }: App) {
  const documents: { [N in DocumentName]: StoredDocument<N> } = {
    contacts: contacts.stored,
    handout: handout.stored,
    saved: saved.stored,
    session: session.stored,
  };
  return Object.values(documents);
}

/** After nothing was stored: stores changes again, and first what there is now. */
export async function resumeStoring(app: App): Promise<void> {
  await app.preferences.change({ keepNothing: false });
  for (const document of allDocuments(app)) document.store();
}
