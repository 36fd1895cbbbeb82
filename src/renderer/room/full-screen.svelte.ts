/** The whole screen for the room, where the browser offers it. */
export class FullScreen {
  on = $state(document.fullscreenElement != null);
  readonly offered = document.fullscreenEnabled;
  #asked = false;

  constructor(
    /** Hears that the screen was left otherwise than by {@link toggle}: by Esc, most likely. */
    readonly onLeft: () => void,
  ) {}

  toggle(): void {
    if (!this.offered) return;
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

  /** The page after room mode is read in its window again. */
  leave(): void {
    this.#asked = true;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  }
}
