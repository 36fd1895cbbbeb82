import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a step ended; `problem` is what the tables say instead of a number. */
export interface Ended {
  problem?: string;
}

const PHASE = fileURLToPath(new URL('phase.ts', import.meta.url));
const HEAP_MB = 4096;

/** Runs one step in its own process and stops it when it takes longer than the cap. */
export function runPhase(
  phase: 'prepare' | 'build' | 'ask',
  folder: string,
  subject: string,
  clock: string,
  capSeconds: number,
): Promise<Ended> {
  return new Promise((resolve) => {
    const node = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, '--import', 'tsx'];
    const child = spawn(process.execPath, [...node, PHASE, phase, folder, subject, clock], {
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    let late = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const cap = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, capSeconds * 1000);
    child.on('error', (error) => (errors += error.message));
    child.on('close', (code) => {
      clearTimeout(cap);
      if (code === 0) resolve({});
      else resolve({ problem: late ? `over ${capSeconds} s` : problemIn(errors) });
    });
  });
}

/** The one line of an error output that tells what happened. */
function problemIn(errors: string): string {
  if (errors.includes('heap out of memory')) return 'out of memory';
  const line = errors.split('\n').find((text) => /^\s*(?:\w*Error|FATAL)/.test(text));
  return line?.trim() ?? (errors.trim() || 'ended without a message');
}
