import type { BrowserWindow } from 'electron';
import type { Manifest } from '../../shared/edition/edition.js';
import type { DocumentStore } from '../../shared/documents/document-store.js';
import type { Settings } from '../../shared/documents/settings.js';
import type { Notices } from '../../shared/notices.js';
import { pages, type Pages } from '../protocol/address.js';
import { createHandlers } from '../ipc/ipc-handlers.js';
import type { CrashLog, Note } from '../diagnostics/crash-log.js';
import type { Ending } from './ending.js';
import { showCrashLog } from '../diagnostics/crash-watch.js';
import { showAbout, showLicence } from './help.js';
import { registerHandlers } from '../ipc/ipc.js';
import type { ServedEdition } from '../protocol/served-edition.js';
import { markTheme, setMenu } from './menu.js';
import type { PageFailure } from '../windows/page-life.js';
import type { AppPaths } from '../storage/app-paths.js';
import { PrintJobs } from '../printing/print-jobs.js';
import type { Problem } from './problem.js';
import { ReaderWindow } from '../windows/reader-window.js';
import { serve } from '../protocol/scheme.js';
import { applyTheme, backgroundColour } from './theme.js';
import type { UserData } from '../storage/user-data.js';
import { removeLeftovers } from '../storage/atomic-file.js';
import { openDocuments } from '../storage/open-documents.js';

/** What the steps before have found out. */
export interface Start {
  /** Address of Vite's server under `npm run dev`. */
  devServer: string | undefined;
  userData: UserData;
  place: AppPaths;
  /** What there is to read, on its way from the disk. */
  library: Promise<ServedEdition>;
  notices: Notices;
  crashLog: CrashLog;
  ending: Ending;
}

/** The running app: made once it is ready, it joins the parts and then only waits. */
export class Desktop {
  readonly #reader: ReaderWindow;
  readonly #documents: DocumentStore;
  readonly #library: Promise<ServedEdition>;
  readonly #crashLog: CrashLog;
  readonly #developing: boolean;
  #edition: Manifest | undefined;
  #reading = true;

  private constructor(parts: {
    reader: ReaderWindow;
    documents: DocumentStore;
    library: Promise<ServedEdition>;
    crashLog: CrashLog;
    developing: boolean;
  }) {
    this.#reader = parts.reader;
    this.#documents = parts.documents;
    this.#library = parts.library;
    this.#crashLog = parts.crashLog;
    this.#developing = parts.developing;
  }

  /**
   * In the order of what takes longest: the window, and with the page's address its process, which
   * the engine starts beside this one. All else is done meanwhile.
   */
  static start(parts: Start): Desktop {
    const { devServer, userData, place, library, notices, crashLog, ending } = parts;
    const developing = devServer !== undefined;
    serve(library.then(({ list }) => list));
    const { persistence } = userData;
    const documents = openDocuments(place.documents, notices, persistence);
    const { theme } = documents.settings;
    applyTheme(theme);
    const reader = new ReaderWindow({
      places: place,
      notices,
      persistence,
      isEphemeral: () => documents.settings.keepNothing,
      developing,
      theme,
    });
    const desktop = new Desktop({ reader, documents, library, crashLog, developing });
    const address = pages(devServer);
    desktop.#open(address);

    if (persistence === 'normal') removeLeftovers(userData.settings);
    const note: Note = (what, detail) => crashLog.add(what, detail);
    const jobs = new PrintJobs({
      preload: place.preload,
      pages: address,
      parent: reader.window,
      onProgress: (progress) => reader.send({ type: 'job-progress', progress }),
      onLoss: (message) => reader.send({ type: 'print-lost', message }),
      note,
    });
    ending.watch(reader.window);
    registerHandlers(
      createHandlers({
        reader,
        documents,
        jobs,
        note,
        dataFolder: userData.settings,
        onSettings: (now) => desktop.#apply(now),
        onHidden: (hidden) => desktop.#hide(hidden),
      }),
      {
        windowKindOf: (id) => (id === reader.id ? 'reader' : jobs.has(id) ? 'print' : undefined),
        isAppUrl: address.isAppUrl,
      },
      note,
    );
    // Before the window is seen: a menu that came later would push the page down.
    desktop.#setMenu(true);
    reader.show();
    return desktop;
  }

  /** Done when it is known whether there is an edition to read. */
  async opened(): Promise<void> {
    const { edition, problem } = await this.#library;
    this.#edition = edition;
    if (problem) this.#setMenu(false);
  }

  get isEphemeral(): boolean {
    return this.#documents.settings.keepNothing;
  }

  /** Ends what is being saved. */
  async finish(): Promise<void> {
    await Promise.all([this.#documents.flush(), this.#reader.finish()]);
  }

  comeForward(): void {
    this.#reader.comeForward();
  }

  #open({ reader, problem, again }: Pages): void {
    const life = this.#reader.live({
      again,
      failed: (failure) => {
        void this.#library.then((library) => {
          library.report(this.#problemOf(failure));
          this.#setMenu(false);
          life.replace(problem);
        });
      },
      returned: () => {
        this.#reader.face.put(false);
        this.#setMenu(true);
      },
    });
    life.open(reader);
  }

  #problemOf({ kind, detail }: PageFailure): Problem {
    if (this.#reader.face.on) return { kind: 'hidden-died' };
    if (kind === 'died') return { kind: 'reader-died', details: [detail] };
    // The engine's words are for the log alone.
    this.#crashLog.add(`page: ${detail}`);
    return { kind: 'reader-failed', details: [] };
  }

  #hide(hidden: boolean): void {
    this.#reader.face.put(hidden);
    this.#setMenu(this.#reading);
  }

  #apply({ theme }: Settings): void {
    applyTheme(theme);
    this.#reader.window.setBackgroundColor(backgroundColour(theme));
    markTheme(theme);
  }

  #setMenu(reading: boolean): void {
    this.#reading = reading;
    const window: BrowserWindow = this.#reader.window;
    setMenu({
      mac: process.platform === 'darwin',
      developing: this.#developing,
      reading,
      hidden: this.#reader.face.on,
      theme: this.#documents.settings.theme,
      send: (command) => this.#reader.send(command),
      setTheme: (theme) => {
        this.#reader.send({ type: 'theme', theme });
        void this.#documents.writeSettings({ theme });
        this.#apply(this.#documents.settings);
      },
      crashLog: () => void showCrashLog(window, this.#crashLog),
      about: () => void showAbout(window, this.#edition),
      licence: () => void showLicence(window),
    });
  }
}
