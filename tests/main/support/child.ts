import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'vite';

/** A process of `saver.ts`: what it has said so far, line by line, and how to wait for more. */
export class Child {
  readonly lines: string[] = [];
  readonly ended: Promise<void>;
  readonly #process: ChildProcessByStdio<null, Readable, null>;
  #heard: () => void = () => undefined;

  /** @param before a command that runs it in surroundings of its own */
  constructor(script: string, work: string[], before: string[] = []) {
    const [command = '', ...rest] = [...before, process.execPath, script, ...work];
    this.#process = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    this.#process.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (text + piece).split('\n');
      text = lines.pop() ?? '';
      this.lines.push(...lines);
      this.#heard();
    });
    // All that was said before the end has been heard by then.
    this.ended = new Promise((resolve) => this.#process.once('close', () => resolve()));
  }

  /** Waits until it has said so many lines, or has ended. */
  async says(count: number): Promise<void> {
    const more = () => new Promise<boolean>((resolve) => (this.#heard = () => resolve(true)));
    const end = this.ended.then(() => false);
    while (this.lines.length < count && (await Promise.race([more(), end])));
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process.kill(name);
  }
}

/** Bundles `saver.ts`, so that hundreds of processes of it start quickly. @returns its path */
export async function bundledSaver(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'saver-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: new URL('saver.ts', import.meta.url).pathname,
      outDir,
      rolldownOptions: { output: { entryFileNames: 'saver.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'saver.mjs');
}
