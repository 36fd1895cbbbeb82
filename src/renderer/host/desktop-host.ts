import type { MenuCommand, ReaderApi } from '../../shared/ipc.js';
import type { PrintJob } from '../../shared/print-job.js';
import type { SettingsPatch } from '../../shared/settings.js';
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
    return this.api.printJob(job);
  }

  savePdf(job: PrintJob): Promise<JobOutcome> {
    return this.api.savePdf(job);
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

  onCommand(listener: (command: MenuCommand) => void): () => void {
    return this.api.onCommand(listener);
  }
}
