import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { readDocument } from '../../shared/documents/document-kind.js';
import { SETTINGS } from '../../shared/documents/settings.js';
import type { PersistenceMode } from '../../shared/documents/versioned-store.js';
import type { Notice } from '../../shared/notices.js';
import { keepPagesInMemory } from '../windows/page-session.js';
import { SETTINGS_FILE } from './app-paths.js';
import { canWrite, portableData } from './portable-data.js';
import { isRunning } from '../app/running.js';
import { surroundings, type Program } from '../app/launch-location.js';

/** Where this run keeps things, and what the person should know about it. */
export interface UserData {
  persistence: PersistenceMode;
  /** The folder with the settings. */
  settings: string;
  /** Where nothing is to be kept, or can be: the folder the engine works in, to be removed at the end. */
  engine?: string;
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
    if (safe) return { persistence: 'safe', settings, notices };
    const engine = engineApart(join(settings, SETTINGS_FILE));
    return { persistence: 'normal', settings, notices, ...engine };
  }
  // The engine needs a folder to write to.
  const engine = engineFolder();
  app.setPath('userData', engine);
  if (!safe) notices.push({ kind: 'settings-in-memory' });
  return { persistence: safe ? 'safe' : 'read-only', settings, notices, engine };
}

function chosenFolder(program: Program): string {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  return named === '' ? (portableData(program) ?? app.getPath('userData')) : resolve(named);
}

/** A folder of its own for what the engine writes, where the settings say that nothing is kept. */
function engineApart(file: string): { engine?: string } {
  if (!saysKeepNothing(file)) return {};
  const engine = engineFolder();
  app.setPath('sessionData', engine);
  return { engine };
}

/** A new folder for this process; those of processes that were killed go. Its pages stay in memory. */
function engineFolder(): string {
  keepPagesInMemory();
  for (const name of readdirSync(tmpdir())) {
    const pid = /^field-reader-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) clearAway(join(tmpdir(), name));
  }
  const folder = mkdtempSync(join(tmpdir(), `field-reader-${String(process.pid)}-`));
  app.setPath('crashDumps', folder);
  return folder;
}

/** Reads only; a file that cannot be read is for the settings store to judge. */
function saysKeepNothing(file: string): boolean {
  try {
    const reading = readDocument(SETTINGS, readFileSync(file, 'utf8'));
    return reading.state === 'ok' && reading.value.keepNothing;
  } catch {
    return false;
  }
}

/** What cannot be removed is left to the system, or to the next start. */
export function clearAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A temporary folder.
  }
}
