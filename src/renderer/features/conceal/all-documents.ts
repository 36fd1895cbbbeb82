import type { DocumentName } from '../../../shared/documents/documents.js';
import type { App } from '../../state/app-context.js';
import type { StoredDocument } from '../../state/documents/stored-document.svelte.js';

/** Every document of the person: one without an entry here does not compile. */
export function allDocuments({ contacts, handout, saved, session }: App) {
  const kept: { [N in DocumentName]: StoredDocument<N> } = {
    contacts,
    handout: handout.kept,
    saved: saved.kept,
    session: session.kept,
  };
  return Object.values(kept);
}

/** Where nothing was kept, and now things are again: what is there now is kept too. */
export async function resumeStoring(app: App): Promise<void> {
  await app.preferences.change({ keepNothing: false });
  for (const document of allDocuments(app)) await document.keep();
}
