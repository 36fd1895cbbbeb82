import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import type { Notice } from '../shared/ipc.js';
import { canWrite, portableData } from './portable-data.js';
import { surroundings, type Program } from './surroundings.js';

/**
 * How settings are kept in this run. `read-only`: used, but not written; `safe`: neither, so that a
 * faulty file cannot keep the app from starting.
 */
export type Keeping = 'normal' | 'read-only' | 'safe';

/** Where this run keeps things, and what the person should know about it. */
export interface UserData {
  keeping: Keeping;
  /** The folder with the settings. */
  settings: string;
  notices: Notice[];
}

/**
 * Chooses once, before the app is ready: `--user-data-dir=FOLDER`, else a folder beside a program
 * that has the marker file, else the system's place. `--safe` ignores what is kept there.
 */
export function chooseUserData(): UserData {
  const program: Program = {
    exe: app.getPath('exe'),
    platform: process.platform,
    appImage: process.env['APPIMAGE'],
  };
  const notices = surroundings(program);
  const safe = app.commandLine.hasSwitch('safe');
  if (safe) notices.push({ kind: 'safe-start' });
  const settings = chosenFolder(program);
  if (canWrite(settings)) {
    app.setPath('userData', settings);
    return { keeping: safe ? 'safe' : 'normal', settings, notices };
  }
  // The engine needs a folder to write to; this one is the system's to clear away.
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'field-reader-')));
  if (!safe) notices.push({ kind: 'settings-in-memory' });
  return { keeping: safe ? 'safe' : 'read-only', settings, notices };
}

function chosenFolder(program: Program): string {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  return named === '' ? (portableData(program) ?? app.getPath('userData')) : resolve(named);
}
