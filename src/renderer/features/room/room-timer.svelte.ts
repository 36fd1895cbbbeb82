const SECOND = 1000;

/** Less is a clock that is kept right, a little at a time. */
const SLEEP = 2 * SECOND;
/** A longer gap is no rest in which the laptop slept, but a clock that somebody has set. */
const MAX_SLEEP = 4 * 3600 * SECOND;

/**
 * Time since the first step. It goes by the engine's own clock, which nobody sets; but that one
 * stands still on some systems while the laptop sleeps, and the room goes on talking. So what the
 * computer's clock has gained in one tick counts too, while a clock that is set back changes nothing.
 */
export class RoomTimer {
  hidden = $state(false);
  #seconds = $state(0);
  /** Milliseconds up to the last tick. */
  #passed = 0;
  #last: { engine: number; computer: number } | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  /** Starts once; later steps change nothing. */
  start(): void {
    if (this.#last !== undefined) return;
    this.#last = now();
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
    const time = now();
    const engine = time.engine - (this.#last?.engine ?? time.engine);
    const computer = time.computer - (this.#last?.computer ?? time.computer);
    this.#passed += computer - engine > SLEEP && computer < MAX_SLEEP ? computer : engine;
    this.#last = time;
    this.#seconds = Math.floor(this.#passed / SECOND);
  }
}

const now = () => ({ engine: performance.now(), computer: Date.now() });
