import type { DocumentName } from '../../shared/documents.js';
import type { App } from '../app/app-context.js';
import type { KeptDocument } from '../app/kept-document.svelte.js';

/** Every document of the person: one without an entry here does not compile. */
export function keptOf({ contacts, tray, saved, session }: App) {
  const kept: { [N in DocumentName]: KeptDocument<N> } = {
    contacts,
    tray: tray.kept,
    saved: saved.kept,
    session: session.kept,
  };
  return Object.values(kept);
}

/** Where nothing was kept, and now things are again: what is there now is kept too. */
export async function keepAgain(app: App): Promise<void> {
  await app.preferences.change({ keepNothing: false });
  for (const document of keptOf(app)) await document.keep();
}
