import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { prepareElectron } from '../../build/electron/host.js';
import { findFrame, measure, type Seen } from './desktop/measure.js';
import { bareFloor, fieldReader, kiwix, type Program } from './desktop/programs.js';
import { Screen, type Zone } from './desktop/screen.js';
import { median } from './median.js';

/**
 * The desktop app from the start of its process, beside the bare floor and Kiwix Desktop, by turns on
 * one screen, all seen from outside by the same eye. Needs `npm run build`; alone:
 * `npx tsx tests/bench/start-up.ts`.
 */
const WARM = 7;
const COLD = 2;
const WEIGHED = 3;

/** Medians of one program. Milliseconds and bytes. */
interface Row {
  name: string;
  warm: Seen;
  cold?: Seen | undefined;
  memory: number;
}

/** @returns Markdown: a line on the run, the table, and how the targets were met */
export async function measureStartUp(): Promise<string> {
  const { host, close } = await prepareElectron();
  const screen = await Screen.start();
  const left: string[] = [];
  try {
    const programs = [fieldReader(host), await bareFloor(host)];
    await kiwix(host).then(
      (program) => programs.push(program),
      (error: unknown) => left.push(error instanceof Error ? error.message : String(error)),
    );
    const frames = new Map<Program, Zone>();
    for (const program of programs) frames.set(program, await findFrame(program, screen));
    const samples = async (count: number, what: 'search' | 'memory', before?: () => void) => {
      const seen = new Map(programs.map((program): [Program, Seen[]] => [program, []]));
      for (let run = 0; run < count; run += 1) {
        for (const [program, frame] of frames) {
          before?.();
          seen.get(program)?.push(await measure(program, screen, frame, what));
        }
      }
      return seen;
    };
    const warm = await samples(WARM, 'search');
    const weighed = await samples(WEIGHED, 'memory');
    if (!canEmptyDiskCache())
      left.push('Cold starts are left out: only root may empty the disk cache.');
    const cold = canEmptyDiskCache() ? await samples(COLD, 'search', emptyDiskCache) : undefined;
    const rows = programs.map((program) => ({
      name: program.name,
      warm: middle(warm.get(program) ?? []),
      cold: cold && middle(cold.get(program) ?? []),
      memory: median((weighed.get(program) ?? []).flatMap(({ memory }) => memory ?? [])),
    }));
    const line = `Electron ${host.version}, ${cpus()[0]?.model ?? 'unknown'} (${String(cpus().length)} cores), load ${loadavg()[0]?.toFixed(1) ?? ''}: medians of ${String(WARM)} warm and ${String(COLD)} cold starts, by turns.`;
    return [line, table(rows), verdicts(rows), ...left].join('\n\n');
  } finally {
    screen.close();
    close();
  }
}

function middle(all: readonly Seen[]): Seen {
  const of = (key: keyof Seen): number => median(all.flatMap((seen) => seen[key] ?? []));
  return { window: of('window'), text: of('text'), typed: of('typed'), answer: of('answer') };
}

const ms = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : `${value.toFixed(0)} ms`;
const MiB = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

function table(rows: readonly Row[]): string {
  return [
    '| From the start of the process | window | first text | box takes typing | first answer | memory | cold: window | cold: first text | cold: first answer |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, warm, cold, memory }) =>
        `| ${[name, ms(warm.window), ms(warm.text), ms(warm.typed), ms(warm.answer), MiB(memory), ms(cold?.window), ms(cold?.text), ms(cold?.answer)].join(' | ')} |`,
    ),
  ].join('\n');
}

function verdicts([ours, floor, other]: readonly Row[]): string {
  if (!ours || !floor) return '';
  const lines = [
    target('First text ÷ floor', ours.warm.text / floor.warm.text, 1.15),
    target(
      'First answer ÷ first text of the floor',
      (ours.warm.answer ?? NaN) / floor.warm.text,
      2,
    ),
    target('Memory ÷ floor', ours.memory / floor.memory, 1.15),
  ];
  if (other) {
    lines.push(
      target(`First text ÷ ${other.name}`, ours.warm.text / other.warm.text, 1),
      target(
        `First answer ÷ ${other.name}`,
        (ours.warm.answer ?? NaN) / (other.warm.answer ?? NaN),
        1,
      ),
    );
  }
  return ['| Target | measured | |', '| --- | ---: | --- |', ...lines].join('\n');
}

const target = (name: string, ratio: number, most: number): string =>
  `| ${name} (≤ ${most.toFixed(2)}) | ${ratio.toFixed(2)} | ${ratio <= most ? 'met' : '**missed**'} |`;

const canEmptyDiskCache = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** So that a program is read from the disk, as after switching the computer on. */
function emptyDiskCache(): void {
  writeFileSync('/proc/sys/vm/drop_caches', '3');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await measureStartUp());
}
