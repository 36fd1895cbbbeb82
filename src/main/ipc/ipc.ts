import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestChannel, type RequestName, type Requests } from '../../shared/ipc.js';
import { REQUEST_NAMES, type WindowKind } from '../../shared/ipc-table.js';
import type { Note } from '../diagnostics/crash-log.js';
import { authorize, RequestRefused, type Sender } from './ipc-authorization.js';

/** `Requests`, with each method also given the id of the page that makes the request. */
export type IpcHandlers = {
  [N in RequestName]: (
    ...args: [...Parameters<Requests[N]>, contentsId: number]
  ) => ReturnType<Requests[N]>;
};

/** How to tell our own pages from others. */
export interface KnownPages {
  windowKindOf: (contentsId: number) => WindowKind | undefined;
  isAppUrl: (address: string) => boolean;
}

/**
 * Handles every request of the table, after checking who makes it and with what.
 * @param note hears of refused requests, once for each name and reason
 */
export function registerHandlers(handlers: IpcHandlers, known: KnownPages, note: Note): void {
  const noted = new Set<string>();
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(requestChannel(name), async (event, ...received: unknown[]) => {
      try {
        return await handle(handlers, known, name, event, received);
      } catch (error) {
        if (error instanceof RequestRefused && !noted.has(error.message)) {
          noted.add(error.message);
          note(`ipc: ${error.message}`);
        }
        throw error;
      }
    });
  }
}

function handle<N extends RequestName>(
  handlers: IpcHandlers,
  known: KnownPages,
  name: N,
  event: IpcMainInvokeEvent,
  received: unknown[],
): ReturnType<Requests[N]> {
  const args = authorize(name, senderOf(event, known), received, known.isAppUrl);
  return handlers[name](...args, event.sender.id);
}

function senderOf(event: IpcMainInvokeEvent, known: KnownPages): Sender {
  const frame = event.senderFrame;
  return {
    kind: known.windowKindOf(event.sender.id),
    address: frame?.url,
    isMainFrame: frame?.parent === null,
  };
}
