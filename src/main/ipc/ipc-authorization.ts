import * as v from 'valibot';
import type { RequestName, Requests } from '../../shared/ipc.js';
import { REQUESTS, type WindowKind } from '../../shared/ipc-table.js';

/** What is known of who sent a request. */
export interface Sender {
  /** Which of the app's windows the page is in; undefined for any other window. */
  kind: WindowKind | undefined;
  /** Undefined if the frame is already gone. */
  address: string | undefined;
  isMainFrame: boolean;
}

/** Why a request is refused. */
export type Refusal = 'frame' | 'address' | 'window' | 'arguments';

/** A request is refused before anything is done; the message says why, and nothing of the content. */
export class RequestRefused extends Error {
  constructor(
    readonly request: RequestName,
    readonly reason: Refusal,
  ) {
    const what = reason === 'arguments' ? 'these arguments are' : 'this sender is';
    super(`reader.${request}: ${what} refused (${reason})`);
  }
}

/**
 * Checks who sends a request and what.
 * @returns the arguments
 * @throws RequestRefused
 */
export function authorize<N extends RequestName>(
  name: N,
  { kind, address, isMainFrame }: Sender,
  received: unknown[],
  isAppUrl: (address: string) => boolean,
): Parameters<Requests[N]> {
  if (!isMainFrame) throw new RequestRefused(name, 'frame');
  if (address === undefined || !isAppUrl(address)) throw new RequestRefused(name, 'address');
  const { from, args } = REQUESTS[name];
  if (kind !== from) throw new RequestRefused(name, 'window');
  const result = v.safeParse(args, received);
  if (!result.success) throw new RequestRefused(name, 'arguments');
  return result.output;
}
