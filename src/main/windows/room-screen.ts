import type { BrowserWindow } from 'electron';
import type { ScreenWish } from '../../shared/ipc.js';

/**
 * The whole screen for the room, with nothing of the window around it; after the room the window is
 * as it was before.
 */
export class RoomScreen {
  /** Whether the window filled the screen before the room; undefined outside the room. */
  #before: boolean | undefined;

  /** @param tell hears of every change, whoever made it */
  constructor(
    readonly window: BrowserWindow,
    tell: (full: boolean) => void,
  ) {
    const changed = (full: boolean) => (): void => {
      this.#showMenuBar(full);
      tell(full);
    };
    window.on('enter-full-screen', changed(true));
    window.on('leave-full-screen', changed(false));
  }

  /** @returns whether the window fills the screen, or is about to */
  fill(wish: ScreenWish): boolean {
    const full = this.window.isFullScreen();
    if (wish === 'toggle') return this.#set(!full);
    if (wish === 'room') {
      // The room goes on with its next page, or has come back after a fault: what is there stands.
      if (this.#before !== undefined) return full;
      this.#before = full;
      return this.#set(true);
    }
    const before = this.#before;
    this.#before = undefined;
    // Who was in full screen before the room, or left it during the room, stays so.
    if (before === false) return this.#set(false);
    this.#showMenuBar(full);
    return full;
  }

  #set(full: boolean): boolean {
    // Before, not after: the bar must not be seen to go.
    if (full) this.#showMenuBar(true);
    this.window.setFullScreen(full);
    if (!full) this.#showMenuBar(false);
    return full;
  }

  /** Its keys work all the same. On a Mac the bar is the system's, which hides it by itself. */
  #showMenuBar(full: boolean): void {
    if (process.platform === 'darwin') return;
    this.window.setMenuBarVisibility(!(full && this.#before !== undefined));
  }
}
