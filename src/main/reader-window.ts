import { BrowserWindow, screen, type Rectangle } from 'electron';
import { COMMAND_CHANNEL, type MenuCommand } from '../shared/ipc.js';
import { m } from '../shared/messages/messages.js';
import type { Settings } from '../shared/settings.js';
import type { Notices } from './notices.js';
import type { Places } from './places.js';
import { backgroundColour } from './theme.js';
import type { Keeping } from './user-data.js';
import { webPreferences } from './web-preferences.js';
import { openingState, SMALLEST, WindowStateFile } from './window-state.js';

/** What the window is made with. */
export interface WindowParts {
  places: Places;
  notices: Notices;
  keeping: Keeping;
  /** Whether nothing is to be written now. */
  keepsNothing: () => boolean;
  developing: boolean;
  theme: Settings['theme'];
}

/** The one window in which people read. */
export class ReaderWindow {
  /** Kept apart: a window that is closed no longer tells it. */
  readonly id: number;
  readonly #window: BrowserWindow;
  readonly #state: WindowStateFile;

  constructor({ places, notices, keeping, keepsNothing, developing, theme }: WindowParts) {
    const file = new WindowStateFile(places.windowState, notices, keeping, keepsNothing);
    const state = openingState(file.saved, workAreas());
    const window = new BrowserWindow({
      ...state.bounds,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      title: m.app_name(),
      backgroundColor: backgroundColour(theme),
      show: false,
      webPreferences: { ...webPreferences(places.preload), devTools: developing },
    });
    window.once('ready-to-show', () => {
      if (state.maximized) window.maximize();
      window.show();
    });
    window.on('close', () => {
      file.save({
        version: 1,
        bounds: window.getNormalBounds(),
        maximized: window.isMaximized(),
      });
    });
    this.id = window.webContents.id;
    this.#window = window;
    this.#state = file;
  }

  get window(): BrowserWindow {
    return this.#window;
  }

  /** Ends once the window's place is written. */
  finish(): Promise<void> {
    return this.#state.finish();
  }

  /** Loads the page; when it cannot be shown, or dies later, `onFailure` is told why. */
  open(address: string, onFailure: (detail: string) => void): void {
    const contents = this.#window.webContents;
    contents.once('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') onFailure(reason);
    });
    this.#load(address, onFailure);
  }

  /** Shows a page that stands alone, such as the problem page. */
  replace(address: string): void {
    this.#load(address, () => {
      // It comes from memory; if even that fails the window at least has its title.
      this.#window.show();
    });
  }

  #load(address: string, onFailure: (detail: string) => void): void {
    if (this.#window.isDestroyed()) return;
    this.#window.loadURL(address).catch((error: unknown) => {
      // A window that closes while it loads has not failed.
      if (!this.#window.isDestroyed() && !this.#window.webContents.isDestroyed())
        onFailure(String(error));
    });
  }

  send(command: MenuCommand): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(COMMAND_CHANNEL, command);
  }

  comeForward(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }
}

function workAreas(): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}
