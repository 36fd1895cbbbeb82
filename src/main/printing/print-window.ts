import { BrowserWindow, type WebContents } from 'electron';
import type { PrintReport } from '../../shared/ipc.js';
import { m } from '../../shared/messages/messages.js';
import { AwakeTimer } from '../diagnostics/awake-timer.js';
import { errorKind } from '../storage/error-code.js';
import { webPreferences } from '../windows/web-preferences.js';

/** What went wrong, as a sentence to show. */
export class PrintFailure extends Error {
  /** @param detail for the crash log: what the engine or the page said */
  constructor(
    message: string,
    readonly detail = '',
  ) {
    super(message);
  }
}

/** The person stopped the job. */
export class PrintCancelled extends Error {}

/**
 * A hidden window that lays out one job on paper and is then thrown away: nothing a job does, or
 * fails to do, can affect the next one or the window in which people read.
 */
export class PrintWindow {
  readonly #window: BrowserWindow;
  readonly #report: Promise<PrintReport>;
  #resolve: (report: PrintReport) => void = () => undefined;
  /** Rejects when the page dies or the job is stopped, whatever is being waited for. */
  readonly #end: Promise<never>;
  #stop: (error: Error) => void = () => undefined;

  /** Of its web contents; a copy, since a closed window no longer has them. */
  readonly id: number;

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
    this.id = this.#window.webContents.id;
    this.#report = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#end = new Promise((_resolve, reject) => {
      this.#stop = reject;
    });
    // It may be rejected while nothing awaits it, which is no unhandled rejection.
    this.#end.catch(() => undefined);
    this.contents.once('render-process-gone', (_event, { reason }) => this.#fail(reason));
    // By whatever closes all windows: nobody is to wait for a page that is not there any more.
    this.#window.once('closed', () => this.cancel());
  }

  get contents(): WebContents {
    return this.#window.webContents;
  }

  /** Hands on what the page in this window reports. */
  receive(report: PrintReport): void {
    this.#resolve(report);
  }

  /** Stops the job: whoever waits is told. */
  cancel(): void {
    this.#stop(new PrintCancelled());
  }

  /**
   * Loads the page and waits until its layout is final.
   * @returns what the page reports of itself
   * @throws PrintFailure if the page fails, dies or takes too long
   * @throws PrintCancelled
   */
  async ready(address: string, seconds: number): Promise<PrintReport & { ready: true }> {
    // Its message has the address in it, and so what is printed.
    this.#window.loadURL(address).catch((error: unknown) => this.#fail(errorKind(error)));
    const report = await this.within(this.#report, seconds);
    if (report.ready) return report;
    throw new PrintFailure(m.print_failed_page({ reason: report.message }), report.detail);
  }

  /**
   * Waits for a part of the job, no longer than so many seconds.
   * @throws PrintFailure if it takes longer or the page dies
   * @throws PrintCancelled
   */
  async within<T>(work: Promise<T>, seconds: number): Promise<T> {
    const late = new AwakeTimer(seconds);
    const tooLate = late.over.then(() => {
      throw new PrintFailure(m.print_failed_time({ seconds }));
    });
    try {
      return await this.meanwhile(Promise.race([work, tooLate]));
    } finally {
      late.stop();
    }
  }

  /**
   * The same for what may take as long as it likes, such as a person who thinks.
   * @throws PrintFailure if the page dies
   * @throws PrintCancelled
   */
  async meanwhile<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#end]);
  }

  #fail(reason: string): void {
    this.#stop(new PrintFailure(m.print_failed_window(), `print page: ${reason}`));
  }

  /** Ends the job if it is still at work; the system's dialog closes with its window. */
  close(): void {
    this.cancel();
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }
}
