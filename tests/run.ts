import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { prepareElectron } from '../build/electron/host.js';
import { needsBuild } from '../build/start-steps.js';
import { HOST_VARIABLE } from './support/electron.js';
import { leftOut } from './support/left-out.js';
import { THOROUGH } from './support/thorough.js';

/**
 * `npm test`: builds, checks types and runs the tests; all of them with `FIELD_READER_THOROUGH`. `npm test -- NAME ...` runs what is named
 * and nothing else: kinds of test (`unit`, `renderer`, `browser`, `desktop`, `package`), or files by a
 * part of their path; it builds only where a test needs a build that is missing or old.
 *
 * Tests that start the desktop app need a real Electron. Where there is none, one line says so; with
 * `FIELD_READER_DEMAND_ELECTRON` set, as in continuous integration, that is a failure.
 */
const KINDS = ['unit', 'renderer', 'browser', 'desktop', 'package'] as const;
type Kind = (typeof KINDS)[number];

const ROOT = join(import.meta.dirname, '..');
const ON_A_BUILD: readonly Kind[] = ['browser', 'desktop', 'package'];
const IN_ELECTRON: readonly Kind[] = ['desktop', 'package'];
const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);

const running = new Set<ChildProcess>();

/** Runs a command to its end. @returns its exit code, and what it wrote where that was not shown */
function run(
  command: string,
  args: readonly string[],
  { env = {}, isShown = true }: { env?: Record<string, string>; isShown?: boolean } = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    const keep = (text: Buffer) => (output += text.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a script of package.json and shows what it wrote when it has ended. */
async function script(name: string): Promise<number> {
  const { code, output } = await run('npm', ['run', '--silent', name], { isShown: false });
  process.stderr.write(`— npm run ${name}${code === 0 ? '' : ': failed'}\n${output}`);
  return code;
}

/** The build beside the check of types, which needs no build. @returns the first bad exit code */
async function buildAndCheck(): Promise<number> {
  // Both read the compiled messages.
  const messages = await script('messages');
  if (messages !== 0) return messages;
  const codes = await Promise.all([script('build'), script('types')]);
  return codes.find((code) => code !== 0) ?? 0;
}

/** What takes minutes and seldom breaks: tried by name, and by a thorough run. */
const LONG = [
  'tests/browser/{looks,offline,pseudo}.test.ts',
  'tests/browser/paper/{cards,script}.test.ts',
  'tests/desktop/{assistive,ending,keep-nothing,kills,queue,saving,silence}.test.ts',
];
const unlessLong = THOROUGH ? [] : LONG.flatMap((files) => ['--exclude', files]);

async function vitest(
  kinds: readonly Kind[],
  filters: readonly string[],
  options: Parameters<typeof run>[2] = {},
): Promise<number> {
  if (kinds.length === 0) return 0;
  // `unit` is two projects: see the configuration.
  const chosen = kinds.flatMap((kind) => ['--project', kind === 'unit' ? 'unit*' : kind]);
  const args = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--passWithNoTests'];
  const { code, output } = await run('npx', [...args, ...chosen, ...filters], options);
  process.stderr.write(output);
  return code;
}

async function withElectron<T>(
  use: (env: Record<string, string> | undefined) => Promise<T>,
): Promise<T> {
  let electron: Awaited<ReturnType<typeof prepareElectron>>;
  try {
    electron = await prepareElectron();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    leftOut('the desktop and package tests', reason);
    return use(undefined);
  }
  const end = (): void => {
    for (const child of running) child.kill();
    electron.close();
    process.exit(1);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    console.error(`desktop host: Electron ${electron.host.version}`);
    return await use({ [HOST_VARIABLE]: JSON.stringify(electron.host) });
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    electron.close();
  }
}

/** Only what is named. */
async function runNamed(kinds: readonly Kind[], filters: readonly string[]): Promise<number> {
  if (kinds.some((kind) => ON_A_BUILD.includes(kind)) && needsBuild(ROOT)) {
    const code = await script('build');
    if (code !== 0) return code;
  }
  if (!kinds.some((kind) => IN_ELECTRON.includes(kind))) return vitest(kinds, filters);
  return withElectron((env) =>
    env === undefined
      ? vitest(
          kinds.filter((kind) => !IN_ELECTRON.includes(kind)),
          filters,
        )
      : vitest(kinds, filters, { env }),
  );
}

async function runAll(): Promise<number> {
  const checked = await buildAndCheck();
  if (checked !== 0) return checked;
  const first = await vitest(['unit', 'renderer'], []);
  return withElectron(async (env) => {
    // One kind after the other: a window that has to wait for another kind's browser looks broken.
    const browser = await vitest(['browser'], unlessLong);
    if (env === undefined) return first || browser;
    const kinds: Kind[] = THOROUGH ? ['desktop', 'package'] : ['desktop'];
    const desktop = await vitest(kinds, unlessLong, { env });
    return first || browser || desktop;
  });
}

async function main(names: readonly string[]): Promise<number> {
  if (names.length === 0) return runAll();
  const kinds = names.filter(isKind);
  const filters = names.filter((name) => !isKind(name));
  if (kinds.length > 0) return runNamed(kinds, filters);
  const inPath = (kind: Kind) => filters.some((filter) => filter.includes(`tests/${kind}/`));
  const named = ON_A_BUILD.filter(inPath);
  return runNamed(named.length > 0 ? named : ['unit', 'renderer'], filters);
}

process.exitCode = await main(process.argv.slice(2));
