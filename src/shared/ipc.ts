import type { DocumentName, DocumentValue } from './documents/documents.js';
import type { PrintJob } from './print/print-job.js';
import type { MachineReport } from './readiness.js';
import type { Settings, SettingsPatch } from './documents/settings.js';

/**
 * The one contract between the page and the main process. A method added here is a compile error
 * in `src/main` and `src/preload` until both have it.
 */

/** How a job ended. `file` is the path written; `message` is a sentence to show as it is. */
export type JobResult =
  | { outcome: 'done'; file?: string }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; message: string };

export interface AppInfo {
  version: string;
  /** `electron` in the desktop app. */
  electron: string;
  platform: string;
}

/** Something that went wrong before the page was there to hear of it: shown once, then forgotten. */
export interface Notice {
  kind:
    | 'settings-set-aside'
    | 'settings-newer'
    | 'settings-not-saved'
    | 'settings-in-memory'
    | 'window-state-set-aside'
    | 'document-set-aside'
    | 'document-newer'
    | 'document-changed-elsewhere'
    | 'document-not-saved'
    | 'safe-start'
    | 'run-from-zip'
    | 'run-from-download'
    | 'run-from-network'
    | 'graphics-failed'
    | 'fonts-missing'
    | 'edition-missing'
    | 'edition-no-page';
  /** Which document it is about. */
  document?: DocumentName;
  /** Where the faulty file was put, if there is one. */
  file?: string;
}

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

/** A kept document as it stands, and what went wrong with keeping it. */
export interface StoredDocument<N extends DocumentName> {
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

/**
 * What the page wants of the screen: all of it for the room, what there was before the room, or the
 * other of the two.
 */
export const SCREEN_WISHES = ['room', 'end', 'toggle'] as const;
export type ScreenWish = (typeof SCREEN_WISHES)[number];

/** Requests the page makes and the main process answers. Channel name: `reader:` + method name. */
export interface Requests {
  appInfo(): Promise<AppInfo>;
  readSettings(): Promise<{ settings: Settings; notices: Notice[] }>;
  writeSettings(patch: SettingsPatch): Promise<{ settings: Settings; notices: Notice[] }>;
  /** Opens the system's print dialog for the job; never prints silently. */
  printJob(job: PrintJob): Promise<JobResult>;
  /** Asks where to save, then writes the job as a tagged PDF. */
  savePdf(job: PrintJob): Promise<JobResult>;
  /** Lays the job out unseen and counts its pages; undefined where it cannot be laid out. */
  countPages(job: PrintJob): Promise<number | undefined>;
  /** From the print page only. */
  reportPrint(report: PrintReport): Promise<void>;
  /** From the print page only: so many parts are laid out. */
  reportProgress(done: number, total: number): Promise<void>;
  /** Stops the jobs that are under way; they end as cancelled. */
  cancelPrint(): Promise<void>;
  /** A document as it was last written; the empty one of its kind before that. */
  readDocument<N extends DocumentName>(name: N): Promise<StoredDocument<N>>;
  /** Keeps the whole document in place of what there was. Always holds for this run. */
  writeDocument<N extends DocumentName>(
    name: N,
    value: DocumentValue<N>,
  ): Promise<StoredDocument<N>>;
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
}

export type RequestName = keyof Requests;
export const REQUEST_NAMES = [
  'appInfo',
  'readSettings',
  'writeSettings',
  'printJob',
  'savePdf',
  'countPages',
  'reportPrint',
  'reportProgress',
  'cancelPrint',
  'readDocument',
  'writeDocument',
  'saveFile',
  'openFile',
  'checkMachine',
  'openLink',
  'fillScreen',
  'hideReader',
] as const satisfies readonly RequestName[];

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
