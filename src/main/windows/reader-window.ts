import { BrowserWindow, screen, type Rectangle } from 'electron';
import { COMMAND_CHANNEL, type MenuCommand } from '../../shared/ipc.js';
import { m } from '../../shared/messages/messages.js';
import type { Settings } from '../../shared/documents/settings.js';
import type { PersistenceMode, VersionedStore } from '../../shared/documents/versioned-store.js';
import type { Notices } from '../../shared/notices.js';
import { NeutralFace, windowIcon } from './neutral-face.js';
import { PageLife, type LifeContext } from './page-life.js';
import type { AppPaths } from '../storage/app-paths.js';
import { RoomScreen } from './room-screen.js';
import { backgroundColour } from '../app/theme.js';
import { webPreferences } from './web-preferences.js';
import { MIN_SIZE, openingState, windowStateStore, type WindowState } from './window-state.js';

/** What the window is made with. */
export interface WindowParts {
  places: AppPaths;
  notices: Notices;
  persistence: PersistenceMode;
  /** Whether nothing is to be written now. */
  isEphemeral: () => boolean;
  developing: boolean;
  theme: Settings['theme'];
}

/** The one window in which people read. */
export class ReaderWindow {
  /** A copy: a closed window no longer has its web contents. */
  readonly id: number;
  readonly screen: RoomScreen;
  readonly face: NeutralFace;
  readonly #window: BrowserWindow;
  readonly #state: VersionedStore<WindowState | undefined>;
  readonly #maximized: boolean;

  constructor({ places, notices, persistence, isEphemeral, developing, theme }: WindowParts) {
    const store = windowStateStore(places.windowState, notices, { mode: persistence, isEphemeral });
    const state = openingState(store.read(), workAreas());
    const window = new BrowserWindow({
      ...state.bounds,
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      title: m.app_name(),
      ...windowIcon(),
      backgroundColor: backgroundColour(theme),
      show: false,
      webPreferences: { ...webPreferences(places.preload), devTools: developing },
    });
    // A window in full screen does not tell whether it is maximized beneath.
    let { maximized } = state;
    const note = (): void => {
      if (!window.isFullScreen()) maximized = window.isMaximized();
    };
    window.on('maximize', note);
    window.on('unmaximize', note);
    window.on('close', () => {
      note();
      void store.write({ version: 1, bounds: window.getNormalBounds(), maximized });
    });
    this.id = window.webContents.id;
    this.#window = window;
    this.#state = store;
    this.#maximized = state.maximized;
    this.screen = new RoomScreen(window, (on) => this.send({ type: 'full-screen', on }));
    this.face = new NeutralFace(window);
  }

  get window(): BrowserWindow {
    return this.#window;
  }

  /** Ends once the window's place is written. */
  finish(): Promise<void> {
    return this.#state.flush();
  }

  /** Shows it in the colour of the page to come: a person who waits sees that something happens. */
  show(): void {
    if (this.#maximized) this.#window.maximize();
    this.#window.show();
  }

  /** Watches over the page in it. */
  live(context: Omit<LifeContext, 'mayReturn'>): PageLife {
    // Hidden, it would come back in sight.
    return new PageLife(this.#window, { ...context, mayReturn: () => !this.face.on });
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
