import type * as Electron from 'electron';
import { strict } from './strict.js';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle(channel, listener) {
    if (handlers.has(channel)) throw new Error(`A second handler for '${channel}'`);
    handlers.set(channel, listener as Handler);
  },
} satisfies Partial<Electron.IpcMain>);

/** What a page gets for `ipcRenderer.invoke`; errors read as Electron words them. */
export async function invoke(
  event: Electron.IpcMainInvokeEvent,
  channel: string,
  args: unknown[],
): Promise<{ value?: unknown; error?: string }> {
  const handler = handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { value: await handler(event, ...args) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
