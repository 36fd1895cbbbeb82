import type { RequestName } from '../../shared/ipc.js';

/** Which of the app's windows a page is in; a page in any other window has no role. */
export type Role = 'reader' | 'print';

/** What is known of who sent a request. `address` is absent if its frame is already gone. */
export interface Sender {
  role: Role | undefined;
  address: string | undefined;
  isMainFrame: boolean;
}

/** What a print page asks, and nobody else. */
const OF_PRINT_PAGES: ReadonlySet<RequestName> = new Set(['reportPrint', 'reportProgress']);

/**
 * Whether this sender may make this request. A print page may only report how far it is, and
 * nobody else may say so in its place.
 */
export function isAllowed(
  name: RequestName,
  { role, address, isMainFrame }: Sender,
  isAppUrl: (address: string) => boolean,
): boolean {
  if (!isMainFrame || address === undefined || !isAppUrl(address)) return false;
  return OF_PRINT_PAGES.has(name) ? role === 'print' : role === 'reader';
}
