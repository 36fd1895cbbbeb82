import { EMPTY_CONTACTS, type Contacts } from '../../shared/documents/contacts.js';
import type { Article, ArticleId } from '../../shared/edition/edition.js';
import type { JobProgress } from '../../shared/ipc.js';
import { jobArticles, type Paper, type PrintJob } from '../../shared/print/print-job.js';
import type { Settings } from '../../shared/documents/settings.js';
import type { Handout } from '../../shared/documents/handout.js';
import type { Host, JobOutcome } from '../platform/host/host.js';

export type JobKind = 'print' | 'pdf';
export type JobState =
  | { phase: 'idle' }
  | { phase: 'working'; kind: JobKind; progress?: JobProgress }
  | { phase: 'saved'; file: string }
  | { phase: 'blocked'; href: string }
  | { phase: 'cancelled'; kind: JobKind }
  | { phase: 'failed'; kind: JobKind; message: string };

/** What a page has to print: an article, all the operations it lists, the handout, or a job of its own. */
export type Printable =
  | Pick<Article, 'id' | 'type'>
  | { operations: readonly ArticleId[] }
  | { handout: () => Handout }
  | { job: (paper: Paper) => PrintJob };

/** What Print means: an operation's fact sheet, an article, or all fact sheets as one document. */
export function jobFor(
  article: Printable,
  { paper, cut }: Pick<Settings, 'paper' | 'cut'>,
): PrintJob {
  if ('job' in article) return article.job(paper);
  if ('handout' in article) return { kind: 'handout', handout: article.handout(), paper };
  if ('operations' in article) {
    return { kind: 'collection', ids: [...article.operations], paper, cut };
  }
  return article.type === 'operation'
    ? { kind: 'sheets', ids: [article.id], paper, cut }
    : { kind: 'article', ids: [article.id], paper };
}

/** A job of fact sheets with the contacts of its operations, where there are any. */
export function withContacts(job: PrintJob, { operations }: Contacts): PrintJob {
  if (job.kind !== 'sheets' && job.kind !== 'collection' && job.kind !== 'handout') return job;
  const ids = jobArticles(job);
  const mine = Object.entries(operations).filter(([id]) => ids.includes(id));
  return mine.length > 0 ? { ...job, contacts: Object.fromEntries(mine) } : job;
}

/** The one print job under way, how it ended, and the way to try it again. */
export class PrintJobs {
  state = $state.raw<JobState>({ phase: 'idle' });
  /** What is on screen, which the menu's Print means; undefined where there is nothing to print. */
  onScreen = $state.raw<Printable>();
  #last: { kind: JobKind; job: PrintJob } | undefined;

  /** @param contacts the local contacts that go on fact sheets */
  constructor(
    readonly host: Pick<Host, 'print' | 'savePdf' | 'cancelPrint'>,
    readonly contacts: () => Contacts = () => EMPTY_CONTACTS,
  ) {}

  async run(kind: JobKind, wanted: PrintJob): Promise<void> {
    if (this.state.phase === 'working') return;
    const job = withContacts(wanted, this.contacts());
    this.#last = { kind, job };
    this.state = { phase: 'working', kind };
    try {
      const save = this.host.savePdf?.bind(this.host);
      const outcome = await (kind === 'pdf' && save ? save(job) : this.host.print(job));
      this.state = stateAfter(outcome, kind);
    } catch {
      // What the engine says is no sentence for a person.
      this.state = { phase: 'failed', kind, message: '' };
    }
  }

  /** How far the job is, if one is under way. */
  progressed(progress: JobProgress): void {
    if (this.state.phase === 'working') this.state = { ...this.state, progress };
  }

  /** Pages that were printed, as far as was known, may not come out after all. */
  lost(message: string): void {
    if (this.state.phase !== 'working') this.state = { phase: 'failed', kind: 'print', message };
  }

  get canCancel(): boolean {
    return this.host.cancelPrint !== undefined;
  }

  /** Asks the host to stop; the job itself then ends as cancelled. */
  async cancel(): Promise<void> {
    await this.host.cancelPrint?.();
  }

  async again(): Promise<void> {
    if (this.#last) await this.run(this.#last.kind, this.#last.job);
  }

  /** The way out when printing fails; undefined where there is none, or where that has failed too. */
  get insteadPdf(): (() => Promise<void>) | undefined {
    const last = this.#last;
    if (this.state.phase !== 'failed' || this.state.kind === 'pdf') return undefined;
    return last && this.host.savePdf ? () => this.run('pdf', last.job) : undefined;
  }

  dismiss(): void {
    this.state = { phase: 'idle' };
  }
}

function stateAfter(outcome: JobOutcome, kind: JobKind): JobState {
  switch (outcome.outcome) {
    case 'done':
      return outcome.file === undefined
        ? { phase: 'idle' }
        : { phase: 'saved', file: outcome.file };
    case 'cancelled':
      return { phase: 'cancelled', kind };
    case 'blocked':
      return { phase: 'blocked', href: outcome.href };
    case 'failed':
      return { phase: 'failed', kind, message: outcome.message };
  }
}
