import {
  DocumentStore,
  type StoredSettings,
  type WriteOutcome,
} from '../../../shared/documents/document-store.js';
import type { DocumentName, DocumentValue } from '../../../shared/documents/documents.js';
import type {
  FileToSave,
  JobResult,
  LoadedDocument,
  MenuCommand,
  OpenedFile,
} from '../../../shared/ipc.js';
import { Notices } from '../../../shared/notices.js';
import { printJobToQuery, type PrintJob } from '../../../shared/print/print-job.js';
import type { SettingsPatch } from '../../../shared/documents/settings.js';
import { inThisEdition } from '../edition/load.js';
import { asks } from '../keys/matches-shortcut.js';
import type { Host, JobOutcome } from './host.js';
import { countInFrame } from './count-in-frame.js';
import { LocalTextStorage, storageKey } from './local-text-storage.js';
import { chooseFile, downloadFile } from './web-files.js';

/** The address of the page that draws a print job: its own file, or this same file when there is only one. */
export function printAddress(job: PrintJob): string {
  const query = printJobToQuery(inThisEdition(job));
  const [page = ''] = document.baseURI.split('#');
  if (document.querySelector('script[data-content]')) return `${page}#/print?${query}`;
  return new URL(`print.html#${query}`, page).href;
}

/** A page in a browser, from a web server or from a file. */
export class WebHost implements Host {
  readonly form = 'web';
  readonly asksBeforeLinks = false;
  readonly #documents = new DocumentStore(
    (name, formerName) => new LocalTextStorage(name, formerName),
    new Notices(),
  );

  print(job: PrintJob): Promise<JobOutcome> {
    const href = printAddress(job);
    const opened = window.open(href, '_blank');
    return Promise.resolve(opened ? { outcome: 'done' } : { outcome: 'blocked', href });
  }

  countPages(job: PrintJob): Promise<number | undefined> {
    return countInFrame(`${printAddress(job)}&auto=0`);
  }

  openLink(url: string): Promise<'opened' | 'refused'> {
    if (!/^https?:\/\//.test(url)) return Promise.resolve('refused');
    window.open(url, '_blank', 'noopener,noreferrer');
    return Promise.resolve('opened');
  }

  readSettings(): Promise<StoredSettings> {
    return Promise.resolve(this.#documents.readSettings());
  }

  writeSettings(patch: SettingsPatch): Promise<StoredSettings> {
    return this.#documents.writeSettings(patch);
  }

  /** Another page of the same site may have written since. */
  readDocument<N extends DocumentName>(name: N): Promise<LoadedDocument<N>> {
    return Promise.resolve(this.#documents.readDocument(name, true));
  }

  writeDocument<N extends DocumentName>(name: N, value: DocumentValue<N>): Promise<WriteOutcome> {
    return this.#documents.writeDocument(name, value);
  }

  flushDocuments(): Promise<void> {
    return this.#documents.flush();
  }

  /** Browsers tell this to every page of the site but the one that wrote. */
  onDocumentElsewhere(name: DocumentName, listener: () => void): void {
    window.addEventListener('storage', ({ key }) => {
      if (key === storageKey(name)) listener();
    });
  }

  saveFile(file: FileToSave): Promise<JobResult> {
    return Promise.resolve(downloadFile(file));
  }

  openFile(kind: DocumentName): Promise<OpenedFile> {
    return chooseFile(kind);
  }

  /** The browser's own Print would print the frame: the print job takes its key. */
  onCommand(listener: (command: MenuCommand) => void): () => void {
    const onKey = (event: KeyboardEvent) => {
      if (!asks('print', event)) return;
      // Pages without a print job leave the key to the browser.
      if (!document.querySelector('[data-printable]')) return;
      event.preventDefault();
      listener({ type: 'print' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }
}
