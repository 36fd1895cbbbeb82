import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoomTimer } from '../../../src/renderer/features/room/room-timer.svelte.js';

const MINUTE = 60_000;
let timer: RoomTimer;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') });
  timer = new RoomTimer();
  timer.start();
});
afterEach(() => {
  timer.stop();
  vi.useRealTimers();
});
/** The computer's clock moves and nothing else does: the engine's clock and the timers stand still. */
const clockMoves = (by: number) => vi.setSystemTime(Date.now() + by);

describe('the timer of the room', () => {
  it('counts from the first step, and later steps change nothing', () => {
    vi.advanceTimersByTime(12 * MINUTE + 34_000);
    timer.start();
    expect(timer.text).toBe('12:34');
    vi.advanceTimersByTime(50 * MINUTE);
    expect(timer.text).toBe('1:02:34');
  });

  it('counts the time in which the laptop slept', () => {
    vi.advanceTimersByTime(10 * MINUTE);
    clockMoves(20 * MINUTE);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(timer.text).toBe('35:00');
  });

  it.each([
    ['back by a day', -24 * 60 * MINUTE],
    ['back by an hour', -60 * MINUTE],
    ['back by a second', -1000],
    ['on by a second', 1000],
    ['on by a year', 365 * 24 * 60 * MINUTE],
  ])('does not follow a clock that is set %s', (_how, by) => {
    vi.advanceTimersByTime(10 * MINUTE);
    clockMoves(by);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(timer.text).toBe('15:00');
  });
});
