import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { REQUEST_NAMES, requestChannel, type RequestName, type Requests } from '../shared/ipc.js';
import { checkedArguments, type RequestArguments } from './request-arguments.js';
import { mayAsk, type Role, type Sender } from './sender.js';

/** `Requests`, with each method also told the id of the page that asks. */
export type Answers = {
  [N in RequestName]: (
    ...args: [...RequestArguments<N>, contentsId: number]
  ) => ReturnType<Requests[N]>;
};

/** How to tell our own pages from others. */
export interface KnownPages {
  roleOf: (contentsId: number) => Role | undefined;
  owns: (address: string) => boolean;
}

/** Answers every request of the contract, after checking who asks and what was sent. */
export function answerRequests(answers: Answers, known: KnownPages): void {
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(requestChannel(name), async (event, ...received: unknown[]) => {
      if (!mayAsk(name, senderOf(event, known), known.owns)) {
        throw new Error(`reader.${name}: this sender is refused`);
      }
      return answer(answers, name, received, event.sender.id);
    });
  }
}

function senderOf(event: IpcMainInvokeEvent, known: KnownPages): Sender {
  const frame = event.senderFrame;
  return {
    role: known.roleOf(event.sender.id),
    address: frame?.url,
    isMainFrame: frame?.parent === null,
  };
}

function answer<N extends RequestName>(
  answers: Answers,
  name: N,
  received: unknown[],
  contentsId: number,
): ReturnType<Requests[N]> {
  return answers[name](...checkedArguments(name, received), contentsId);
}
