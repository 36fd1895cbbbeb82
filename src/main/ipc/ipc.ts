import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import {
  REQUEST_NAMES,
  requestChannel,
  type RequestName,
  type Requests,
} from '../../shared/ipc.js';
import { checkedArguments, type RequestArguments } from './request-arguments.js';
import { isAllowed, type Role, type Sender } from './ipc-authorization.js';

/** `Requests`, with each method also told the id of the page that asks. */
export type IpcHandlers = {
  [N in RequestName]: (
    ...args: [...RequestArguments<N>, contentsId: number]
  ) => ReturnType<Requests[N]>;
};

/** How to tell our own pages from others. */
export interface KnownPages {
  windowKindOf: (contentsId: number) => Role | undefined;
  isAppUrl: (address: string) => boolean;
}

/** IpcHandlers every request of the contract, after checking who asks and what was sent. */
export function registerHandlers(answers: IpcHandlers, known: KnownPages): void {
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(requestChannel(name), async (event, ...received: unknown[]) => {
      if (!isAllowed(name, senderOf(event, known), known.isAppUrl)) {
        throw new Error(`reader.${name}: this sender is refused`);
      }
      return answer(answers, name, received, event.sender.id);
    });
  }
}

function senderOf(event: IpcMainInvokeEvent, known: KnownPages): Sender {
  const frame = event.senderFrame;
  return {
    role: known.windowKindOf(event.sender.id),
    address: frame?.url,
    isMainFrame: frame?.parent === null,
  };
}

function answer<N extends RequestName>(
  answers: IpcHandlers,
  name: N,
  received: unknown[],
  contentsId: number,
): ReturnType<Requests[N]> {
  return answers[name](...checkedArguments(name, received), contentsId);
}
