import type { PrintJob } from '../../../shared/print/print-job.js';
import type { Host } from '../../platform/host/host.js';

export type Counting =
  | { phase: 'none' }
  | { phase: 'counting' }
  | { phase: 'counted'; pages: number }
  | { phase: 'unknown' };

/** Long enough that typing a name does not start a count at each letter. */
const PAUSE = 500;

/** How many pages a job takes: counted by laying it out, some time after the last change. */
export class PageCount {
  state = $state.raw<Counting>({ phase: 'none' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Only the answer to the last question counts. */
  #asked = 0;

  constructor(
    readonly host: Pick<Host, 'countPages'>,
    readonly pause = PAUSE,
  ) {}

  /** @param job undefined when there is nothing to count */
  ask(job: PrintJob | undefined): void {
    this.stop();
    if (!job) {
      this.state = { phase: 'none' };
      return;
    }
    this.state = { phase: 'counting' };
    const question = this.#asked;
    this.#timer = setTimeout(() => void this.#count(job, question), this.pause);
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #count(job: PrintJob, question: number): Promise<void> {
    const pages = await this.host.countPages(job).catch(() => undefined);
    if (question !== this.#asked) return;
    this.state = pages === undefined ? { phase: 'unknown' } : { phase: 'counted', pages };
  }
}
