import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { MAX_DOCUMENT } from '../../shared/documents/document-kind.js';
import { DOCUMENTS, type DocumentName } from '../../shared/documents/documents.js';
import type { FileToSave, JobResult, OpenedFile } from '../../shared/ipc.js';
import { m } from '../../shared/messages/messages.js';
import type { Note } from '../diagnostics/crash-log.js';
import { errorCode, errorKind } from './error-code.js';
import { showDialog } from '../windows/one-dialog.js';
import { safeName } from './file-name.js';
import { choosePath, folderForFiles } from './save-dialog.js';
import { saveWhole } from './saved-file.js';

/** Files that a person keeps and passes on: a handout, a list of contacts. */

/** Characters take up to four bytes. */
const MAX_BYTES = MAX_DOCUMENT * 4;

const kindOf = (name: DocumentName): string => m.document_file({ name: m.document_name({ name }) });

/** Asks where to save, then writes the whole file or nothing. */
export async function saveFile(
  { kind, suggestedName, text }: FileToSave,
  parent: BrowserWindow,
  note: Note,
): Promise<JobResult> {
  const wanted = {
    title: m.file_save_title(),
    name: safeName(suggestedName, m.file_untitled()),
    ending: DOCUMENTS[kind].ending,
    kind: kindOf(kind),
  };
  const file = await showDialog(parent, () => choosePath(parent, wanted));
  return file === undefined ? { outcome: 'cancelled' } : saveWhole(file, text, note);
}

/** Asks which file to open and reads it whole. What it holds is for the caller to judge. */
export async function openFile(
  kind: DocumentName,
  parent: BrowserWindow,
  note: Note,
): Promise<OpenedFile> {
  const answer = await showDialog(parent, () =>
    dialog.showOpenDialog(parent, {
      title: m.file_open_title(),
      defaultPath: folderForFiles(),
      filters: [{ name: kindOf(kind), extensions: [DOCUMENTS[kind].ending] }],
      properties: ['openFile'],
    }),
  );
  const path = answer?.filePaths[0];
  if (!answer || answer.canceled || path === undefined) return { outcome: 'cancelled' };
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      return { outcome: 'failed', message: m.file_failed_large({ file: name }) };
    return { outcome: 'opened', name, text: await readFile(path, 'utf8') };
  } catch (error) {
    note(`open: ${errorKind(error)}`);
    return { outcome: 'failed', message: readFailure(name, error) };
  }
}

function readFailure(file: string, error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return m.file_failed_missing({ file });
    case 'EACCES':
    case 'EPERM':
      return m.file_failed_denied({ file });
    default:
      return m.file_failed_other({ file });
  }
}
