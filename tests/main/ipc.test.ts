import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isAppAddress } from '../../src/main/address.js';
import { answerRequests, type Answers } from '../../src/main/ipc.js';
import { REQUEST_NAMES } from '../../src/shared/ipc.js';

type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>;
const handlers = vi.hoisted(() => new Map<string, Handler>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
}));

const openLink = vi.fn(() => Promise.resolve('opened' as const));
const answers = { openLink } as unknown as Answers;
const READER = 1;

beforeEach(() => {
  handlers.clear();
  openLink.mockClear();
  answerRequests(answers, {
    roleOf: (id) => (id === READER ? 'reader' : undefined),
    owns: isAppAddress,
  });
});

const event = (id = READER, frame: object | null = { url: 'app://reader/', parent: null }) => ({
  sender: { id },
  senderFrame: frame,
});
const ask = (from: object, ...args: unknown[]): Promise<unknown> | undefined =>
  handlers.get('reader:openLink')?.(from, ...args);

describe('answerRequests', () => {
  it('answers every name of the contract, and no other', () => {
    expect([...handlers.keys()]).toEqual(REQUEST_NAMES.map((name) => `reader:${name}`));
  });

  it('passes checked arguments and the page’s id on', async () => {
    await expect(ask(event(), 'https://example.org/')).resolves.toBe('opened');
    expect(openLink).toHaveBeenCalledExactlyOnceWith('https://example.org/', READER);
  });

  it.each([
    ['from another window', event(2)],
    ['from a frame inside the page', event(READER, { url: 'app://reader/', parent: {} })],
    ['from a frame that has gone', event(READER, null)],
    ['from elsewhere', event(READER, { url: 'https://example.org/', parent: null })],
  ])('refuses a request %s', async (_who, from) => {
    await expect(ask(from, 'https://example.org/')).rejects.toThrow('sender is refused');
    expect(openLink).not.toHaveBeenCalled();
  });

  it.each([[[]], [[1]], [['https://example.org/', 'and more']]])(
    'refuses the arguments %j',
    async (args) => {
      await expect(ask(event(), ...args)).rejects.toThrow('arguments are refused');
      expect(openLink).not.toHaveBeenCalled();
    },
  );
});
