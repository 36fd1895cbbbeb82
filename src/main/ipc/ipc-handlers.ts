import type { DocumentStore } from '../../shared/documents/document-store.js';
import type { Settings } from '../../shared/documents/settings.js';
import type { Note } from '../diagnostics/crash-log.js';
import type { IpcHandlers } from './ipc.js';
import { openLink } from '../app/link.js';
import { pageErrorLog } from '../diagnostics/page-error-log.js';
import { machineReport, thisMachine } from '../diagnostics/machine.js';
import { openFile, saveFile } from '../storage/document-dialogs.js';
import type { PrintJobs } from '../printing/print-jobs.js';
import type { ReaderWindow } from '../windows/reader-window.js';

/** The parts of the app that requests reach. */
export interface Parts {
  reader: ReaderWindow;
  documents: DocumentStore;
  jobs: PrintJobs;
  /** Writes to the crash log. */
  note: Note;
  /** The folder of what the app keeps. */
  dataFolder: string;
  /** Brings menu and window in line with settings that have changed. */
  onSettings: (settings: Settings) => void;
  /** Takes what names the reader off window and menu, or puts it back. */
  onHidden: (hidden: boolean) => void;
}

/** What each request does once it is authorised. */
export function createHandlers(parts: Parts): IpcHandlers {
  const { reader, documents, jobs, note, dataFolder, onSettings, onHidden } = parts;
  const notePageError = pageErrorLog(note);
  return {
    readSettings: () => Promise.resolve(documents.readSettings()),
    writeSettings: (patch) => {
      const written = documents.writeSettings(patch);
      onSettings(documents.settings);
      return written;
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
    readDocument: (name) => Promise.resolve(documents.readDocument(name)),
    writeDocument: (name, value) => documents.writeDocument(name, value),
    flushDocuments: () => documents.flush(),
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
    reportError: (error) => {
      notePageError(error);
      return Promise.resolve();
    },
  };
}
