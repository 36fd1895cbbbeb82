import type * as Electron from 'electron';
import { notImplemented, strict } from './strict.js';

/** A dialog waits for a person: the test puts an answer in its place, as it does in Electron. */
const unanswered = (name: string) => (): never =>
  notImplemented(`${name} without an answer from the test`);

export const dialog = strict('dialog', {
  showSaveDialog: unanswered('dialog.showSaveDialog'),
  showOpenDialog: unanswered('dialog.showOpenDialog'),
  showMessageBox: unanswered('dialog.showMessageBox'),
  showErrorBox(title, content) {
    throw new Error(`The app ended with an error box: ${title}: ${content}`);
  },
} satisfies Partial<Electron.Dialog>);

export const shell = strict('shell', {
  openExternal: unanswered('shell.openExternal'),
} satisfies Partial<Electron.Shell>);

const display = strict('Display', {
  id: 1,
  workArea: { x: 0, y: 32, width: 1366, height: 736 },
} satisfies Partial<Electron.Display>) as Electron.Display;

export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies Partial<Electron.Screen>);
