import { setImmediate } from 'node:timers';
import type { BrowserWindow } from 'electron';
import { Deaths, deathText } from '../diagnostics/deaths.js';
import { HangDialog } from './hang-dialog.js';

/** For a moment, on the way back. */
const BLANK = 'about:blank';

/** Why the reader's page is not there: it could not be loaded, or has died twice. */
export type PageFailure = { kind: 'load' | 'died'; detail: string };

/** What the rest of the app has to say about it, and hears of it. */
export interface LifeContext {
  /** What the problem page's way back leads to. */
  again: string;
  /** Whether a page that died may come back unasked. */
  mayReturn: () => boolean;
  failed: (failure: PageFailure) => void;
  /** A person has asked for the reader again. */
  returned: () => void;
}

/**
 * Keeps the page in the window alive. One that dies comes back by itself at the same place; one that
 * soon dies again is given up until a person asks for it.
 */
export class PageLife {
  readonly #window: BrowserWindow;
  readonly #deaths: Deaths;
  readonly #context: LifeContext;
  #address = '';
  /** The page was ended because a person asked for that. */
  #asked = false;
  /** Whether the reader is there, and not the page that says why it is not. */
  #reading = true;
  #count = 0;
  /** The address of the page that stands in for the reader. */
  #standIn = '';

  constructor(window: BrowserWindow, context: LifeContext, deaths = new Deaths()) {
    this.#window = window;
    this.#deaths = deaths;
    this.#context = context;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return;
      this.#count += 1;
      // The engine is still busy with the end of the process.
      setImmediate(() => this.#died(reason));
    });
    window.on('page-title-updated', (event) => {
      if (window.webContents.getURL() === BLANK) event.preventDefault();
    });
    // The guard keeps every page where it is, at this event already; this address is only a wish.
    window.webContents.on('will-frame-navigate', ({ url, isMainFrame }) => {
      if (!isMainFrame || url !== context.again || this.#reading) return;
      setImmediate(() => this.#startAgain());
    });
    new HangDialog(window, () => {
      this.#asked = true;
      window.webContents.forcefullyCrashRenderer();
    });
  }

  open(address: string): void {
    this.#address = address;
    this.#reading = true;
    this.#load(address, (detail) => this.#context.failed({ kind: 'load', detail }));
  }

  /** Shows a page that stands alone, such as the problem page. */
  replace(address: string): void {
    this.#reading = false;
    this.#standIn = address;
    this.#load(address, () => {
      // It comes from memory; if even that fails the window at least has its title.
      this.#window.show();
    });
  }

  #died(reason: string): void {
    if (this.#window.isDestroyed()) return;
    const asked = this.#asked;
    this.#asked = false;
    const soon = !asked && this.#deaths.note();
    // The problem page itself died: shown again and again, it would die again and again.
    if (!this.#reading) return;
    if (soon || !this.#context.mayReturn()) {
      this.#context.failed({ kind: 'died', detail: deathText(reason) });
    } else this.#comeBack();
  }

  /**
   * Not by `reload`, which forgets what the page keeps with its entry: how far it was scrolled, and
   * that Back stays inside it. Coming back to the entry from another one does not.
   */
  #comeBack(): void {
    if (this.#window.webContents.getURL() === '') this.open(this.#address);
    else {
      this.#load(
        BLANK,
        () => this.open(this.#address),
        () => this.#leave(),
      );
    }
  }

  #startAgain(): void {
    if (this.#window.isDestroyed()) return;
    this.#context.returned();
    this.#leave();
  }

  /** From a page that stands in for the reader to where the reader was. */
  #leave(): void {
    const { webContents } = this.#window;
    const { navigationHistory } = webContents;
    const isStandIn = (url = ''): boolean => url === BLANK || url === this.#standIn;
    webContents.once('did-navigate', () => {
      // Neither Back nor Forward is to lead there.
      const entries = navigationHistory.getAllEntries();
      for (let at = entries.length - 1; at >= 0; at -= 1) {
        if (isStandIn(entries[at]?.url)) navigationHistory.removeEntryAtIndex(at);
      }
    });
    const before = navigationHistory.getAllEntries().slice(0, navigationHistory.getActiveIndex());
    const at = before.findLastIndex(({ url }) => !isStandIn(url));
    this.#reading = true;
    if (at < 0) this.open(this.#address);
    else navigationHistory.goToIndex(at);
  }

  #load(address: string, failed: (detail: string) => void, done = (): void => undefined): void {
    const before = this.#count;
    // A page that died while it was loading is seen to already; one that was closed needs nothing.
    const { webContents } = this.#window;
    const isCurrent = (): boolean => !webContents.isDestroyed() && this.#count === before;
    this.#window.loadURL(address).then(
      () => {
        if (isCurrent()) done();
      },
      (error: unknown) => {
        if (isCurrent()) failed(String(error));
      },
    );
  }
}
