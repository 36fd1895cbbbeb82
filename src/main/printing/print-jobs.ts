import type { BrowserWindow, WebContents } from 'electron';
import type { JobProgress, JobResult, PrintReport } from '../../shared/ipc.js';
import { m } from '../../shared/messages/messages.js';
import type { PrintJob } from '../../shared/print/print-job.js';
import type { Pages } from '../protocol/address.js';
import type { Note } from '../diagnostics/crash-log.js';
import { errorKind } from '../storage/error-code.js';
import { showDialogInTurn } from '../windows/one-dialog.js';
import { printTimeout } from './print-timeout.js';
import { safeName } from '../storage/file-name.js';
import { printersNow, watchPrinters, type Printers } from './printers.js';
import { printServiceRuns } from './print-service.js';
import { PrintCancelled, PrintFailure, PrintWindow } from './print-window.js';
import { choosePath } from '../storage/save-dialog.js';
import { saveWhole } from '../storage/saved-file.js';
import { systemPrint } from './system-print.js';

export interface PrintContext {
  preload: string;
  pages: Pick<Pages, 'print'>;
  /** The window that the dialogs belong to, and that the jobs end with. */
  parent: BrowserWindow;
  /** Hears how far the job under way is. */
  onProgress?: (progress: JobProgress) => void;
  /** Hears, as a sentence to show, that pages which the system had taken may not come out. */
  onLoss?: (message: string) => void;
  /** Hears what the engine says when something goes wrong. */
  note?: Note;
  /** For each step of a job; by its size if it is not given. */
  seconds?: number;
}

/** What a job does with its pages once they are laid out. */
type Use = (window: PrintWindow, title: string, seconds: number) => Promise<JobResult>;

/**
 * Takes one job at a time, and beside it counts the pages of one, each in its own window. A failed
 * job leaves nothing behind and can be sent again.
 */
export class PrintJobs {
  readonly #context: PrintContext;
  readonly #note: Note;
  #job: PrintWindow | undefined;
  #count: PrintWindow | undefined;
  /** Ends the look after the printers of the last job. */
  #watching = new AbortController();
  /** Set when everything has ended. */
  readonly #end = new AbortController();

  constructor(context: PrintContext) {
    this.#context = context;
    this.#note = context.note ?? (() => undefined);
    // Else the app would live on unseen, with a hidden window.
    context.parent.once('closed', () => this.close());
  }

  /** Whether the page with this id is one of ours, at work on a job. */
  has(contentsId: number): boolean {
    return this.#windowOf(contentsId) !== undefined;
  }

  receive(report: PrintReport, contentsId: number): void {
    this.#windowOf(contentsId)?.receive(report);
  }

  /** Ignored unless it comes from a page at work. */
  progress(done: number, total: number, contentsId: number): void {
    if (this.#job?.id === contentsId) this.#context.onProgress?.({ step: 'pages', done, total });
  }

  /** Stops the job under way; it ends as cancelled. */
  cancel(): void {
    this.#job?.cancel();
  }

  /** Ends whatever is under way, at once and with its windows. Nothing is begun after this. */
  close(): void {
    this.#end.abort();
    this.#job?.close();
    this.#count?.close();
  }

  async savePdf(job: PrintJob): Promise<JobResult> {
    const { parent, onProgress } = this.#context;
    return this.#run(job, async (window, title, seconds) => {
      const wanted = {
        title: m.save_pdf_title(),
        buttonLabel: m.save_pdf_button(),
        name: safeName(title, m.save_pdf_untitled()),
        ending: 'pdf',
        kind: m.save_pdf_filter(),
      };
      const file = await showDialogInTurn(parent, () => choosePath(parent, wanted));
      if (file === undefined) return { outcome: 'cancelled' };
      onProgress?.({ step: 'pdf' });
      const pdf = await window.within(pdfOf(window.contents), seconds);
      return saveWhole(file, pdf, this.#note);
    });
  }

  /** Opens the system's print dialog; never prints silently. */
  async print(job: PrintJob): Promise<JobResult> {
    if (!printServiceRuns()) {
      return { outcome: 'failed', message: m.print_failed_no_service() };
    }
    const printers = printersNow(this.#context.parent);
    const result = await this.#run(job, async (window) => {
      await window.meanwhile(printers);
      return window.meanwhile(systemPrint(window.contents, job.paper, this.#note));
    });
    if (result.outcome === 'done') void this.#watch(await printers);
    return result;
  }

  /**
   * A count is no job of the person's: it shows no progress, and its failure is only not knowing.
   * A new one ends the last, whose answer nobody waits for any more.
   */
  async count(job: PrintJob): Promise<number | undefined> {
    if (this.#end.signal.aborted) return undefined;
    this.#count?.close();
    const { preload, pages, seconds = printTimeout(job) } = this.#context;
    const window = (this.#count = new PrintWindow(preload));
    try {
      return (await window.ready(pages.print(job), seconds)).pages;
    } catch {
      return undefined;
    } finally {
      if (this.#count === window) this.#count = undefined;
      window.close();
    }
  }

  /** Tells what becomes of the printers in the time after; a new job is watched in place of it. */
  async #watch(before: Printers | undefined): Promise<void> {
    this.#watching.abort();
    this.#watching = new AbortController();
    const signal = AbortSignal.any([this.#watching.signal, this.#end.signal]);
    const { parent, onLoss } = this.#context;
    const loss = before && (await watchPrinters(parent, before, signal));
    if (!loss) return;
    this.#note(`print: a ${loss.what} that was there before is gone or has stopped`);
    onLoss?.(loss.what === 'service' ? m.print_lost_service() : m.print_lost_printer(loss));
  }

  #windowOf(contentsId: number): PrintWindow | undefined {
    return [this.#job, this.#count].find((window) => window?.id === contentsId);
  }

  async #run(job: PrintJob, use: Use): Promise<JobResult> {
    if (this.#end.signal.aborted) return { outcome: 'cancelled' };
    if (this.#job) return { outcome: 'failed', message: m.print_failed_busy() };
    const { preload, pages, seconds = printTimeout(job) } = this.#context;
    const window = (this.#job = new PrintWindow(preload));
    try {
      const { title } = await window.ready(pages.print(job), seconds);
      return await use(window, title, seconds);
    } catch (error) {
      return this.#failure(error);
    } finally {
      this.#job = undefined;
      window.close();
    }
  }

  #failure(error: unknown): JobResult {
    if (error instanceof PrintCancelled) return { outcome: 'cancelled' };
    if (!(error instanceof PrintFailure)) {
      this.#note(`print: ${errorKind(error)}`, error instanceof Error ? error.stack : '');
      return { outcome: 'failed', message: m.print_failed_window() };
    }
    if (error.detail !== '') this.#note(error.detail);
    return { outcome: 'failed', message: error.message };
  }
}

async function pdfOf(contents: WebContents): Promise<Uint8Array> {
  try {
    return await contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      // Without tags Chromium leaves the outline out as well, and says nothing.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (error) {
    throw new PrintFailure(m.print_failed_pdf(), `PDF: ${String(error)}`);
  }
}
