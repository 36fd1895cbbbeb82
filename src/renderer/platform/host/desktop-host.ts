import type { DocumentName, DocumentValue } from '../../../shared/documents/documents.js';
import type {
  FileToSave,
  JobResult,
  MenuCommand,
  OpenedFile,
  ReaderApi,
  ScreenWish,
  StoredDocument,
} from '../../../shared/ipc.js';
import type { PrintJob } from '../../../shared/print/print-job.js';
import type { MachineReport } from '../../../shared/readiness.js';
import type { SettingsPatch } from '../../../shared/documents/settings.js';
import { inThisEdition } from '../edition/load.js';
import type { Host, JobOutcome, LinkOutcome, StoredSettings } from './host.js';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop app. */
    reader?: ReaderApi;
  }
}

/** The desktop app: every request goes to the main process. */
export class DesktopHost implements Host {
  readonly form = 'desktop';
  readonly asksBeforeLinks = true;

  constructor(readonly api: ReaderApi) {}

  print(job: PrintJob): Promise<JobOutcome> {
    return this.api.printJob(inThisEdition(job));
  }

  savePdf(job: PrintJob): Promise<JobOutcome> {
    return this.api.savePdf(inThisEdition(job));
  }

  cancelPrint(): Promise<void> {
    return this.api.cancelPrint();
  }

  countPages(job: PrintJob): Promise<number | undefined> {
    return this.api.countPages(inThisEdition(job));
  }

  checkMachine(): Promise<MachineReport> {
    return this.api.checkMachine();
  }

  fillScreen(wish: ScreenWish): Promise<boolean> {
    return this.api.fillScreen(wish);
  }

  hideReader(hidden: boolean): Promise<void> {
    return this.api.hideReader(hidden);
  }

  openLink(url: string): Promise<LinkOutcome> {
    return this.api.openLink(url);
  }

  readSettings(): Promise<StoredSettings> {
    return this.api.readSettings();
  }

  writeSettings(patch: SettingsPatch): Promise<StoredSettings> {
    return this.api.writeSettings(patch);
  }

  readDocument<N extends DocumentName>(name: N): Promise<StoredDocument<N>> {
    return this.api.readDocument(name);
  }

  writeDocument<N extends DocumentName>(
    name: N,
    value: DocumentValue<N>,
  ): Promise<StoredDocument<N>> {
    return this.api.writeDocument(name, value);
  }

  saveFile(file: FileToSave): Promise<JobResult> {
    return this.api.saveFile(file);
  }

  openFile(kind: DocumentName): Promise<OpenedFile> {
    return this.api.openFile(kind);
  }

  onCommand(listener: (command: MenuCommand) => void): () => void {
    return this.api.onCommand(listener);
  }
}
