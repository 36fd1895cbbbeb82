import { basename, dirname, extname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { m } from '../shared/messages/messages.js';
import { errorCode } from './error-code.js';
import { writeWhole } from './whole-file.js';

/** Asks where to save. The ending is added if the person left it out. */
export async function askWhere(
  parent: BrowserWindow,
  suggested: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    title: m.save_pdf_title(),
    buttonLabel: m.save_pdf_button(),
    defaultPath: suggested,
    filters: [{ name: m.save_pdf_filter(), extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return undefined;
  return extname(filePath).toLowerCase() === '.pdf' ? filePath : `${filePath}.pdf`;
}

/** Writes the whole file or nothing. @returns a sentence to show if it could not be written */
export async function writePdf(path: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await writeWhole(path, bytes);
    return undefined;
  } catch (error) {
    return writeFailure(path, error);
  }
}

/** Says in plain words why a file could not be written and what to do about it. */
export function writeFailure(path: string, error: unknown): string {
  const folder = dirname(path);
  const code = errorCode(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return m.save_failed_denied({ folder });
    case 'ENOENT':
    case 'ENOTDIR':
      return m.save_failed_folder({ folder });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return m.save_failed_full({ folder });
    case 'EBUSY':
    case 'EISDIR':
    case 'ETXTBSY':
      return m.save_failed_busy({ file: basename(path) });
    default:
      return m.save_failed_other({ folder, reason: code || String(error) });
  }
}
