import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { electronHost } from '../../support/electron.js';
import { pageOf } from './judge.js';

/** Debian's own, which is the one that its python3-pyatspi is for. */
const PYTHON = '/usr/bin/python3';

/** An object of the accessible tree, as a screen reader is told of it. */
export interface Accessible {
  role: string;
  name: string;
  description: string;
  /** Its own text; an object within it stands as one character. */
  text: string;
  states: string[];
  attributes: Record<string, string>;
  children: Accessible[];
}

/** Something that a screen reader was told of as it happened. */
export interface Heard {
  type: string;
  /** Of a state: 1 where it has come, 0 where it has gone. */
  on: number;
  said: string | null;
  /** How urgent a live region is. */
  live: string | null;
  role: string;
  name: string;
  text: string;
}

/** Why nothing can be heard on this machine; undefined where it can. */
export function whyDeaf(): string | undefined {
  const wanted = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi";
  const works =
    spawnSync(PYTHON, ['-c', wanted]).status === 0 &&
    spawnSync('dbus-daemon', ['--version']).status === 0;
  return works ? undefined : 'at-spi2-core, python3-pyatspi or dbus is not installed';
}

/** A process that listens on the accessibility bus as Orca does. */
export class Listener {
  readonly #bus: Process;
  readonly #python: Process;
  readonly #answers: Lines;

  private constructor(bus: Process, python: Process, answers: Lines) {
    this.#bus = bus;
    this.#python = python;
    this.#answers = answers;
  }

  /** Starts a session bus and listens on it. The app is then to be started with {@link env}. */
  static async start(): Promise<{ listener: Listener; env: Record<string, string> }> {
    const { home } = electronHost();
    const bus = asUser(['dbus-daemon', '--session', '--nofork', '--print-address', '--nopidfile']);
    const env = { DBUS_SESSION_BUS_ADDRESS: await new Lines(bus.stdout).next() };
    const script = join(home, 'listen.py');
    copyFileSync(new URL('listen.py', import.meta.url), script);
    const python = asUser([PYTHON, '-W', 'ignore', script], env);
    const answers = new Lines(python.stdout);
    await answers.next();
    return { listener: new Listener(bus, python, answers), env };
  }

  /** The windows of the app, with all that is in them. */
  tree(): Promise<Accessible[]> {
    return this.#ask('tree') as Promise<Accessible[]>;
  }

  /** The page, once it no longer changes: it is handed over piece by piece, and only when asked for. */
  async settledPage(): Promise<Accessible> {
    let before = '';
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const page = pageOf(await this.tree());
      const now = JSON.stringify(page);
      if (page && now === before) return page;
      before = now;
      await wait(250);
    }
    throw new Error('The page is not handed over, or never comes to rest');
  }

  /** What has happened since the last time. */
  heard(): Promise<Heard[]> {
    return this.#ask('heard') as Promise<Heard[]>;
  }

  close(): void {
    for (const { pid } of [this.#python, this.#bus]) {
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
  }

  async #ask(what: string): Promise<unknown> {
    this.#python.stdin.write(`${what}\n`);
    return JSON.parse(await this.#answers.next());
  }
}

type Process = ChildProcessByStdio<Writable, Readable, null>;

/** Whoever runs the app, for a bus serves nobody else. */
function asUser(command: string[], env: Record<string, string> = {}): Process {
  const { user, home, env: hosts } = electronHost();
  const become = user && [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
  ];
  const [program = '', ...args] = [...(become ?? []), ...command];
  return spawn(program, args, {
    cwd: home,
    env: { ...process.env, ...hosts, XDG_RUNTIME_DIR: home, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
}

/** What a process writes, line by line. */
class Lines {
  readonly #lines: string[] = [];
  #came: () => void = () => undefined;

  constructor(from: Readable) {
    let text = '';
    from.setEncoding('utf8').on('data', (piece: string) => {
      const whole = (text + piece).split('\n');
      text = whole.pop() ?? '';
      this.#lines.push(...whole);
      this.#came();
    });
  }

  async next(): Promise<string> {
    while (this.#lines.length === 0) await new Promise<void>((resolve) => (this.#came = resolve));
    return this.#lines.shift() ?? '';
  }
}
