import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ElectronHost } from '../../../build/electron/host.js';
import type { Notice } from '../../../src/shared/notices.js';
import { DevTools } from './dev-tools.js';
import type { Request } from './kept.js';

/** Else each start may leave a session bus behind. */
const NO_BUS = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' };

/** What requests of `window.reader` about stored things are answered with. */
export interface Answer {
  notices: Notice[];
  /** Of writing a document: whether it is on the disk. */
  isSaved?: boolean;
}

/** The running app, to be asked, to save, and to be killed. */
export class Victim {
  /** When it has come to its end, by whatever means. */
  readonly ended: Promise<string>;
  /** Whether that end is our doing. */
  killed = false;
  readonly #child: ChildProcess;
  readonly #page: DevTools;

  constructor(host: ElectronHost, userData: string) {
    const args = [host.app, `--user-data-dir=${userData}`, '--remote-debugging-pipe'];
    this.#child = spawn(host.program, args, {
      cwd: host.home,
      env: { ...process.env, ...host.env, ...NO_BUS },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.ended = new Promise((resolve) =>
      this.#child.once('exit', (code, signal) => resolve(signal ?? String(code))),
    );
    const [, , , to, from] = this.#child.stdio;
    this.#page = new DevTools(to as Writable, from as Readable);
  }

  /** Waits until its page is there and can ask for what is kept. */
  reading(): Promise<void> {
    return this.#page.comesTrue("typeof reader === 'object' && location.protocol === 'app:'");
  }

  /**
   * What a request of `window.reader` is answered with. Never answers once the app is dead.
   * @param flush has it written at once instead of after the pause that typing makes
   */
  async ask({ method, given }: Request, flush = false): Promise<Answer> {
    const request = `reader.${method}(...${JSON.stringify(given)})`;
    const call = flush ? `[${request}, reader.flushDocuments()][0]` : request;
    return (await this.#page.evaluate(call)) as Answer;
  }

  /** Kills it with all its processes, at once. */
  kill(): void {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    this.killed = true;
    process.kill(-pid, 'SIGKILL');
  }
}
