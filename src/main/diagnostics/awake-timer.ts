/** How often it looks, in milliseconds. */
const STEP = 250;

/**
 * Counts the time in which the computer was awake. An ordinary timer runs out in a closed laptop:
 * on waking, a job that had hardly begun would be told that it took too long. Here each look counts
 * for one step, however late it comes.
 */
export class AwakeTimer {
  /** Resolves when the time is over; never, if it was stopped before. */
  readonly over: Promise<void>;
  readonly #ticking: NodeJS.Timeout;

  constructor(seconds: number) {
    let left = Math.ceil((seconds * 1000) / STEP);
    let end: () => void = () => undefined;
    this.over = new Promise((resolve) => {
      end = resolve;
    });
    this.#ticking = setInterval(() => {
      left -= 1;
      if (left > 0) return;
      this.stop();
      end();
    }, STEP);
  }

  stop(): void {
    clearInterval(this.#ticking);
  }
}
