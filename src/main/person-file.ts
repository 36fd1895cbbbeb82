import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { DOCUMENTS, LONGEST_DOCUMENT, type DocumentName } from '../shared/documents.js';
import type { FileToSave, JobResult, OpenedFile } from '../shared/ipc.js';
import { m } from '../shared/messages/messages.js';
import { errorCode } from './error-code.js';
import { writeFailure } from './pdf-file.js';
import { safeName } from './pdf-name.js';
import { writeWhole } from './whole-file.js';

/** Files that a person keeps and passes on: a tray, a list of contacts. */

/** Characters take up to four bytes. */
const MOST_BYTES = LONGEST_DOCUMENT * 4;

const filterOf = (kind: DocumentName) => ({
  name: m.document_file({ name: m.document_name({ name: kind }) }),
  extensions: [DOCUMENTS[kind].ending],
});

/** Asks where to save, then writes the whole file or nothing. */
export async function saveFile(
  { kind, suggestedName, text }: FileToSave,
  parent: BrowserWindow,
): Promise<JobResult> {
  const { ending } = DOCUMENTS[kind];
  const name = `${safeName(suggestedName, m.file_untitled())}.${ending}`;
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    title: m.file_save_title(),
    defaultPath: join(app.getPath('documents'), name),
    filters: [filterOf(kind)],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return { outcome: 'cancelled' };
  const file =
    extname(filePath).toLowerCase() === `.${ending}` ? filePath : `${filePath}.${ending}`;
  try {
    await writeWhole(file, text);
    return { outcome: 'done', file };
  } catch (error) {
    return { outcome: 'failed', message: writeFailure(file, error) };
  }
}

/** Asks which file to open and reads it whole. What it holds is for the caller to judge. */
export async function openFile(kind: DocumentName, parent: BrowserWindow): Promise<OpenedFile> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    title: m.file_open_title(),
    defaultPath: app.getPath('documents'),
    filters: [filterOf(kind)],
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { outcome: 'cancelled' };
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      return { outcome: 'failed', message: m.file_failed_large({ file: name }) };
    return { outcome: 'opened', name, text: await readFile(path, 'utf8') };
  } catch (error) {
    return { outcome: 'failed', message: readFailure(name, error) };
  }
}

function readFailure(file: string, error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return m.file_failed_missing({ file });
    case 'EACCES':
    case 'EPERM':
      return m.file_failed_denied({ file });
    default:
      return m.file_failed_other({ file, reason: code || String(error) });
  }
}
