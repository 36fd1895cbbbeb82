/*
 * A process that saves, for tests that kill it. `saving.test.ts` bundles it once and starts it with
 * the folder, the task and a number. What it has done it says line by line, each only after it is so.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../../../src/main/storage/error-code.js';
import { AwakeTimer } from '../../../src/main/diagnostics/awake-timer.js';
import { writeFileAtomic } from '../../../src/main/storage/atomic-file.js';
import { Notices } from '../../../src/shared/notices.js';
import { stepAt, storesIn } from './stores.js';
import { strikeAt } from './strike.js';

const [folder = '', task = '', given = '0'] = process.argv.slice(2);
const number = Number(given);
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Saves one step after the other: all four files, then a word that they are safe. */
async function save(steps: number): Promise<void> {
  const stores = storesIn(folder, new Notices());
  const faults: string[] = [];
  const first = stepAt(stores) + 1;
  for (let step = first; step < first + steps; step += 1) {
    faults.push(...(await stores.write(step)).map(({ kind }) => kind));
    say(String(step));
  }
  for (const kind of faults) say(kind);
}

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  /** One step, in which the process ends at so many touches of the disk. */
  strike: () => {
    strikeAt(number);
    return save(1);
  },
  save: () => save(number),
  /** A file of so many bytes where there may be no room for it. */
  fill: async () => {
    await writeFileAtomic(join(folder, 'sheet.pdf'), Buffer.alloc(number, 'x')).then(
      () => say('written'),
      (error: unknown) => say(errorCode(error)),
    );
  },
  /** Work of a moment with a second's patience; the test puts the process to sleep in between. */
  patience: async () => {
    const timer = new AwakeTimer(number);
    say('begun');
    const work = async (): Promise<string> => {
      // In small steps, so that some of them are left when it wakes.
      for (let step = 0; step < 6; step += 1) await wait(60);
      return 'done';
    };
    say(await Promise.race([work(), timer.over.then(() => 'too late')]));
    process.exit();
  },
};

await tasks[task]?.();
