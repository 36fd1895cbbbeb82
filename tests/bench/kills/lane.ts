import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronHost } from '../../../build/electron/host.js';
import { KEPT, readOf, stepOnDisk, stepRead, writeOf, type Kept } from './kept.js';
import { Victim } from './victim.js';

/** What came of the kills on one folder of user data. */
export interface Tally {
  kills: number;
  /** Of these, while the app was starting. */
  starting: number;
  /** Saved, by the word of the app, and not lost. */
  saved: number;
  /** Writes that a kill fell into: begun and not yet answered. */
  underWay: number;
  /** Half files that a kill left beside the good ones; the next start has removed each. */
  halves: number;
}

type Steps = Record<Kept, number>;
const everywhere = (step: number): Steps =>
  Object.fromEntries(KEPT.map((kept) => [kept, step])) as Steps;

/** Milliseconds in which a start on a quiet machine comes to the first page. */
const A_START = 1500;
/** Milliseconds of saving before the kill, at most. */
const A_WHILE = 600;
/** Answers before the kill, at most. */
const MANY = 40;
/** One in so many steps waits for the pause after typing. */
const WAITING = 10;
/** One in so many kills falls into the start. */
const STARTING = 8;

/** Starts the app again and again on the same user data: each start is the check of the kill before. */
export class Lane {
  readonly tally: Tally = { kills: 0, starting: 0, saved: 0, underWay: 0, halves: 0 };
  /** The last step of each that was said to be saved, and the last that was begun. */
  readonly #safe = everywhere(0);
  readonly #begun = everywhere(0);

  constructor(
    readonly host: ElectronHost,
    readonly userData: string,
  ) {}

  /**
   * @throws at the first file that is damaged, and at the first loss of what was said to be saved
   */
  async kill(times: number, onKill: () => void = () => undefined): Promise<void> {
    for (let kill = 1; kill <= times; kill += 1) {
      await this.#run(kill % STARTING === 0);
      this.tally.kills += 1;
      this.#settle();
      onKill();
    }
    await this.#during(async (last) => {
      await last.reading();
      await this.#check(last);
    });
  }

  #run(starting: boolean): Promise<void> {
    return this.#during(async (victim) => {
      if (starting) {
        this.tally.starting += 1;
        await wait(Math.random() * A_START);
        return;
      }
      await victim.reading();
      await this.#check(victim);
      await this.#saveForAWhile(victim);
    });
  }

  /** The life of one process, which ends by a kill and not before. */
  async #during(life: (victim: Victim) => Promise<void>): Promise<void> {
    const victim = new Victim(this.host, this.userData);
    const tooSoon = new Promise<never>((_, reject) => {
      void victim.ended.then((how) => {
        if (!victim.killed) reject(new Error(`The app has ended by itself: ${how}`));
      });
    });
    try {
      await Promise.race([life(victim), tooSoon]);
    } finally {
      victim.kill();
      await victim.ended;
    }
  }

  /** What a start after a kill must find, and must have cleared away. */
  async #check(victim: Victim): Promise<void> {
    for (const kept of KEPT) {
      const answer = await victim.ask(readOf(kept));
      const step = stepRead(kept, answer);
      if (answer.notices.length > 0 || step !== this.#safe[kept]) {
        const told = JSON.stringify(answer.notices);
        throw new Error(`${kept}: read step ${step}, not ${this.#safe[kept]}; ${told}`);
      }
    }
    const left = readdirSync(this.userData).filter((name) => /\.corrupt-|\.part$/.test(name));
    if (left.length > 0) throw new Error(`The start has left ${left.join(', ')}`);
  }

  /** All are saved step by step, side by side, as fast as they are answered, until the kill. */
  async #saveForAWhile(victim: Victim): Promise<void> {
    let over = false;
    const isOver = (): boolean => over;
    const loop = async (kept: Kept, heard: () => void): Promise<void> => {
      while (!isOver()) {
        const step = (this.#begun[kept] += 1);
        const answer = await victim.ask(writeOf(kept, step), step % WAITING !== 0);
        if (isOver()) return;
        const { notices, isSaved = true } = answer;
        if (notices.length > 0 || !isSaved)
          throw new Error(`Saving says ${JSON.stringify(answer)}`);
        this.#safe[kept] = step;
        this.tally.saved += 1;
        heard();
      }
    };
    let answers = 1 + Math.floor(Math.random() * MANY);
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        if (over) return;
        over = true;
        victim.kill();
        resolve();
      };
      // By turns with an answer, since what was just said to be saved must have been, and at any time.
      const heard = (): void => {
        answers -= 1;
        if (answers === 0 && this.tally.kills % 2 === 0) end();
      };
      for (const kept of KEPT) loop(kept, heard).catch(reject);
      if (this.tally.kills % 2 === 1) setTimeout(end, Math.random() * A_WHILE);
    });
    await victim.ended;
    this.tally.underWay += KEPT.filter((kept) => this.#begun[kept] > this.#safe[kept]).length;
    this.tally.halves += readdirSync(this.userData).filter((name) => name.endsWith('.part')).length;
  }

  /**
   * Each file holds whole the step last said to be saved, or the one begun after it, which then
   * counts as saved.
   */
  #settle(): void {
    for (const kept of KEPT) {
      const found = stepOnDisk(this.userData, kept);
      if (found !== this.#safe[kept] && found !== this.#begun[kept]) {
        const known = `${this.#safe[kept]} was saved and ${this.#begun[kept]} begun`;
        throw new Error(`${kept}: step ${found} on the disk, where ${known}`);
      }
      this.#safe[kept] = found;
      this.#begun[kept] = found;
    }
  }
}
