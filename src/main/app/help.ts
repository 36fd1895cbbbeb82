import { app, dialog, type BrowserWindow } from 'electron';
import type { Manifest } from '../../shared/edition/edition.js';
import { m } from '../../shared/messages/messages.js';

/** @param edition absent when none could be opened */
export async function showAbout(
  parent: BrowserWindow,
  edition: Pick<Manifest, 'title' | 'date' | 'editionId'> | undefined,
): Promise<void> {
  const line = edition
    ? m.about_edition({ title: edition.title, date: edition.date, id: edition.editionId })
    : m.about_no_edition();
  await tell(
    parent,
    m.about_title({ version: app.getVersion() }),
    `${line}\n\n${m.about_notice()}`,
  );
}

export async function showLicence(parent: BrowserWindow): Promise<void> {
  await tell(parent, m.licence_title(), m.licence_text());
}

async function tell(parent: BrowserWindow, message: string, detail: string): Promise<void> {
  const options = { type: 'info' as const, message, detail, buttons: [m.dialog_ok()] };
  await dialog.showMessageBox(parent, options);
}
