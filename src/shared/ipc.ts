import type { StoredSettings, WriteOutcome } from './documents/document-store.js';
import type { DocumentName, DocumentValue } from './documents/documents.js';
import type { SettingsPatch, Settings } from './documents/settings.js';
import type { Notice } from './notices.js';
import type { PrintJob } from './print/print-job.js';
import type { MachineReport } from './readiness.js';

/**
 * The contract between the page and the main process. A method added here is a compile error in the
 * table of requests, which says who may call it with what, and in the handlers of the main process.
 */

/** How a job ended. `file` is the path written; `message` is a sentence to show as it is. */
export type JobResult =
  | { outcome: 'done'; file?: string }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; message: string };

/** What the print page reports once its fonts and layout are final, or why it could not. */
export type PrintReport =
  /** `pages`: how many the job takes, where its layout has counted them. */
  | { ready: true; title: string; pages?: number | undefined }
  /** `message`: a sentence to show. `detail`: for the crash log, where nobody could have foreseen it. */
  | { ready: false; message: string; detail?: string | undefined };

/**
 * How far a print job is: laying out `done` of `total` parts, or making the PDF of all of them,
 * which cannot be counted.
 */
export type JobProgress = { step: 'pages'; done: number; total: number } | { step: 'pdf' };

/** A document as it is now, and what went wrong with keeping things. */
export interface LoadedDocument<N extends DocumentName> {
  value: DocumentValue<N>;
  notices: Notice[];
}

/** A file for a person to keep or pass on. */
export interface FileToSave {
  kind: DocumentName;
  /** Without an ending; any characters. */
  suggestedName: string;
  /** From `documentText`. */
  text: string;
}

/** What came of asking for a file. `text` is for `readDocumentText`, which tells whether it is ours. */
export type OpenedFile =
  | { outcome: 'opened'; name: string; text: string }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; message: string };

/** A fault of the page for the crash log, without anything that was read or written. */
export interface PageError {
  /** One line. */
  message: string;
  /** Where in the code it happened; one line for each frame. */
  stack: string;
}

/**
 * What the page wants of the screen: all of it for the room, what there was before the room, or the
 * other of the two.
 */
export const SCREEN_WISHES = ['room', 'end', 'toggle'] as const;
export type ScreenWish = (typeof SCREEN_WISHES)[number];

/** Requests the page makes and the main process answers. Channel name: `reader:` + method name. */
export interface Requests {
  readSettings(): Promise<StoredSettings>;
  writeSettings(patch: SettingsPatch): Promise<StoredSettings>;
  /** Opens the system's print dialog for the job; never prints silently. */
  printJob(job: PrintJob): Promise<JobResult>;
  /** Asks where to save, then writes the job as a tagged PDF. */
  savePdf(job: PrintJob): Promise<JobResult>;
  /** Lays the job out unseen and counts its pages; undefined where it cannot be laid out. */
  countPages(job: PrintJob): Promise<number | undefined>;
  reportPrint(report: PrintReport): Promise<void>;
  /** So many parts are laid out. */
  reportProgress(done: number, total: number): Promise<void>;
  /** Stops the jobs that are under way; they end as cancelled. */
  cancelPrint(): Promise<void>;
  /** A document as it was last changed; the empty one of its kind before that. */
  readDocument<N extends DocumentName>(name: N): Promise<LoadedDocument<N>>;
  /**
   * Replaces the whole document, for this run at once. The answer comes when it is on the disk, or
   * with a notice when it cannot be written: up to some seconds later while changes follow each other.
   */
  writeDocument<N extends DocumentName>(name: N, value: DocumentValue<N>): Promise<WriteOutcome>;
  /** Writes at once whatever waits to be written. */
  flushDocuments(): Promise<void>;
  /** Asks where to save, then writes the whole file or nothing. */
  saveFile(file: FileToSave): Promise<JobResult>;
  /** Asks which file to open. */
  openFile(kind: DocumentName): Promise<OpenedFile>;
  /** What of this computer decides whether reading and printing will work. */
  checkMachine(): Promise<MachineReport>;
  /** Opens an https address in the system's browser after asking the person. */
  openLink(url: string): Promise<'opened' | 'declined' | 'refused'>;
  /** Makes the window fill its screen, or not. @returns whether it does now */
  fillScreen(wish: ScreenWish): Promise<boolean>;
  /** Takes off the window what names the reader while a neutral page hides it, or puts it back. */
  hideReader(hidden: boolean): Promise<void>;
  /** Notes a fault of the page in the crash log of this computer. */
  reportError(error: PageError): Promise<void>;
}

export type RequestName = keyof Requests;

/** What the menu tells the page to do, and what it is told of the print job and of the window. */
export type MenuCommand =
  | { type: 'focus-search' }
  | { type: 'find-in-page' }
  | { type: 'go'; to: 'back' | 'forward' | 'home' | 'check' | 'ready' | 'about' | 'help' }
  | { type: 'show-keys' }
  | { type: 'print' }
  | { type: 'save-pdf' }
  | { type: 'job-progress'; progress: JobProgress }
  | { type: 'full-screen'; on: boolean }
  /** Pages that the system had taken may not come out; `message` is a sentence to show. */
  | { type: 'print-lost'; message: string }
  | { type: 'theme'; theme: Settings['theme'] };

/** `window.reader`, put there by the preload script. */
export interface ReaderApi extends Requests {
  /** @returns a function that stops listening */
  onCommand(listener: (command: MenuCommand) => void): () => void;
}

export const requestChannel = (name: RequestName): string => `reader:${name}`;
export const COMMAND_CHANNEL = 'reader:command';
