import { dialog, type BrowserWindow } from 'electron';
import { m } from '../../shared/messages/messages.js';

/**
 * Asks what to do about a page that does not answer; the question goes away by itself when the page
 * answers again. It names nothing, since the page may be hidden.
 */
export class HangDialog {
  #asking: AbortController | undefined;

  constructor(
    readonly window: BrowserWindow,
    readonly startAgain: () => void,
  ) {
    window.on('unresponsive', () => void this.#ask());
    window.on('responsive', () => this.#asking?.abort());
    window.on('closed', () => this.#asking?.abort());
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.window.isDestroyed()) return;
    const asking = new AbortController();
    this.#asking = asking;
    const again = 1;
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      title: this.window.getTitle(),
      message: m.hang_title(),
      detail: m.hang_detail(),
      buttons: [m.hang_wait(), m.hang_again()],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: asking.signal,
    });
    this.#asking = undefined;
    if (response === again && !asking.signal.aborted) this.startAgain();
  }
}
