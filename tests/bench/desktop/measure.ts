import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { endsWithin } from '../../desktop/processes.js';
import { memoryOf } from './memory-of.js';
import type { Program } from './programs.js';
import type { Screen, Zone } from './screen.js';

/** One start as a person sees it, in milliseconds from the start of the process. */
export interface Seen {
  /** Something of the window is on the screen. */
  window: number;
  /** Its page has letters. */
  text: number;
  /** What was typed as soon as there was text stands in the search box. */
  typed?: number | undefined;
  /** The list under the box stands as it stays. */
  answer?: number | undefined;
  /** Bytes that all its processes hold, a while after the text and before anything is typed. */
  memory?: number | undefined;
}

/** Typed at once: a word that any list of titles has. */
const WORD = 'bondage';
/** So many edges only letters make. */
const TEXT = 400;
/** Milliseconds. */
const LONGEST = 30_000;
const BETWEEN_LOOKS = 3;
/** After which a list that has not changed is taken for whole, and memory for settled. */
const SETTLED = 1500;
const SETTLED_MEMORY = 15_000;

/**
 * Starts the program and looks at the screen.
 * @param frame the place of its window, from an earlier start
 * @param what whether to search, or to let it rest and weigh it
 */
export async function measure(
  program: Program,
  screen: Screen,
  frame: Zone,
  what: 'search' | 'memory',
): Promise<Seen> {
  const empty = Buffer.from(screen.look());
  const began = performance.now();
  const clock = (): number => performance.now() - began;
  const child = program.start(screen.DISPLAY);
  const pid = child.pid ?? 0;
  const until = async (happens: () => boolean): Promise<number> => {
    for (;;) {
      const now = clock();
      if (happens()) return now;
      if (now > LONGEST) throw new Error(`${program.name} shows nothing`);
      await wait(BETWEEN_LOOKS);
    }
  };
  try {
    const window = await until(() => !screen.look().equals(empty));
    const page = within(frame, program.page);
    const text = await until(() => screen.edges(page) > TEXT);
    if (what === 'memory') {
      await wait(SETTLED_MEMORY);
      return { window, text, memory: memoryOf(pid) };
    }
    const { search } = program;
    if (!search) return { window, text };
    const box = within(frame, search.box);
    const place = within(frame, search.answer);
    const before = { box: screen.cut(box), place: screen.cut(place) };
    type(screen.DISPLAY, box);
    const typed = await until(() => lettersIn(screen.cut(box), before.box));
    let last = before.place;
    let answer = 0;
    await until(() => {
      const now = screen.cut(place);
      if (!now.equals(last)) [last, answer] = [now, clock()];
      return answer > 0 && clock() - answer > SETTLED;
    });
    return { window, text, typed, answer };
  } finally {
    await end(pid);
  }
}

/** Where a program's window comes to stand: a start that also fills its caches. */
export async function findFrame(program: Program, screen: Screen): Promise<Zone> {
  const child = program.start(screen.DISPLAY);
  try {
    await wait(8000);
    const frame = screen.window();
    if (!frame) throw new Error(`${program.name} shows no window`);
    return frame;
  } finally {
    await end(child.pid ?? 0);
  }
}

const within = (frame: Zone, zone: Zone): Zone => ({
  ...zone,
  x: frame.x + zone.x,
  y: frame.y + zone.y,
});

function type(DISPLAY: string, box: Zone): void {
  const [x, y] = [box.x + 60, box.y + box.height / 2].map(String);
  const click = ['mousemove', x ?? '', y ?? '', 'click', '1'];
  execFileSync('xdotool', [...click, 'type', '--delay', '0', WORD], {
    env: { ...process.env, DISPLAY },
  });
}

/** A caret is a few points; a word is many. */
function lettersIn(now: Buffer, before: Buffer): boolean {
  let changed = 0;
  for (let at = 1; at < now.length; at += 4) if (now[at] !== before[at]) changed += 1;
  return changed > 150;
}

async function end(pid: number): Promise<void> {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  await endsWithin(pid, 10);
  // The window manager takes its frame down.
  await wait(300);
}
