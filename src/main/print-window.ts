import { BrowserWindow, type WebContents } from 'electron';
import type { PrintReport } from '../shared/ipc.js';
import { m } from '../shared/messages/messages.js';
import { webPreferences } from './web-preferences.js';

/** What went wrong, as a sentence to show. */
export class PrintFailure extends Error {}

/**
 * A hidden window that lays out one job on paper and is then thrown away: nothing a job does, or
 * fails to do, can affect the next one or the window in which people read.
 */
export class PrintWindow {
  readonly #window: BrowserWindow;
  readonly #report: Promise<PrintReport>;
  #resolve: (report: PrintReport) => void = () => undefined;

  constructor(preload: string) {
    this.#window = new BrowserWindow({
      show: false,
      title: m.app_name(),
      // Paper has its own colours, whatever the theme on screen.
      backgroundColor: '#ffffff',
      webPreferences: {
        ...webPreferences(preload),
        devTools: false,
        // A hidden page is otherwise slowed down, and its fonts and layout come late.
        backgroundThrottling: false,
      },
    });
    this.#report = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  get id(): number {
    return this.#window.webContents.id;
  }

  get contents(): WebContents {
    return this.#window.webContents;
  }

  /** Hands on what the page in this window reports. */
  receive(report: PrintReport): void {
    this.#resolve(report);
  }

  /**
   * Loads the page and waits until its layout is final.
   * @returns the title of what is on the pages
   * @throws PrintFailure if the page fails, dies or takes too long
   */
  async ready(address: string, seconds: number): Promise<string> {
    const failed = new Promise<never>((_resolve, reject) => {
      const fail = (reason: string): void =>
        reject(new PrintFailure(m.print_failed_window({ reason })));
      this.contents.once('render-process-gone', (_event, { reason }) => fail(reason));
      this.#window.loadURL(address).catch((error: unknown) => fail(String(error)));
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new PrintFailure(m.print_failed_time({ seconds }))),
        seconds * 1000,
      );
    });
    try {
      const report = await Promise.race([this.#report, failed, late]);
      if (report.ready) return report.title;
      throw new PrintFailure(m.print_failed_page({ reason: report.message }));
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }
}
