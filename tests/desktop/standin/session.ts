import type * as Electron from 'electron';
import { cancelled, setPermission } from './chromium.js';
import type { CDPSession } from 'playwright-core';
import { Events, notImplemented, onlyKeys, strict } from './strict.js';
import type { StandInContents } from './web-contents.js';

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type Handler = (request: globalThis.Request) => globalThis.Response | Promise<globalThis.Response>;

const SCHEME_PRIVILEGES = ['standard', 'secure', 'supportFetchAPI', 'codeCache'];
/** Electron's name of a permission → the name Chromium's DevTools protocol has for it. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'camera',
  'clipboard-read': 'clipboard-read',
  midi: 'midi',
} as const;

const events = new Events('session', ['will-download']);
const handlers = new Map<string, Handler>();
const schemes = new Set<string>();
let beforeRequest: BeforeRequest | undefined;
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
let permissionRequest: RequestHandler = null;
let permissionCheck: CheckHandler = null;

/** `protocol`, which is also the default session's. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: Electron.CustomScheme[]): void {
    for (const { scheme, privileges } of list) {
      onlyKeys('privileges', privileges, SCHEME_PRIVILEGES);
      for (const needed of ['standard', 'secure', 'supportFetchAPI'] as const) {
        // Chromium stands in with an https origin, which always has these.
        if (!privileges?.[needed]) notImplemented(`a scheme that is not ${needed}`);
      }
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!schemes.has(scheme)) notImplemented(`handling ${scheme}:, which is not registered`);
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
    handlers.set(scheme, handler);
  },
} satisfies Partial<Electron.Protocol>);

const defaultSession = strict('session.defaultSession', {
  protocol: protocol as Electron.Protocol,
  webRequest: strict('webRequest', {
    onBeforeRequest(listener: unknown): void {
      if (typeof listener !== 'function') notImplemented('a filter for onBeforeRequest');
      beforeRequest = listener as BeforeRequest;
    },
  }) as unknown as Electron.WebRequest,
  setPermissionRequestHandler(handler) {
    permissionRequest = handler;
  },
  setPermissionCheckHandler(handler) {
    permissionCheck = handler;
  },
  // Chromium has no device without a permission, and no spell checker here: there is nothing to set.
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  on: ((event: string, listener: () => void) => {
    events.on(event, listener);
  }) as unknown as Electron.Session['on'],
  /** As in Electron: through the guard, then to the protocol's handler. */
  async fetch(input: string | globalThis.Request): Promise<globalThis.Response> {
    const request = new Request(input);
    if (await isCancelled(request.url)) {
      cancelled.push(request.url);
      throw new Error('net::ERR_BLOCKED_BY_CLIENT');
    }
    return answerRequest(request);
  },
} satisfies Partial<Electron.Session>);

export const session = strict('session', {
  defaultSession: defaultSession as unknown as Electron.Session,
} satisfies Partial<typeof Electron.session>);

export async function answerRequest(request: globalThis.Request): Promise<globalThis.Response> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  if (!handler) throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
  return handler(request);
}

export function isCancelled(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!beforeRequest) {
      resolve(false);
      return;
    }
    const details = strict('details', { url: address, method: 'GET' });
    beforeRequest(details as unknown as Electron.OnBeforeRequestListenerDetails, (response) => {
      onlyKeys('the answer to onBeforeRequest', response, ['cancel']);
      resolve(response.cancel ?? false);
    });
  });
}

/** Asks the app's handlers about each permission and makes Chromium answer pages likewise. */
export async function applyPermissions(
  contents: StandInContents,
  devTools: CDPSession,
): Promise<void> {
  const asked = contents.asElectron();
  for (const [permission, name] of Object.entries(PERMISSIONS)) {
    const named = permission as keyof typeof PERMISSIONS;
    const where = { isMainFrame: true, requestingUrl: 'app://reader/' };
    // Electron grants what no handler refuses.
    const answers = [
      permissionCheck?.(asked, named, 'app://reader/', where) ?? true,
      await new Promise<boolean>((resolve) => {
        if (permissionRequest) permissionRequest(asked, named, resolve, where);
        else resolve(true);
      }),
    ];
    await setPermission(devTools, name, answers.includes(true) ? 'granted' : 'denied');
  }
}
