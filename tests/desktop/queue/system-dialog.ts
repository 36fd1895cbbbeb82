import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { electronHost } from '../../support/electron.js';

const run = promisify(execFile);

/** Why no dialog of the system can be driven here; undefined where one can. */
export const whyNoKeys = (): string | undefined =>
  process.platform === 'linux' && existsSync('/usr/bin/xdotool')
    ? undefined
    : 'it needs Linux with Debian’s package xdotool';

/** Seconds for a dialog to come or go on a busy computer. */
const TIMEOUT = 30;

/** A dialog of the system, which Playwright does not see: driven as a person does, by its keys. */
export class SystemDialog {
  /** @param title the whole of it */
  constructor(readonly title: string) {}

  /** Waits until it is there. */
  async comes(): Promise<void> {
    await this.#until(async () => (await this.#windows()).length === 1, 'come');
  }

  async gone(): Promise<void> {
    await this.#until(async () => (await this.#windows()).length === 0, 'go');
  }

  /** How many with this title there are. */
  async count(): Promise<number> {
    return (await this.#windows()).length;
  }

  /** Presses a key until the dialog goes: it takes some only when it is ready for them. */
  async answer(key: 'Return' | 'Escape'): Promise<void> {
    await this.comes();
    await this.#until(async () => {
      const [window] = await this.#windows();
      if (window === undefined) return true;
      await xdotool('windowactivate', '--sync', window, 'key', key).catch(() => undefined);
      await wait(750);
      return (await this.#windows()).length === 0;
    }, 'go');
  }

  /** Types into its field, in place of all that stands there. */
  async type(text: string): Promise<void> {
    await this.press('ctrl+a');
    await xdotool('type', '--delay', '20', text);
  }

  async press(...keys: string[]): Promise<void> {
    const [window = ''] = await this.#windows();
    await xdotool('windowactivate', '--sync', window, 'key', '--delay', '100', ...keys);
  }

  async #windows(): Promise<string[]> {
    // It fails when there is none.
    const args = ['search', '--onlyvisible', '--name', `^${this.title}$`];
    const found = await xdotool(...args).catch(() => '');
    return found.split('\n').filter((line) => line !== '');
  }

  async #until(isSo: () => Promise<boolean>, does: string): Promise<void> {
    const end = Date.now() + TIMEOUT * 1000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`The dialog “${this.title}” does not ${does}`);
      await wait(200);
    }
  }
}

async function xdotool(...args: string[]): Promise<string> {
  const env = { ...process.env, ...electronHost().env };
  return (await run('xdotool', args, { env, timeout: 10_000 })).stdout;
}
