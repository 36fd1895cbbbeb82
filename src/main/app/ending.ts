import { app, type BrowserWindow } from 'electron';

/** Milliseconds for a window to close: a page that hangs never answers that it may. */
const WINDOW_LIMIT = 1500;
/** Milliseconds for what is being saved. A drive that is gone must not keep the app from ending. */
const SAVE_LIMIT = 3500;

/** What there is to do before the app is gone. */
export interface LastWork {
  /** Ends what is being saved. */
  finish: () => Promise<unknown>;
  /** The engine's own folder, where it is to be removed: whatever the engine still writes is lost. */
  remove?: (() => void) | undefined;
}

/**
 * The end of the app: begun by the window, the menu or the system, it comes within seconds, whatever
 * hangs, and not before what is being saved has been saved.
 */
export class Ending {
  readonly #work: LastWork;
  #begun = false;
  #state: 'open' | 'finishing' | 'finished' = 'open';
  #startAgain = false;

  constructor(work: LastWork) {
    this.#work = work;
    app.on('before-quit', () => {
      this.#begun = true;
    });
    app.on('will-quit', (event) => {
      if (this.#state === 'finished') return;
      event.preventDefault();
      if (this.#state === 'open') void this.#finish();
    });
  }

  /** The app ends with this window, and the window within its limit. */
  watch(window: BrowserWindow): void {
    window.on('close', () => {
      this.#begun = true;
      setTimeout(() => {
        if (!window.isDestroyed()) window.destroy();
      }, WINDOW_LIMIT);
    });
    // Hidden windows of print jobs may still be open; they end with it.
    window.on('closed', () => app.quit());
  }

  /**
   * Somebody has started the app anew. @returns whether this run is ending; then another follows it,
   * since the new one has gone by now
   */
  startsAgain(): boolean {
    if (!this.#begun) return false;
    if (!this.#startAgain) app.relaunch();
    this.#startAgain = true;
    return true;
  }

  async #finish(): Promise<void> {
    this.#state = 'finishing';
    const inTime = await within(SAVE_LIMIT, this.#work.finish());
    this.#state = 'finished';
    // Whoever starts the app from here on need not wait for this one to be gone.
    app.releaseSingleInstanceLock();
    this.#work.remove?.();
    // An orderly end waits for threads that wait for a disk, and lets the engine write once more.
    if (!inTime || this.#work.remove) process.kill(process.pid, 'SIGKILL');
    // Not within an event: Electron ignores a request to end while it still handles the one before.
    setImmediate(() => app.exit(0));
  }
}

/** @returns whether the work ended in time, well or not */
function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(end, end);
  });
}
