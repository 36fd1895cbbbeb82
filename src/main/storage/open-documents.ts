import { join } from 'node:path';
import { DocumentStore } from '../../shared/documents/document-store.js';
import type { PersistenceMode } from '../../shared/documents/versioned-store.js';
import type { Notices } from '../../shared/notices.js';
import { FileStorage } from './file-storage.js';

/** Settings and documents as files of a folder, `<name>.json` each. Of the settings the last write holds. */
export function openDocuments(
  folder: string,
  notices: Notices,
  mode?: PersistenceMode,
): DocumentStore {
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  return new DocumentStore(
    (name, formerName) =>
      new FileStorage(fileOf(name), {
        formerFile: formerName === undefined ? undefined : fileOf(formerName),
        isShared: name !== 'settings',
      }),
    notices,
    mode,
  );
}
