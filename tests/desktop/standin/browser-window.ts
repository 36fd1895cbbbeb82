import type * as Electron from 'electron';
import { emitApp } from './app.js';
import { fault } from './faults.js';
import { Events, notImplemented, onlyKeys, strict } from './strict.js';
import { StandInContents, whenPageOpensWindow } from './web-contents.js';

const EVENTS = ['ready-to-show', 'close', 'closed'];
const OPTIONS = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'title',
  'backgroundColor',
  'show',
  'webPreferences',
];
const PREFERENCES = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webviewTag',
  'spellcheck',
  'navigateOnDragDrop',
  'devTools',
  'backgroundThrottling',
];

const windows: StandInWindow[] = [];

export function allWindows(): readonly StandInWindow[] {
  return windows;
}

/** A window: a page, and the frame around it as plain state. */
class StandInWindow implements Partial<Omit<Electron.BrowserWindow, 'on' | 'once'>> {
  readonly contents: StandInContents;
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: Electron.WebContents;
  readonly #events = new Events('BrowserWindow', EVENTS);
  #bounds: Electron.Rectangle;
  #maximized = false;
  #visible: boolean;
  #focused = false;
  #shown = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    onlyKeys('BrowserWindow', options, OPTIONS);
    const preferences = options.webPreferences ?? {};
    onlyKeys('webPreferences', preferences, PREFERENCES);
    // Chromium stands in for a sandboxed, isolated page; it could not play another part.
    if (preferences.sandbox === false) notImplemented('a page without sandbox');
    if (preferences.contextIsolation === false) notImplemented('a page without isolation');
    if (preferences.nodeIntegration) notImplemented('a page with Node');
    if (preferences.webviewTag) notImplemented('<webview>');
    this.options = options;
    this.#visible = options.show ?? true;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.contents = new StandInContents(preferences.preload, { width, height });
    this.webContents = this.contents.asElectron();
    windows.push(this);
    emitApp('web-contents-created', this.webContents);
    return strict('BrowserWindow', this);
  }

  on(event: string, listener: (...args: never[]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  once(event: string, listener: (...args: never[]) => void): this {
    this.#events.once(event, listener);
    return this;
  }

  async loadURL(address: string): Promise<void> {
    await this.contents.load(address);
    if (this.#shown || this.#destroyed) return;
    this.#shown = true;
    this.#events.emit('ready-to-show');
  }

  getTitle(): string {
    return this.options.title ?? '';
  }

  setBackgroundColor(colour: string): void {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) notImplemented(`the colour ${colour}`);
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.contents.resize(this.#bounds);
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    notImplemented('restoring a window: none is ever minimised');
  }

  show(): void {
    this.#visible = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    this.#focused = true;
  }

  blur(): void {
    this.#focused = false;
  }

  isFocused(): boolean {
    return this.#focused;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    if (this.#destroyed || this.#events.emit('close').defaultPrevented) return;
    this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.contents.destroy().catch(fault);
    this.#events.emit('closed');
    if (windows.length === 0) emitApp('window-all-closed');
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return windows.map((window) => strict('BrowserWindow', window) as never);
  }
}

whenPageOpensWindow(() => new StandInWindow());

/** `BrowserWindow` as the app sees it. */
export const BrowserWindow = strict('BrowserWindow (class)', StandInWindow) as unknown as Pick<
  typeof Electron.BrowserWindow,
  'getAllWindows'
> &
  (new (options?: Electron.BrowserWindowConstructorOptions) => Electron.BrowserWindow);
