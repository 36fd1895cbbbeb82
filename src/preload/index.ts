import { contextBridge, ipcRenderer } from 'electron';
import {
  COMMAND_CHANNEL,
  requestChannel,
  type MenuCommand,
  type ReaderApi,
  type RequestName,
  type Requests,
} from '../shared/ipc.js';

/** A request by its name in the contract; the page can name no channel of its own. */
function ask<N extends RequestName>(
  name: N,
  ...args: Parameters<Requests[N]>
): ReturnType<Requests[N]> {
  return ipcRenderer.invoke(requestChannel(name), ...args) as ReturnType<Requests[N]>;
}

const reader: ReaderApi = {
  appInfo: () => ask('appInfo'),
  readSettings: () => ask('readSettings'),
  writeSettings: (patch) => ask('writeSettings', patch),
  printJob: (job) => ask('printJob', job),
  savePdf: (job) => ask('savePdf', job),
  countPages: (job) => ask('countPages', job),
  reportPrint: (report) => ask('reportPrint', report),
  reportProgress: (done, total) => ask('reportProgress', done, total),
  cancelPrint: () => ask('cancelPrint'),
  readDocument: (name) => ask('readDocument', name),
  writeDocument: (name, value) => ask('writeDocument', name, value),
  saveFile: (file) => ask('saveFile', file),
  openFile: (kind) => ask('openFile', kind),
  checkMachine: () => ask('checkMachine'),
  openLink: (url) => ask('openLink', url),
  fillScreen: (wish) => ask('fillScreen', wish),
  hideReader: (hidden) => ask('hideReader', hidden),
  onCommand: (listener) => {
    // The event is kept here: through it a page could reach `ipcRenderer` itself.
    const heard = (_event: unknown, command: MenuCommand): void => listener(command);
    ipcRenderer.on(COMMAND_CHANNEL, heard);
    return () => {
      ipcRenderer.removeListener(COMMAND_CHANNEL, heard);
    };
  },
};

contextBridge.exposeInMainWorld('reader', reader);
