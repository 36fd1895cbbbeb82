import { nativeImage, type BrowserWindow, type NativeImage } from 'electron';
import { neutral, own } from 'virtual:window-icons';
import { m } from '../../shared/messages/messages.js';

/** The icon to make a window with. Elsewhere than on Linux the program file has it. */
export const windowIcon = (): { icon?: NativeImage } =>
  process.platform === 'linux' ? { icon: nativeImage.createFromDataURL(own) } : {};

/** What of the window names the reader, and what stands there while a neutral page hides it. */
export class NeutralFace {
  #on = false;

  constructor(readonly window: BrowserWindow) {
    window.on('page-title-updated', (event) => {
      // A page that is slow to load must not bring its title back.
      if (this.#on) event.preventDefault();
    });
  }

  get on(): boolean {
    return this.#on;
  }

  put(on: boolean): void {
    if (on === this.#on || this.window.isDestroyed()) return;
    this.#on = on;
    this.window.setTitle(on ? m.neutral_title() : this.window.webContents.getTitle());
    // A Mac has no icons on windows, and the one in its dock is the program's.
    if (process.platform !== 'darwin') this.window.setIcon(iconFor(on));
  }
}

function iconFor(hidden: boolean): NativeImage {
  if (hidden) return nativeImage.createFromDataURL(neutral);
  // Windows shows the program's icon where a window has none.
  return windowIcon().icon ?? nativeImage.createEmpty();
}
