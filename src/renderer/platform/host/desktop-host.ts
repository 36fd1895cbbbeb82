import type { ReaderApi } from '../../../shared/ipc.js';
import { inThisEdition } from '../edition/load.js';
import type { Host } from './host.js';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop app. */
    reader?: ReaderApi;
  }
}

/** The desktop app: every request goes to the main process, print jobs with the edition being read. */
export const desktopHost = (api: ReaderApi): Host => ({
  ...api,
  form: 'desktop',
  asksBeforeLinks: true,
  print: (job) => api.printJob(inThisEdition(job)),
  savePdf: (job) => api.savePdf(inThisEdition(job)),
  countPages: (job) => api.countPages(inThisEdition(job)),
});
