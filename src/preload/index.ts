import { contextBridge, ipcRenderer } from 'electron';
import {
  COMMAND_CHANNEL,
  requestChannel,
  type MenuCommand,
  type ReaderApi,
  type RequestName,
  type Requests,
} from '../shared/ipc.js';

/** Of the table of requests; put here by the build (`electron.vite.config.ts`). */
declare const REQUEST_NAMES: readonly RequestName[];

/** A function for each request; the page can name no channel of its own. */
const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [
    name,
    (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), ...args),
  ]),
) as unknown as Requests;

const reader: ReaderApi = {
  ...requests,
  onCommand: (listener) => {
    // The page must not get the event: it leads to `ipcRenderer` itself.
    const onCommand = (_event: unknown, command: MenuCommand): void => listener(command);
    ipcRenderer.on(COMMAND_CHANNEL, onCommand);
    return () => {
      ipcRenderer.removeListener(COMMAND_CHANNEL, onCommand);
    };
  },
};

contextBridge.exposeInMainWorld('reader', reader);
