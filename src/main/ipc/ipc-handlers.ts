import { app } from 'electron';
import type { Settings } from '../../shared/documents/settings.js';
import type { Note } from '../diagnostics/crash-log.js';
import type { DocumentStore } from '../storage/document-store.js';
import type { IpcHandlers } from './ipc.js';
import { openLink } from '../app/link.js';
import { machineReport, thisMachine } from '../diagnostics/machine.js';
import type { Notices } from '../app/notices.js';
import { openFile, saveFile } from '../storage/document-dialogs.js';
import type { PrintJobs } from '../printing/print-jobs.js';
import type { ReaderWindow } from '../windows/reader-window.js';
import type { SettingsStore } from '../storage/settings-store.js';

/** The parts of the app that requests reach. */
export interface Parts {
  reader: ReaderWindow;
  settings: SettingsStore;
  documents: DocumentStore;
  notices: Notices;
  jobs: PrintJobs;
  /** Hears what the system says when a file cannot be written or read. */
  note: Note;
  /** The folder of what the app keeps. */
  dataFolder: string;
  /** Brings menu and window in line with settings that have changed. */
  onSettings: (settings: Settings) => void;
  /** Takes what names the reader off window and menu, or puts it back. */
  onHidden: (hidden: boolean) => void;
}

/** What each request of the contract does. */
export function createHandlers(parts: Parts): IpcHandlers {
  const { reader, settings, documents, notices, jobs, note, dataFolder, onSettings, onHidden } =
    parts;
  return {
    appInfo: () =>
      Promise.resolve({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
      }),
    readSettings: () => Promise.resolve({ settings: settings.read(), notices: notices.take() }),
    writeSettings: async (patch) => {
      const written = await settings.write(patch);
      onSettings(written);
      return { settings: written, notices: notices.take() };
    },
    printJob: (job) => jobs.print(job),
    savePdf: (job) => jobs.savePdf(job),
    countPages: (job) => jobs.count(job),
    reportPrint: (report, contentsId) => {
      jobs.receive(report, contentsId);
      return Promise.resolve();
    },
    reportProgress: (done, total, contentsId) => {
      jobs.progress(done, total, contentsId);
      return Promise.resolve();
    },
    cancelPrint: () => {
      jobs.cancel();
      return Promise.resolve();
    },
    readDocument: (name) =>
      Promise.resolve({ value: documents.read(name), notices: notices.take() }),
    writeDocument: async (name, value) => ({
      value: await documents.write(name, value),
      notices: notices.take(),
    }),
    saveFile: (file) => saveFile(file, reader.window, note),
    openFile: (kind) => openFile(kind, reader.window, note),
    checkMachine: () => machineReport(thisMachine(reader.window.webContents, dataFolder)),
    openLink: (address) => openLink(address, reader.window),
    fillScreen: (wish) => Promise.resolve(reader.screen.fill(wish)),
    hideReader: (hidden) => {
      // What is under way would open a dialog that names it.
      if (hidden) jobs.cancel();
      onHidden(hidden);
      return Promise.resolve();
    },
  };
}
