import { expect, it } from 'vitest';
import { Lane } from '../bench/kills/lane.js';
import { electronHost } from '../support/electron.js';
import { temporaryFolder } from './support.js';

/** `tests/bench/kills.ts` does the same a thousand times. */
const KILLS = 10;

// Where anything is damaged or lost, the lane itself fails and says what.
it(`${KILLS} kills at random moments damage no file and lose nothing that was said to be saved`, async () => {
  const lane = new Lane(electronHost(), await temporaryFolder());
  await lane.kill(KILLS);
  expect(lane.tally.kills).toBe(KILLS);
  expect(lane.tally.saved).toBeGreaterThan(KILLS);
}, 240_000);
