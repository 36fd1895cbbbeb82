import type { DocumentName } from '../../../shared/documents/documents.js';
import type { JobResult, Requests, ReaderApi } from '../../../shared/ipc.js';
import type { PrintJob } from '../../../shared/print/print-job.js';

/** How a print job ended. `blocked`: the browser refused the new page; `href` is its address. */
export type JobOutcome = JobResult | { outcome: 'blocked'; href: string };

/** What differs between the desktop app and a page in a browser. */
export interface Host extends Pick<
  ReaderApi,
  | 'readSettings'
  | 'writeSettings'
  | 'readDocument'
  | 'writeDocument'
  | 'flushDocuments'
  | 'saveFile'
  | 'openFile'
  | 'countPages'
  | 'openLink'
  | 'onCommand'
> {
  readonly form: 'desktop' | 'web';
  print(job: PrintJob): Promise<JobOutcome>;
  /** Absent where the browser's own print dialog saves as PDF. */
  savePdf?: (job: PrintJob) => Promise<JobOutcome>;
  /** Stops the job under way. Absent where the job has a page of its own, which can be closed. */
  cancelPrint?: () => Promise<void>;
  /** Absent in a browser, which tells no page about the computer. */
  checkMachine?: Requests['checkMachine'];
  /** Absent in a browser, where a page may fill the screen only when a person asks for that. */
  fillScreen?: Requests['fillScreen'];
  /** Absent in a browser, whose window is not ours. */
  hideReader?: Requests['hideReader'];
  /** True where the host itself shows the address and asks. */
  readonly asksBeforeLinks: boolean;
  /** Calls back when another page has written the document. Absent where there is one page only. */
  onDocumentElsewhere?(name: DocumentName, listener: () => void): void;
}
