const SECOND = 1000;

/** Time since the first step, by a clock that nobody sets. */
export class RoomTimer {
  hidden = $state(false);
  #seconds = $state(0);
  #began: number | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  /** Starts once; later steps change nothing. */
  start(): void {
    if (this.#began !== undefined) return;
    this.#began = performance.now();
    this.#ticking = setInterval(() => this.#tick(), SECOND / 4);
  }

  stop(): void {
    clearInterval(this.#ticking);
  }

  toggle(): void {
    this.hidden = !this.hidden;
  }

  /** "0:00", "12:34", "1:02:03". */
  get text(): string {
    const hours = Math.floor(this.#seconds / 3600);
    const minutes = Math.floor(this.#seconds / 60) % 60;
    const two = (count: number) => count.toString().padStart(2, '0');
    const rest = two(this.#seconds % 60);
    return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
  }

  #tick(): void {
    this.#seconds = Math.floor((performance.now() - (this.#began ?? 0)) / SECOND);
  }
}
