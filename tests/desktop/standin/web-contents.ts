import type * as Electron from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { toApp, toChromium } from './addresses.js';
import { newPage } from './chromium.js';
import { invoke } from './ipc-main.js';
import { fault } from './faults.js';
import { PreloadBridge } from './preload-bridge.js';
import { printed, type Printer } from './printer.js';
import { applyPermissions } from './session.js';
import { Events, notImplemented, onlyKeys, strict } from './strict.js';
import { colourScheme } from './theme.js';

const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-attach-webview',
  'render-process-gone',
  'did-finish-load',
  'page-title-updated',
];
const PDF_OPTIONS = [
  'preferCSSPageSize',
  'printBackground',
  'generateTaggedPDF',
  'generateDocumentOutline',
];
const PRINT_OPTIONS = ['silent', 'printBackground', 'pageSize'];

let lastId = 0;
let openWindow = (): void => notImplemented('opening a window before there is one');

/** Set by the windows, which know how one is made. */
export function whenPageOpensWindow(open: () => void): void {
  openWindow = open;
}

/** Every page there is, by the Playwright page behind it. */
export const allContents = new Set<StandInContents>();

/** One page: a Chromium tab, with the preload script in its own world. */
export class StandInContents implements Partial<Omit<Electron.WebContents, 'on' | 'once'>> {
  readonly id = ++lastId;
  readonly events = new Events('webContents', EVENTS);
  readonly #preload: string | undefined;
  readonly #bridge = new PreloadBridge();
  readonly #opened: Promise<{ page: Page; devTools: CDPSession }>;
  #page: Page | undefined;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  /** The address that the app itself is loading: not a navigation by the page. */
  #loading: string | undefined;
  #destroyed = false;

  constructor(preload: string | undefined, size: Electron.Size) {
    this.#preload = preload;
    allContents.add(this);
    this.#opened = this.#open(size);
    // Reported where it is used; here only kept from ending the process a second time.
    this.#opened.catch(fault);
  }

  async #open(size: Electron.Size): Promise<{ page: Page; devTools: CDPSession }> {
    // Guards that are set in `web-contents-created` are in place before there is a page.
    const { page, devTools } = await newPage();
    this.#page = page;
    await page.setViewportSize({ width: size.width, height: size.height });
    await devTools.send('Page.enable');
    await devTools.send('Runtime.enable');
    devTools.on('Page.windowOpen', ({ url, windowName }) => this.#windowOpens(url, windowName));
    await applyPermissions(this, devTools);
    await devTools.send('Emulation.setEmulatedMedia', colourScheme());
    if (this.#preload !== undefined) {
      await this.#bridge.install(devTools, this.#preload, (...call) => this.#answer(...call));
    }
    page.on('crash', () => this.events.emit('render-process-gone', {}, { reason: 'crashed' }));
    return { page, devTools };
  }

  #answer(channel: string, args: unknown[]): Promise<{ value?: unknown; error?: string }> {
    const frame = strict('senderFrame', { url: this.getURL(), parent: null });
    const event = strict('event', { sender: this.asElectron(), senderFrame: frame });
    return invoke(event as unknown as Electron.IpcMainInvokeEvent, channel, args);
  }

  /** A page that uses `window.open`, or a link with a target. Electron opens what nobody denies. */
  #windowOpens(url: string, frameName: string): void {
    const details = strict('details', { url: toApp(url), frameName });
    const answer = this.#openHandler?.(details as unknown as Electron.HandlerDetails);
    if (answer?.action !== 'deny') openWindow();
  }

  asElectron(): Electron.WebContents {
    return strict('webContents', this) as unknown as Electron.WebContents;
  }

  owns(page: Page): boolean {
    return this.#page === page;
  }

  /** @returns false if the app's guards keep the page where it is */
  mayNavigate(address: string): boolean {
    if (this.#loading === address.split('#')[0]) return true;
    const details = { url: address, isMainFrame: true, isSameDocument: false };
    const frame = this.events.emit('will-frame-navigate', details);
    const main = frame.defaultPrevented
      ? frame
      : this.events.emit('will-navigate', details, address);
    return !main.defaultPrevented;
  }

  async load(address: string): Promise<void> {
    const { page } = await this.#opened;
    this.#loading = address.split('#')[0];
    try {
      await page.goto(toChromium(address));
    } catch (error) {
      if (!this.#destroyed) throw error;
    } finally {
      this.#loading = undefined;
    }
    this.events.emit('did-finish-load');
  }

  resize({ width, height }: Electron.Size): void {
    const apply = async (): Promise<void> => {
      const { page } = await this.#opened;
      await page.setViewportSize({ width, height });
    };
    apply().catch(fault);
  }

  async setColourScheme(): Promise<void> {
    const { devTools } = await this.#opened;
    await devTools.send('Emulation.setEmulatedMedia', colourScheme());
  }

  async targetId(): Promise<string> {
    const { devTools } = await this.#opened;
    return (await devTools.send('Target.getTargetInfo')).targetInfo.targetId;
  }

  async destroy(): Promise<void> {
    this.#destroyed = true;
    allContents.delete(this);
    const { page } = await this.#opened;
    await page.close();
  }

  // From here on: what Electron has under the same name.

  getURL(): string {
    return toApp(this.#page?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  on(event: string, listener: (...args: never[]) => void): this {
    this.events.on(event, listener);
    return this;
  }

  once(event: string, listener: (...args: never[]) => void): this {
    this.events.once(event, listener);
    return this;
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') notImplemented(`WebRTC policy ${policy}`);
  }

  send(channel: string, ...args: unknown[]): void {
    const tell = async (): Promise<void> => {
      const { devTools, page } = await this.#opened;
      if (!page.isClosed()) await this.#bridge.send(devTools, channel, args);
    };
    tell().catch(fault);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { page } = await this.#opened;
    return page.evaluate(code);
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    onlyKeys('printToPDF', options, PDF_OPTIONS);
    const { devTools } = await this.#opened;
    const { data } = await devTools.send('Page.printToPDF', {
      transferMode: 'ReturnAsBase64',
      ...options,
    });
    return Buffer.from(data, 'base64');
  }

  getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return Promise.resolve([]);
  }

  print(
    options: Electron.WebContentsPrintOptions,
    callback: (success: boolean, failureReason: string) => void,
  ): void {
    onlyKeys('print', options, PRINT_OPTIONS);
    if (options.silent !== false) notImplemented('printing without the dialog');
    const answer: Printer = printed();
    setTimeout(() => callback(answer === '', answer), 10);
  }
}
