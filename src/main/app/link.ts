import { dialog, shell, type BrowserWindow } from 'electron';
import { m } from '../../shared/messages/messages.js';
import { showDialog } from '../windows/one-dialog.js';

/** Longer than any source we cite; a longer address could not be shown in full. */
const LONGEST = 2048;

/**
 * The address exactly as it would be opened, or nothing if it may not be: only https, and no name
 * or password in it, since `https://known.org@elsewhere.org` leads elsewhere.
 */
export function linkToOpen(address: string): string | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

/**
 * Asks, with the whole address in sight and Cancel as the answer to a hasty Enter. While another
 * dialog is open it is declined unasked.
 */
export async function openLink(
  address: string,
  parent: BrowserWindow,
): Promise<'opened' | 'declined' | 'refused'> {
  const url = linkToOpen(address);
  if (url === undefined) return 'refused';
  const open = 1;
  const answer = await showDialog(parent, () =>
    dialog.showMessageBox(parent, {
      type: 'question',
      message: m.link_title(),
      detail: m.link_detail({ url }),
      buttons: [m.dialog_cancel(), m.link_open()],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    }),
  );
  if (answer?.response !== open) return 'declined';
  await shell.openExternal(url);
  return 'opened';
}
