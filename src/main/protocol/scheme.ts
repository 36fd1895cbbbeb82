import { protocol } from 'electron';
import { SCHEME } from './address.js';
import type { ServedFiles } from './served-files.js';
import { pageSession } from '../windows/page-session.js';
import { handleAppRequest } from './protocol-handler.js';

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

/** Chromium's number for a request that the program itself refuses. */
const ERR_BLOCKED_BY_CLIENT = -20;

/**
 * From here on `app://reader/…` works, for the windows of the one session there is.
 * @param list may still be on its way: the page's process is started meanwhile
 */
export function serve(list: Promise<ServedFiles>): void {
  // Deprecated in favour of `handle`, whose requests and answers are those of Node's HTTP client:
  // loading it takes longer than all of our own start (see respond.ts and BENCHMARKS.md).
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  pageSession().protocol.registerBufferProtocol(SCHEME, (request, reply) => {
    void list
      .then((known) => handleAppRequest(known, request))
      .then((given) =>
        reply(
          given
            ? { statusCode: given.status, headers: given.headers, data: given.body }
            : { error: ERR_BLOCKED_BY_CLIENT },
        ),
      );
  });
}
