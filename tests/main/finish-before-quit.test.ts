import { beforeEach, describe, expect, it, vi } from 'vitest';
import { finishBeforeQuit } from '../../src/main/finish-before-quit.js';

const app = vi.hoisted(() => ({
  on: vi.fn<(event: string, hear: (event: { preventDefault(): void }) => void) => void>(),
  quit: vi.fn(),
}));
vi.mock('electron', () => ({ app }));

/** Asks the app to end. @returns whether something kept it from it */
function quit(): boolean {
  const preventDefault = vi.fn();
  const [event, hear] = app.on.mock.lastCall ?? [];
  expect(event).toBe('will-quit');
  hear?.({ preventDefault });
  return preventDefault.mock.calls.length > 0;
}

beforeEach(() => vi.clearAllMocks());

describe('an app that is told to end while it saves', () => {
  it('ends when that is done, and not before', async () => {
    let done: () => void = () => undefined;
    finishBeforeQuit(() => new Promise<void>((resolve) => (done = resolve)));
    expect(quit()).toBe(true);
    await Promise.resolve();
    expect(app.quit).not.toHaveBeenCalled();
    done();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    expect(quit()).toBe(false);
  });

  it('ends also when saving fails', async () => {
    finishBeforeQuit(() => Promise.reject(new Error('full')));
    quit();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  });

  it('ends also when saving never ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    finishBeforeQuit(() => new Promise(() => undefined));
    quit();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  });
});
