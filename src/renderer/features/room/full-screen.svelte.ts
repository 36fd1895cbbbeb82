import type { Host } from '../../platform/host/host.js';

type ScreenHost = Pick<Host, 'fillScreen' | 'onCommand'>;

/**
 * The whole screen for the room. The desktop app fills it when the room is entered; a browser only
 * lets a person do so.
 */
export class FullScreen {
  on = $state(document.fullscreenElement != null);
  readonly offered: boolean;
  #asked = false;

  constructor(
    readonly host: ScreenHost,
    /** Hears that a browser left it otherwise than by {@link toggle}: by Esc, most likely. */
    readonly onLeft: () => void,
  ) {
    this.offered = host.fillScreen !== undefined || document.fullscreenEnabled;
  }

  /** Where the host fills the screen: does so and follows it. @returns a function that stops */
  enter(): () => void {
    if (!this.host.fillScreen) return () => undefined;
    this.#follow(this.host.fillScreen('room'));
    return this.host.onCommand((command) => {
      if (command.type === 'full-screen') this.on = command.on;
    });
  }

  toggle(): void {
    if (!this.offered) return;
    if (this.host.fillScreen) {
      this.#follow(this.host.fillScreen('toggle'));
      return;
    }
    this.#asked = true;
    const done = this.on ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused: the window stays as it is.
    done.catch(() => (this.#asked = false));
  }

  /** For the document's `fullscreenchange`. */
  changed(): void {
    const was = this.on;
    this.on = document.fullscreenElement !== null;
    const asked = this.#asked;
    this.#asked = false;
    if (was && !this.on && !asked) this.onLeft();
  }

  /** The page after room mode is read in its window again. The host sees by itself that it is left. */
  leave(): void {
    this.#asked = true;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  }

  #follow(filled: Promise<boolean>): void {
    filled.then(
      (on) => (this.on = on),
      () => undefined,
    );
  }
}
