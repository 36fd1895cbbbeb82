import { app, type Session, type WebContents } from 'electron';
import { isAppAddress } from '../protocol/address.js';

/** What a guard needs to know: under `npm run dev`, the origin of Vite's server, else nothing. */
export interface Allowance {
  devOrigin: string | undefined;
}

/** A page never leaves for another address. Under `npm run dev` Vite may reload its own. */
export function mayNavigate(address: string, { devOrigin }: Allowance): boolean {
  return devOrigin !== undefined && URL.canParse(address) && new URL(address).origin === devOrigin;
}

/** Which requests may be made at all: the app's own files, and in development Vite and its socket. */
export function mayRequest(address: string, { devOrigin }: Allowance): boolean {
  if (isAppAddress(address)) return true;
  if (devOrigin === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'devtools:' || url.host === new URL(devOrigin).host;
}

/** For every page there is or will be, whichever window it is in. */
export function guardPages(allowance: Allowance): void {
  app.on('web-contents-created', (_event, contents) => {
    guardPage(contents, allowance);
  });
}

function guardPage(contents: WebContents, allowance: Allowance): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, allowance)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, allowance)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC does not pass the request guard: this keeps it from sending anything by itself.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * For every session there is or will be. Must be called before the app is ready: the engine begins to
 * fetch a dictionary for its own one as soon as it is.
 */
export function guardSessions(allowance: Allowance): void {
  app.on('session-created', (created) => {
    guardSession(created, allowance);
  });
}

/** For everything pages ask of a session: permissions, devices, downloads, requests. */
function guardSession(ses: Session, allowance: Allowance): void {
  ses.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  ses.setPermissionCheckHandler(() => false);
  ses.setDevicePermissionHandler(() => false);
  // Switched off, the checker still asks the network for the dictionary of each language it has.
  ses.setSpellCheckerLanguages([]);
  ses.setSpellCheckerEnabled(false);
  ses.on('will-download', (event) => {
    event.preventDefault();
  });
  ses.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayRequest(url, allowance) });
  });
}
