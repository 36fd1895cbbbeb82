import { spawn } from 'node:child_process';
import { prepareElectron } from '../build/electron/host.js';
import { HOST_VARIABLE } from './support/electron.js';
import { leftOut } from './support/left-out.js';

/**
 * Runs the tests: all, or the projects named (`unit`, `renderer`, `browser`, `desktop`, `package`).
 * Those that start the desktop app need a real Electron. Where there is none, one line says so; with
 * `FIELD_READER_DEMAND_ELECTRON` set, as in continuous integration, that is a failure.
 */
const ALL = ['unit', 'renderer', 'browser', 'desktop', 'package'];
const IN_ELECTRON: ReadonlySet<string> = new Set(['desktop', 'package']);

async function main(): Promise<number> {
  const named = process.argv.slice(2);
  const projects = named.filter((name) => ALL.includes(name));
  const others = named.filter((name) => !ALL.includes(name));
  const wanted = projects.length === 0 ? ALL : projects;
  if (!wanted.some((project) => IN_ELECTRON.has(project))) return vitest(wanted, others);
  let electron: Awaited<ReturnType<typeof prepareElectron>>;
  try {
    electron = await prepareElectron();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    leftOut('the desktop and package tests', reason);
    return vitest(
      wanted.filter((project) => !IN_ELECTRON.has(project)),
      others,
    );
  }
  try {
    console.error(`desktop host: Electron ${electron.host.version}`);
    return await vitest(wanted, others, { [HOST_VARIABLE]: JSON.stringify(electron.host) });
  } finally {
    electron.close();
  }
}

function vitest(
  projects: string[],
  others: string[],
  env: Record<string, string> = {},
): Promise<number> {
  if (projects.length === 0) return Promise.resolve(0);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...chosen, ...others];
  return new Promise((resolve) => {
    const child = spawn('npx', args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await main();
