import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What `/proc/PID/stat` tells of a process. */
interface Status {
  pid: number;
  state: string;
  group: number;
  session: number;
}

function statusOf(pid: number): Status | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name in brackets may hold anything; what follows the last bracket is numbers.
    const [state = '', , group, session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, state, group: Number(group), session: Number(session) };
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .replaceAll('\0', ' ')
      .trim();
  } catch {
    return '';
  }
}

/**
 * The processes of an app that still run, each as its id and command line.
 * @param leader id of its main process, which leads their group
 */
export function processesOf(leader: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statusOf(Number(name)) ?? [])
    .filter(
      ({ state, group, session }) => state !== 'Z' && (group === leader || session === leader),
    )
    .map(({ pid }) => `${String(pid)} ${commandOf(pid).slice(0, 120)}`);
}

/** The app's own first process, where it was begun by another program. */
export function mainProcess(leader: number): number {
  const main = processesOf(leader).find((line) => /^\d+ \S*\/electron (?!--type=)/.test(line));
  return Number.parseInt(main ?? '', 10);
}

/** Waits for the last process of an app to end. @returns whether it did within so many seconds */
export async function endsWithin(leader: number, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (processesOf(leader).length > 0) {
    if (Date.now() > end) return false;
    await wait(20);
  }
  return true;
}
