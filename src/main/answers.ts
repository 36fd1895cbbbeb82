import { app } from 'electron';
import type { Settings } from '../shared/settings.js';
import type { Answers } from './ipc.js';
import { openLink } from './link.js';
import type { Notices } from './notices.js';
import type { PrintJobs } from './print-jobs.js';
import type { ReaderWindow } from './reader-window.js';
import type { SettingsStore } from './settings-store.js';

/** The parts of the app that requests reach. */
export interface Parts {
  reader: ReaderWindow;
  settings: SettingsStore;
  notices: Notices;
  jobs: PrintJobs;
  /** Brings menu and window in line with settings that have changed. */
  onSettings: (settings: Settings) => void;
}

/** What each request of the contract does. */
export function answersFor({ reader, settings, notices, jobs, onSettings }: Parts): Answers {
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
    reportPrint: (report, contentsId) => {
      jobs.receive(report, contentsId);
      return Promise.resolve();
    },
    openLink: (address) => openLink(address, reader.window),
  };
}
