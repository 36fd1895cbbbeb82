import { join } from 'node:path';
import { app, type BrowserWindow, type WebContents } from 'electron';
import type { JobProgress, JobResult, PrintReport } from '../shared/ipc.js';
import { m } from '../shared/messages/messages.js';
import type { PrintJob } from '../shared/print-job.js';
import type { Pages } from './address.js';
import { patienceFor } from './patience.js';
import { askWhere, writePdf } from './pdf-file.js';
import { pdfName } from './pdf-name.js';
import { PrintCancelled, PrintFailure, PrintWindow } from './print-window.js';

export interface PrintContext {
  preload: string;
  pages: Pick<Pages, 'print'>;
  /** The window that the dialogs belong to. */
  parent: BrowserWindow;
  /** Hears how far the job under way is. */
  onProgress?: (progress: JobProgress) => void;
  /** For each step of a job; by its size if it is not given. */
  seconds?: number;
}

/** Takes jobs, each in its own window. A failed job leaves nothing behind and can be sent again. */
export class PrintJobs {
  readonly #context: PrintContext;
  readonly #open = new Map<number, PrintWindow>();
  readonly #counting = new Map<number, PrintWindow>();

  constructor(context: PrintContext) {
    this.#context = context;
  }

  /** Whether the page with this id is one of ours, at work on a job. */
  has(contentsId: number): boolean {
    return this.#open.has(contentsId) || this.#counting.has(contentsId);
  }

  receive(report: PrintReport, contentsId: number): void {
    (this.#open.get(contentsId) ?? this.#counting.get(contentsId))?.receive(report);
  }

  /** Ignored unless it comes from a page at work. */
  progress(done: number, total: number, contentsId: number): void {
    if (this.#open.has(contentsId)) this.#context.onProgress?.({ step: 'pages', done, total });
  }

  /** Stops all jobs; they end as cancelled. */
  cancel(): void {
    for (const window of this.#open.values()) window.cancel();
  }

  async savePdf(job: PrintJob): Promise<JobResult> {
    return this.#run(job, async (window, title, seconds) => {
      const name = pdfName(title, m.save_pdf_untitled());
      const path = await askWhere(this.#context.parent, join(app.getPath('documents'), name));
      if (path === undefined) return { outcome: 'cancelled' };
      this.#context.onProgress?.({ step: 'pdf' });
      const pdf = await window.within(pdfOf(window.contents), seconds);
      const message = await writePdf(path, pdf);
      return message === undefined
        ? { outcome: 'done', file: path }
        : { outcome: 'failed', message };
    });
  }

  async print(job: PrintJob): Promise<JobResult> {
    return this.#run(job, ({ contents }) => systemPrint(contents, job));
  }

  /** A count is no job of the person's: it shows no progress, and its failure is only not knowing. */
  async count(job: PrintJob): Promise<number | undefined> {
    const { preload, pages, seconds = patienceFor(job) } = this.#context;
    const window = new PrintWindow(preload);
    this.#counting.set(window.id, window);
    const { id } = window;
    try {
      return (await window.ready(pages.print(job), seconds)).pages;
    } catch {
      return undefined;
    } finally {
      this.#counting.delete(id);
      window.close();
    }
  }

  async #run(
    job: PrintJob,
    use: (window: PrintWindow, title: string, seconds: number) => Promise<JobResult>,
  ): Promise<JobResult> {
    const { preload, pages, seconds = patienceFor(job) } = this.#context;
    const window = new PrintWindow(preload);
    this.#open.set(window.id, window);
    const { id } = window;
    try {
      const { title } = await window.ready(pages.print(job), seconds);
      return await use(window, title, seconds);
    } catch (error) {
      if (error instanceof PrintCancelled) return { outcome: 'cancelled' };
      const message =
        error instanceof PrintFailure
          ? error.message
          : m.print_failed_page({ reason: String(error) });
      return { outcome: 'failed', message };
    } finally {
      this.#open.delete(id);
      window.close();
    }
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
    throw new PrintFailure(m.print_failed_pdf({ reason: String(error) }));
  }
}

function systemPrint(contents: WebContents, job: PrintJob): Promise<JobResult> {
  return new Promise((resolve) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: job.paper },
      (success, reason) => resolve(success ? { outcome: 'done' } : printOutcome(reason)),
    );
  });
}

/** Chromium gives its reason as an English phrase, whatever the system's language. */
export function printOutcome(reason: string): JobResult {
  if (/cancel/i.test(reason)) return { outcome: 'cancelled' };
  if (/no printer/i.test(reason)) {
    return { outcome: 'failed', message: m.print_failed_no_printer() };
  }
  return { outcome: 'failed', message: m.print_failed_printer({ reason }) };
}
