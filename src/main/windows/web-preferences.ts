import type { WebPreferences } from 'electron';
import { pagePartition } from './page-session.js';

/** The one set of rights that any page of the app has. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    ...pagePartition(),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  };
}
