import { protocol } from 'electron';
import { SCHEME } from './address.js';
import type { ClosedList } from './closed-list.js';
import { pageSession } from './page-session.js';
import { answer } from './respond.js';

/** Must run before the app is ready; can run only once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // `codeCache` lets V8 keep compiled code between starts, which `file:` never can.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** From here on `app://reader/…` works, for the windows of the one session there is. */
export function serve(list: ClosedList): void {
  pageSession().protocol.handle(SCHEME, (request) => answer(list, request));
}
