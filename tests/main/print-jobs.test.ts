import type { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printOutcome, PrintJobs } from '../../src/main/print-jobs.js';
import { patienceFor } from '../../src/main/patience.js';
import type { JobProgress, PrintReport } from '../../src/shared/ipc.js';
import type { PrintJob } from '../../src/shared/print-job.js';

/** Print windows as they were made, and what the next one will do. */
interface Fake {
  made: { id: number; options: Record<string, unknown>; destroyed: boolean; url: string }[];
  onLoad: (id: number, contents: EventEmitter) => Promise<void>;
  pdf: () => Promise<Buffer>;
  pdfOptions: unknown;
  printing: { options: unknown; success: boolean; reason: string };
  saveTo: { canceled: boolean; filePath: string };
  asked: { defaultPath?: string };
}
const fake = vi.hoisted<Fake>(() => ({
  made: [],
  onLoad: () => Promise.resolve(),
  pdf: () => Promise.resolve(Buffer.from('')),
  pdfOptions: undefined,
  printing: { options: undefined, success: true, reason: '' },
  saveTo: { canceled: false, filePath: '' },
  asked: {},
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Contents extends Emitter {
    constructor(readonly id: number) {
      super();
    }
    printToPDF(options: unknown): Promise<Buffer> {
      fake.pdfOptions = options;
      return fake.pdf();
    }
    print(options: unknown, callback: (success: boolean, reason: string) => void): void {
      fake.printing.options = options;
      callback(fake.printing.success, fake.printing.reason);
    }
  }
  class BrowserWindow {
    readonly record;
    readonly webContents;
    constructor(options: Record<string, unknown>) {
      const id = fake.made.length + 10;
      this.record = { id, options, destroyed: false, url: '' };
      this.webContents = new Contents(id);
      fake.made.push(this.record);
    }
    loadURL(url: string): Promise<void> {
      this.record.url = url;
      return fake.onLoad(this.record.id, this.webContents);
    }
    isDestroyed(): boolean {
      return this.record.destroyed;
    }
    destroy(): void {
      this.record.destroyed = true;
    }
  }
  return {
    BrowserWindow,
    app: { getPath: () => '/home/reader/Documents' },
    dialog: {
      showSaveDialog: (_parent: unknown, options: { defaultPath?: string }) => {
        fake.asked = options;
        return Promise.resolve(fake.saveTo);
      },
    },
  };
});

const job = { kind: 'article' as const, ids: ['topics/a'] as [string], paper: 'Letter' as const };
let folder: string;
const heard: JobProgress[] = [];
let jobs: PrintJobs;
const reporting = (report: PrintReport) => (id: number) => {
  jobs.receive(report, id);
  return Promise.resolve();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  jobs = new PrintJobs({
    preload: '/preload.cjs',
    pages: { print: () => 'app://reader/print.html#x' },
    parent: {} as unknown as BrowserWindow,
    onProgress: (progress) => heard.push(progress),
    seconds: 0.05,
  });
  fake.made.length = 0;
  heard.length = 0;
  fake.onLoad = reporting({ ready: true, title: 'Лист: A' });
  fake.pdf = () => Promise.resolve(Buffer.from('%PDF-1.4'));
  fake.printing = { options: {}, success: true, reason: '' };
  fake.saveTo = { canceled: false, filePath: join(folder, 'a.pdf') };
});
afterEach(() => {
  // Whatever happened, no window is left and the next job starts afresh.
  expect(fake.made.every((window) => window.destroyed)).toBe(true);
  expect(fake.made.some((window) => jobs.has(window.id))).toBe(false);
  rmSync(folder, { recursive: true });
});

describe('savePdf', () => {
  it('lays the job out in a hidden sandboxed window and writes it', async () => {
    const file = join(folder, 'a.pdf');
    expect(await jobs.savePdf(job)).toEqual({ outcome: 'done', file });
    expect(readFileSync(file, 'utf8')).toBe('%PDF-1.4');
    expect(fake.made[0]).toMatchObject({
      url: 'app://reader/print.html#x',
      options: {
        show: false,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
      },
    });
    expect(fake.pdfOptions).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(fake.asked.defaultPath).toBe(join('/home/reader/Documents', 'Лист A.pdf'));
  });

  it('adds the ending that a person left out', async () => {
    fake.saveTo.filePath = join(folder, 'plain');
    expect(await jobs.savePdf(job)).toEqual({ outcome: 'done', file: join(folder, 'plain.pdf') });
  });

  it('takes no for an answer', async () => {
    fake.saveTo = { canceled: true, filePath: '' };
    expect(await jobs.savePdf(job)).toEqual({ outcome: 'cancelled' });
  });

  it('says so when the folder cannot be written, and can be tried again', async () => {
    writeFileSync(join(folder, 'file'), '');
    fake.saveTo.filePath = join(folder, 'file', 'a.pdf');
    expect(await jobs.savePdf(job)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('Choose another folder') as string,
    });
    fake.saveTo.filePath = join(folder, 'a.pdf');
    expect(await jobs.savePdf(job)).toMatchObject({ outcome: 'done' });
    expect(fake.made).toHaveLength(2);
  });

  it.each<[string, (id: number, contents: EventEmitter) => Promise<void>, string]>([
    ['never reports', () => Promise.resolve(), 'not ready after 0.05 seconds'],
    [
      'reports a failure',
      (id) => reporting({ ready: false, message: 'No such article' })(id),
      'No such article',
    ],
    ['cannot be loaded', () => Promise.reject(new Error('ERR_FAILED')), 'ERR_FAILED'],
    [
      'crashes',
      (_id, contents) => {
        contents.emit('render-process-gone', {}, { reason: 'oom' });
        return Promise.resolve();
      },
      'oom',
    ],
  ])('fails in plain words when the page %s', async (_what, onLoad, words) => {
    fake.onLoad = onLoad;
    const result = await jobs.savePdf(job);
    expect(result).toMatchObject({ outcome: 'failed' });
    expect('message' in result && result.message).toContain(words);
  });

  it('fails in plain words when the PDF cannot be made', async () => {
    fake.pdf = () => Promise.reject(new Error('Failed to generate PDF'));
    const result = await jobs.savePdf(job);
    expect('message' in result && result.message).toContain('The PDF could not be made');
  });

  it('ignores a report from a page that is not at work', async () => {
    fake.onLoad = (id) => {
      jobs.receive({ ready: true, title: 'x' }, id + 1);
      return Promise.resolve();
    };
    expect(await jobs.savePdf(job)).toMatchObject({ outcome: 'failed' });
  });
});

describe('a long job', () => {
  const [all, one] = [{ ids: Array.from({ length: 9 }) }, { ids: ['a'] }] as never as PrintJob[];

  it('may take longer, the more there is in it', () => {
    expect(patienceFor(one as PrintJob)).toBe(30);
    expect(patienceFor(all as PrintJob)).toBeGreaterThan(60);
  });

  it('tells how far it is: its own pages alone, then the PDF', async () => {
    fake.onLoad = (id) => {
      jobs.progress(1, 9, id);
      jobs.progress(5, 9, id + 1);
      return reporting({ ready: true, title: 'x' })(id);
    };
    await jobs.savePdf(job);
    expect(heard).toEqual([{ step: 'pages', done: 1, total: 9 }, { step: 'pdf' }]);
  });

  it('is stopped while it is laid out', async () => {
    fake.onLoad = () => {
      jobs.cancel();
      return Promise.resolve();
    };
    expect(await jobs.savePdf(job)).toEqual({ outcome: 'cancelled' });
  });

  it('is stopped while its PDF is made, and writes nothing', async () => {
    fake.pdf = () => {
      jobs.cancel();
      return new Promise(() => undefined);
    };
    expect(await jobs.savePdf(job)).toEqual({ outcome: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('fails in plain words when making the PDF takes too long', async () => {
    fake.pdf = () => new Promise(() => undefined);
    const result = await jobs.savePdf(job);
    expect('message' in result && result.message).toContain('not ready after 0.05 seconds');
  });

  it('leaves the next one alone', async () => {
    jobs.cancel();
    expect(await jobs.savePdf(job)).toMatchObject({ outcome: 'done' });
  });
});

describe('print', () => {
  it('always shows the system’s dialog, for the paper of the job', async () => {
    expect(await jobs.print(job)).toEqual({ outcome: 'done' });
    expect(fake.printing.options).toEqual({
      silent: false,
      printBackground: true,
      pageSize: 'Letter',
    });
  });

  it('says what to do when there is no printer', async () => {
    fake.printing = { options: {}, success: false, reason: 'No printers available on the network' };
    const result = await jobs.print(job);
    expect('message' in result && result.message).toContain('Save as PDF');
  });
});

describe('printOutcome', () => {
  it.each([
    ['Print job canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['No printers available on the network', 'failed'],
    ['Print job failed', 'failed'],
    ['Invalid printer settings', 'failed'],
  ])('%s: %s', (reason, outcome) => expect(printOutcome(reason)).toMatchObject({ outcome }));
});
