import { beforeAll, describe, expect, it, vi } from 'vitest';
import { COMMAND_CHANNEL, REQUEST_NAMES, type ReaderApi } from '../../src/shared/ipc.js';

type Listener = (...args: unknown[]) => void;
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoke: vi.fn(() => Promise.resolve('answer')),
  on: vi.fn<(channel: string, listener: Listener) => void>(),
  removeListener: vi.fn<(channel: string, listener: Listener) => void>(),
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api),
  },
  ipcRenderer: electron,
}));

let reader: ReaderApi;
beforeAll(async () => {
  await import('../../src/preload/index.js');
  reader = electron.exposed.get('reader') as ReaderApi;
});

describe('window.reader', () => {
  it('is all that is exposed, and has the methods of the contract and no more', () => {
    expect([...electron.exposed.keys()]).toEqual(['reader']);
    expect(Object.keys(reader).sort()).toEqual([...REQUEST_NAMES, 'onCommand'].sort());
  });

  it.each(REQUEST_NAMES)(
    '%s asks on its own channel, with its own arguments alone',
    async (name) => {
      electron.invoke.mockClear();
      const methods = reader as unknown as Record<string, (...args: unknown[]) => unknown>;
      await expect(methods[name]?.('one', 'two', 'three')).resolves.toBe('answer');
      const takes =
        name === 'writeDocument' || name === 'reportProgress'
          ? ['one', 'two']
          : ['appInfo', 'readSettings', 'cancelPrint', 'checkMachine'].includes(name)
            ? []
            : ['one'];
      expect(electron.invoke).toHaveBeenCalledExactlyOnceWith(`reader:${name}`, ...takes);
    },
  );

  it('hands on commands without the event, until told to stop', () => {
    const heard = vi.fn();
    const stop = reader.onCommand(heard);
    const [channel, listener] = electron.on.mock.calls[0] ?? [];
    expect(channel).toBe(COMMAND_CHANNEL);
    listener?.({ sender: 'ipcRenderer' }, { type: 'print' });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'print' });
    stop();
    expect(electron.removeListener).toHaveBeenCalledExactlyOnceWith(COMMAND_CHANNEL, listener);
  });
});
