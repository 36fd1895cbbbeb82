import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { electronHost } from '../support/electron.js';
import { has } from './system.js';

/**
 * Somebody with an account and nothing else: no rights, no variables of the developer's, a home
 * folder of their own. Only root can make one.
 */
export class Person {
  readonly name = 'field-reader-person';
  readonly home = `/home/${this.name}`;

  constructor() {
    // Left behind by a run that was ended.
    if (has('id', this.name)) this.remove();
    execFileSync('useradd', ['--create-home', '--shell', '/bin/sh', this.name]);
  }

  /** Removes the account with everything in its home. */
  remove(): void {
    this.killAll();
    execFileSync('userdel', ['--remove', this.name], { stdio: 'ignore' });
  }

  /** Ends everything that runs in this person's name. */
  killAll(): void {
    has('pkill', '-KILL', '-u', this.name);
  }

  /** Ids of everything that runs in this person's name. */
  processes(): number[] {
    try {
      const list = execFileSync('ps', ['-u', this.name, '-o', 'pid='], { encoding: 'utf8' });
      return list.trim().split(/\s+/).map(Number);
    } catch {
      return [];
    }
  }

  /** Waits until nothing runs in this person's name. @returns what still does after so long */
  async endedWithin(seconds: number): Promise<number[]> {
    const end = Date.now() + seconds * 1000;
    while (this.processes().length > 0 && Date.now() < end) await wait(50);
    return this.processes();
  }

  /** Starts a command as this person at a desktop. */
  start(command: string, ...args: string[]): ChildProcess {
    const child = spawn('setpriv', this.#as(command, args), {
      cwd: this.home,
      env: this.#env(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // Read, or a talkative library would hold the app up.
    child.stderr.resume();
    return child;
  }

  /** Runs a command as this person to its end. @returns what it wrote */
  run(command: string, ...args: string[]): string {
    return execFileSync('setpriv', this.#as(command, args), {
      cwd: this.home,
      env: this.#env(),
      encoding: 'utf8',
    });
  }

  #env(): NodeJS.ProcessEnv {
    return {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: this.home,
      USER: this.name,
      LANG: 'C.UTF-8',
      DISPLAY: electronHost().env['DISPLAY'] ?? process.env['DISPLAY'] ?? '',
      // No message bus, rather than one that would outlive the test.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    };
  }

  #as(command: string, args: string[]): string[] {
    const who = [`--reuid=${this.name}`, `--regid=${this.name}`, '--init-groups'];
    return [...who, '--', command, ...args];
  }
}
