import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Enough for hundreds of entries; a program that fails at every start must not fill a disk. */
const LARGEST = 64 * 1024;

/** Writes down what went wrong, in words that say nothing of what was read. */
export type Note = (what: string, detail?: string) => void;

/**
 * What went wrong, as plain text on this computer. Nothing sends it anywhere; a person can read it,
 * pass it on or delete it. It says nothing of what was read or searched.
 */
export class CrashLog {
  /** @param isEphemeral whether nothing is to be written now */
  constructor(
    readonly file: string,
    readonly isEphemeral: () => boolean = () => false,
  ) {}

  /** @param what one line; `detail` may have more */
  add(what: string, detail = '', now: Date = new Date()): void {
    if (this.isEphemeral()) return;
    const text = [`${now.toISOString()}  ${what}`, ...detail.split('\n')]
      .filter((line) => line.trim() !== '')
      .join('\n  ');
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      if (this.#size() > LARGEST) rmSync(this.file);
      appendFileSync(this.file, `${text}\n`);
    } catch {
      // A log that cannot be written must not be a second failure.
    }
  }

  /** The log's text; empty when there is none. */
  read(): string {
    try {
      return readFileSync(this.file, 'utf8');
    } catch {
      return '';
    }
  }

  /** @returns whether it is gone */
  remove(): boolean {
    try {
      rmSync(this.file, { force: true });
      return true;
    } catch {
      return false;
    }
  }

  #size(): number {
    return statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
  }
}
