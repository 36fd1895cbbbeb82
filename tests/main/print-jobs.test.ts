import { EventEmitter as Events, type EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PrintJobs } from '../../src/main/printing/print-jobs.js';
import { printTimeout } from '../../src/main/printing/print-timeout.js';
import type { JobProgress, PrintReport } from '../../src/shared/ipc.js';
import type { PrintJob } from '../../src/shared/print/print-job.js';

/** Print windows as they were made, and what the next one will do. */
interface Fake {
  made: { id: number; options: Record<string, unknown>; destroyed: boolean; url: string }[];
  onLoad: (id: number, contents: EventEmitter) => Promise<void>;
  pdf: () => Promise<Buffer>;
  pdfOptions: unknown;
  saveTo: { canceled: boolean; filePath: string };
  asked: { defaultPath?: string };
  documents: string;
}
const fake = vi.hoisted<Fake>(() => ({
  made: [],
  onLoad: () => Promise.resolve(),
  pdf: () => Promise.resolve(Buffer.from('')),
  pdfOptions: undefined,
  saveTo: { canceled: false, filePath: '' },
  asked: {},
  documents: '',
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
  }
  class BrowserWindow extends Emitter {
    readonly record;
    readonly webContents;
    constructor(options: Record<string, unknown>) {
      super();
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
    app: { getPath: () => fake.documents },
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
let parent: EventEmitter;
const noted: string[] = [];
const heard: JobProgress[] = [];
let jobs: PrintJobs;
const reporting = (report: PrintReport) => (id: number) => {
  jobs.receive(report, id);
  return Promise.resolve();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  parent = new Events();
  noted.length = 0;
  jobs = new PrintJobs({
    preload: '/preload.cjs',
    pages: { print: () => 'app://reader/print.html#x' },
    parent: parent as unknown as BrowserWindow,
    note: (what) => noted.push(what),
    onProgress: (progress) => heard.push(progress),
    seconds: 0.05,
  });
  fake.documents = folder;
  fake.made.length = 0;
  heard.length = 0;
  fake.onLoad = reporting({ ready: true, title: 'Лист: A' });
  fake.pdf = () => Promise.resolve(Buffer.from('%PDF-1.4'));
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
    expect(fake.asked.defaultPath).toBe(join(folder, 'Лист A.pdf'));
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
    [
      'cannot be loaded',
      () => Promise.reject(Object.assign(new Error('raw'), { code: 'ERR_FAILED' })),
      'could not be laid out',
    ],
    [
      'crashes',
      (_id, contents) => {
        contents.emit('render-process-gone', {}, { reason: 'oom' });
        return Promise.resolve();
      },
      'could not be laid out',
    ],
  ])('fails in plain words when the page %s', async (_what, onLoad, words) => {
    fake.onLoad = onLoad;
    const result = await jobs.savePdf(job);
    expect(result).toMatchObject({ outcome: 'failed' });
    expect('message' in result && result.message).toContain(words);
    expect('message' in result && result.message).not.toMatch(/raw|ERR_|oom/);
  });

  it('keeps what the engine said for the crash log, without the address', async () => {
    fake.onLoad = () => Promise.reject(Object.assign(new Error('app://x'), { code: 'ERR_FAILED' }));
    await jobs.savePdf(job);
    expect(noted).toEqual(['print page: ERR_FAILED']);
  });

  it('fails in plain words when the PDF cannot be made', async () => {
    fake.pdf = () => Promise.reject(new Error('Failed to generate PDF'));
    const result = await jobs.savePdf(job);
    expect(result).toEqual({
      outcome: 'failed',
      message: 'The PDF could not be made, so nothing was saved. Try again.',
    });
    expect(noted).toEqual(['PDF: Error: Failed to generate PDF']);
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
    expect(printTimeout(one as PrintJob)).toBe(30);
    expect(printTimeout(all as PrintJob)).toBeGreaterThan(60);
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

describe('jobs that a page piles up', () => {
  const endless = (): void => {
    fake.onLoad = () => Promise.resolve();
  };

  it('are one at a time: the second is told so, and the first goes on', async () => {
    let report: () => unknown = () => undefined;
    fake.onLoad = (id) => {
      report = () => jobs.receive({ ready: true, title: 'x' }, id);
      return Promise.resolve();
    };
    const first = jobs.savePdf(job);
    expect(await jobs.savePdf(job)).toEqual({
      outcome: 'failed',
      message: expect.stringContaining('Another print job') as string,
    });
    report();
    expect(await first).toMatchObject({ outcome: 'done' });
    expect(fake.made).toHaveLength(1);
  });

  it('a new count ends the last one, and no job', async () => {
    endless();
    const running = jobs.savePdf(job);
    const counts = [jobs.count(job), jobs.count(job)];
    expect(fake.made.filter(({ destroyed }) => !destroyed)).toHaveLength(2);
    expect(await counts[0]).toBeUndefined();
    const [, , last] = fake.made;
    jobs.receive({ ready: true, title: 'x', pages: 3 }, last?.id ?? 0);
    expect(await counts[1]).toBe(3);
    jobs.cancel();
    expect(await running).toEqual({ outcome: 'cancelled' });
  });

  it.each([
    ['close() is called', () => jobs.close()],
    ['their window closes', () => parent.emit('closed')],
  ])('all end at once when %s, and none begins after', async (_when, end) => {
    endless();
    const running = [jobs.savePdf(job), jobs.count(job)];
    end();
    expect(fake.made.map(({ destroyed }) => destroyed)).toEqual([true, true]);
    expect(await Promise.all(running)).toEqual([{ outcome: 'cancelled' }, undefined]);
    expect(await jobs.savePdf(job)).toEqual({ outcome: 'cancelled' });
    expect(await jobs.count(job)).toBeUndefined();
    expect(fake.made).toHaveLength(2);
  });
});
