import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { m } from '../../shared/messages/messages.js';

/** What is to be saved, as the dialog shows it. */
export interface FileWanted {
  /** Title of the dialog. */
  title: string;
  buttonLabel?: string;
  /** The name suggested, without its ending. */
  name: string;
  /** Without the dot. */
  ending: string;
  /** What files with this ending are called. */
  kind: string;
}

/**
 * Asks where to save. The ending is added if the person left it out; if a file has that name, which
 * the system's dialog could not know, this asks before it is replaced.
 * @returns undefined when the person changes their mind
 */
export async function choosePath(
  parent: BrowserWindow,
  { title, buttonLabel, name, ending, kind }: FileWanted,
): Promise<string | undefined> {
  let suggested = join(folderForFiles(), `${name}.${ending}`);
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title,
      ...(buttonLabel === undefined ? {} : { buttonLabel }),
      defaultPath: suggested,
      filters: [{ name: kind, extensions: [ending] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (canceled || filePath === '') return undefined;
    if (extname(filePath).toLowerCase() === `.${ending}`) return filePath;
    const file = `${filePath}.${ending}`;
    if (!existsSync(file) || (await mayReplace(parent, file))) return file;
    suggested = file;
  }
}

async function mayReplace(parent: BrowserWindow, file: string): Promise<boolean> {
  const replace = 1;
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    title: m.app_name(),
    message: m.save_replace_title({ file: basename(file) }),
    detail: m.save_replace_detail({ folder: dirname(file) }),
    buttons: [m.save_replace_other(), m.save_replace()],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === replace;
}

/**
 * The folder that a person's files are looked for in: Documents, else the home folder. Where the
 * system has not been told of a Documents folder it names the home folder, even if there is one.
 */
export function folderForFiles(): string {
  const home = app.getPath('home');
  const documents = app.getPath('documents');
  const candidates = documents === home ? [join(home, 'Documents')] : [documents];
  return candidates.find(isFolder) ?? home;
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
