import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOnPath } from '../../build/package-tools.js';
import { leftOut } from '../support/left-out.js';

/** Whether a program is there to be used. */
export function has(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether tests of what is made on Linux are left out, for want of a program. */
export function lacking(what: string, ...programs: string[]): boolean {
  if (process.platform !== 'linux') return true;
  const missing = programs.filter((program) => programOnPath(program, process.env) === undefined);
  return leftOut(what, missing.length === 0 ? undefined : `${missing.join(', ')} is not here`);
}

/**
 * Why packages are not installed by the tests here, if they are not: it changes the computer, so it
 * is done on one that is there for tests.
 */
export function whyNotInstalled(): string | undefined {
  if (!has('apt-get', '--version')) return 'apt-get is not here';
  if (process.getuid?.() !== 0) return 'only root may install';
  if (process.env['CI'] === undefined) return 'only in continuous integration (CI=1)';
  return undefined;
}

const QUIET = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** The system's package manager, as an administrator uses it. */
export const apt = (...args: string[]): string =>
  execFileSync('apt-get', ['--yes', '--option', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    env: QUIET,
    // What it says on the side is of its own working.
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The state and version of an installed package. */
export function installed(name: string): string {
  try {
    const args = ['--show', '--showformat', '${db:Status-Status} ${Version}', name];
    return execFileSync('dpkg-query', args, { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return 'not there';
  }
}

/** Where a package can put anything. Logs, caches and what is temporary are nobody's. */
const PLACES = ['/etc', '/opt', '/usr', '/var/lib', '/lib', '/bin', '/boot', '/srv'];

/** Every file and folder of the system that no installed package calls its own. */
export function strays(): Set<string> {
  const owned = new Set<string>();
  const lists = '/var/lib/dpkg/info';
  for (const name of readdirSync(lists).filter((one) => one.endsWith('.list'))) {
    for (const path of readFileSync(join(lists, name), 'utf8').split('\n')) owned.add(path);
  }
  const args = [...PLACES, '-xdev', '-path', '/var/lib/apt', '-prune', '-o', '-print'];
  const said = execFileSync('find', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const packages = /^\/var\/lib\/(?:dpkg|ucf)/;
  return new Set(said.split('\n').filter((path) => !owned.has(path) && !packages.test(path)));
}
